import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../demo/desk.ts';
import type { Delivery } from '../../lib/messages/view-messages';
import { sessionItem } from '../../lib/storage/items';
import { seePerson } from '../../lib/options/see-person';
import type { Ask } from '../../lib/messages/protocol';
import { problemIn } from './support/outcome';
import { Profile, type Worker } from './support/profile';

const { orgId, portal, otherPortal, ticket101 } = DEMO_RECORDS;
const NAME = `ticket:${ticket101}`;

let desk: DemoDesk;
let profile: Profile;
beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
  profile = new Profile(desk);
  await profile.signIn();
});
afterEach(() => desk.stop());

/** What a panel is sent of ticket #101 while its tab shows this portal. */
async function opened({ attachView }: Worker, shown: string | null) {
  const deliveries: Delivery[] = [];
  attachView((delivery) => deliveries.push(delivery)).said({
    open: { is: 'ticket', id: ticket101 },
    view: crypto.randomUUID(),
    orgId,
    portal: shown,
    has: {},
    refresh: [],
  });
  const found = () => deliveries.flatMap(({ records }) => records).find(({ name }) => name === NAME);
  await expect.poll(found).toBeTruthy();
  return found();
}

describe('S1: a tab that shows another portal', () => {
  it('is given nothing by the worker, whatever a panel asks: not one request leaves', async () => {
    const worker = profile.start();
    expect(await opened(worker, otherPortal)).toEqual({ name: NAME, problem: { kind: 'wrongOrganization' } });
    const reading = { resource: 'ticket', key: { ticketId: ticket101 }, portal: otherPortal } as const;
    expect((await problemIn(worker.service['record/read'](reading))).kind).toBe('wrongOrganization');
    expect(desk.requests).toEqual([]);
  });

  it('is not given what is remembered of one’s own organization either', async () => {
    const worker = profile.start();
    await worker.service['record/read']({ resource: 'ticket', key: { ticketId: ticket101 } });
    expect(await opened(worker, otherPortal)).toEqual({ name: NAME, problem: { kind: 'wrongOrganization' } });
  });

  it('is not looked at by the preview of the options', async () => {
    const { service } = profile.start();
    const ask = (async (name: 'record/read', input: never) => await service[name](input)) as unknown as Ask;
    const url = `https://desk.zoho.com/agent/${otherPortal}/all/tickets/details/${ticket101}`;
    expect((await problemIn(seePerson(ask, url, 'us'))).kind).toBe('wrongOrganization');
    expect(desk.requests).toEqual([]);
    expect(await seePerson(ask, url.replace(otherPortal, portal), 'us')).toMatchObject({ name: 'Lucas Carol' });
  });

  it('is served once the user has said that it is the same organization, also by the next worker', async () => {
    await profile.start().service['session/settle']({ orgId, portal: otherPortal });
    expect(await opened(profile.start(), otherPortal.toUpperCase())).toMatchObject({ value: { number: '101' } });
  });

  it.each([
    ['in capitals, it is one’s own', portal.toUpperCase()],
    ['that is not known, nobody can say so', null],
  ])('%s', async (_what, shown) => {
    expect(await opened(profile.start(), shown)).toMatchObject({ value: { number: '101' } });
  });

  it('where Desk has not told one’s own, nobody can say so', async () => {
    const session = await sessionItem.get();
    if (session.status !== 'signedIn') throw new Error('Signed in a moment ago.');
    await sessionItem.set({ ...session, organization: { ...session.organization, portal: null } });
    expect(await opened(profile.start(), otherPortal)).toMatchObject({ value: { number: '101' } });
  });
});
