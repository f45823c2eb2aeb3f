import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DeskClient } from '../../../lib/desk-api/client';
import { problemError } from '../../../lib/problems/problem';
import { findOwnDomains } from '../../../lib/service/own-domains';
import { foundDomainsItem } from '../../../lib/storage/found-domains';
import { sessionItem } from '../../../lib/storage/items';
import { settled } from '../support/pretend-records';

const SIGNED_IN = {
  status: 'signedIn',
  dataCentre: 'us',
  organization: { id: '3981311', name: 'Zylker', portal: 'zylker', edition: null },
  agent: null,
} as const;
const ANSWER = {
  data: [
    { domain: 'support.zylker.com', isAgentsDomain: true },
    { domain: 'customers.zylker.com', isAgentsDomain: false },
    { domain: 'help.zylker.com' },
  ],
};
const FOUND = { orgId: '3981311', domains: ['support.zylker.com', 'help.zylker.com'] };

beforeEach(() => fakeBrowser.reset());
afterEach(() => fakeBrowser.reset());

/** A worker that starts, with a Desk that answers so. */
async function worker(answer: () => unknown, isIn: (id: string) => boolean = () => true) {
  const call = vi.fn(async () => answer());
  const client = { call, inManner: vi.fn(() => client) } as unknown as DeskClient;
  const start = async (): Promise<void> => {
    findOwnDomains({ signIn: '', client, session: { isIn: async (id) => isIn(id) } });
    await settled();
  };
  await start();
  return { call, client, start };
}

it('asks once after the sign-in, in the background, and keeps those that agents have or may have', async () => {
  const { call, client } = await worker(() => ANSWER);
  expect(call, 'nobody is signed in').not.toHaveBeenCalled();
  await sessionItem.set(SIGNED_IN);
  await settled();
  expect(call.mock.calls).toEqual([[{ path: '/domains', query: { isVerified: true, isApplied: true } }]]);
  expect(client.inManner).toHaveBeenCalledWith({ priority: 'background' });
  expect(await foundDomainsItem.get()).toEqual(FOUND);
  await sessionItem.set({ ...SIGNED_IN, scopes: ['Desk.basic.READ'] });
  await settled();
  expect(call).toHaveBeenCalledOnce();
});

it('asks no more when the worker starts again, and again for another organization', async () => {
  await sessionItem.set(SIGNED_IN);
  const { call, start } = await worker(() => ANSWER);
  await start();
  expect(call).toHaveBeenCalledOnce();
  await sessionItem.set({ ...SIGNED_IN, organization: { ...SIGNED_IN.organization, id: '77' } });
  await settled();
  expect(await foundDomainsItem.get()).toEqual({ ...FOUND, orgId: '77' });
});

it.each(['forbidden', 'scopeMissing', 'editionLimit', 'notFound', 'badAnswer'] as const)(
  'a refusal (%s) is quietly none, and not asked again',
  async (kind) => {
    await sessionItem.set(SIGNED_IN);
    const { call, start } = await worker(() => {
      throw problemError(kind);
    });
    expect(await foundDomainsItem.get()).toEqual({ ...FOUND, domains: [] });
    await start();
    expect(call).toHaveBeenCalledOnce();
  },
);

it('what failed for a reason that passes is asked again by the next worker, not by this one', async () => {
  await sessionItem.set(SIGNED_IN);
  const { call, start } = await worker(() => {
    throw problemError('offline');
  });
  await sessionItem.set({ ...SIGNED_IN, scopes: [] });
  await settled();
  expect(call).toHaveBeenCalledOnce();
  expect(await foundDomainsItem.get()).toBeNull();
  await start();
  expect(call).toHaveBeenCalledTimes(2);
});

it('an answer that comes after the sign-out counts for nobody', async () => {
  await sessionItem.set(SIGNED_IN);
  await worker(
    () => ANSWER,
    () => false,
  );
  expect(await foundDomainsItem.get()).toBeNull();
});

it('no domains at all (204) are none', async () => {
  await sessionItem.set(SIGNED_IN);
  await worker(() => null);
  expect(await foundDomainsItem.get()).toEqual({ ...FOUND, domains: [] });
});

it('asks anew after signing out and in again', async () => {
  await sessionItem.set(SIGNED_IN);
  const { call } = await worker(() => ANSWER);
  await foundDomainsItem.remove();
  await sessionItem.set({ status: 'signedOut' });
  await settled();
  await sessionItem.set(SIGNED_IN);
  await settled();
  expect(call).toHaveBeenCalledTimes(2);
});
