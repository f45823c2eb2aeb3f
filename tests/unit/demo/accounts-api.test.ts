import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { callApi } from './support.ts';

const { accounts, contacts, agents } = DEMO_RECORDS;
const { zylkerLabs } = accounts;
let desk: DemoDesk;

beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
});
afterEach(() => desk.stop());

const dataOf = (value: unknown): Record<string, unknown>[] => (value as { data: Record<string, unknown>[] }).data;

describe('accounts of the demo Desk', () => {
  it('have their owner only where that is asked for', async () => {
    const { json } = await callApi(desk, `/accounts/${zylkerLabs}?include=owner`);
    expect(json).toMatchObject({ accountName: 'Zylker Labs', owner: { id: agents.torrey, lastName: 'Emard' } });
    expect((await callApi(desk, `/accounts/${zylkerLabs}`)).json).not.toHaveProperty('owner');
  });

  it('that are missing are refused like those that may not be seen, and so are their lists', async () => {
    for (const path of ['/accounts/12345', '/accounts/12345/contacts', '/accounts/12345/tickets']) {
      expect(await callApi(desk, path)).toMatchObject({ status: 403, json: { errorCode: 'FORBIDDEN' } });
    }
  });

  it('list their own contacts, from 1, at most 99 at a time, 204 for none', async () => {
    const all = dataOf((await callApi(desk, `/accounts/${zylkerLabs}/contacts?limit=99&sortBy=lastName`)).json);
    expect(all.map(({ id }) => id)).toContain(contacts.lucas);
    expect(all.every(({ accountId }) => accountId === zylkerLabs)).toBe(true);
    expect(all[0]).not.toHaveProperty('account');
    const second = dataOf(
      (await callApi(desk, `/accounts/${zylkerLabs}/contacts?from=2&limit=1&sortBy=lastName`)).json,
    );
    expect(second.map(({ id }) => id)).toEqual([all[1]?.['id']]);
    expect(await callApi(desk, `/accounts/${zylkerLabs}/contacts?limit=100`)).toMatchObject({ status: 422 });
    expect(await callApi(desk, `/accounts/${zylkerLabs}/contacts?from=0`)).toMatchObject({ status: 422 });
    desk.world.accounts.set('77777', { id: '77777', accountName: 'Empty', website: null, phone: null, ownerId: null });
    expect(await callApi(desk, '/accounts/77777/contacts')).toMatchObject({ status: 204 });
  });

  it('list their tickets of every status, the latest first where that is asked for', async () => {
    const { json } = await callApi(
      desk,
      `/accounts/${zylkerLabs}/tickets?sortBy=-createdTime&limit=99&include=contacts`,
    );
    const times = dataOf(json).map(({ createdTime }) => Date.parse(String(createdTime)));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(dataOf(json).map(({ statusType }) => statusType)).size).toBeGreaterThan(1);
    expect(await callApi(desk, `/accounts/${zylkerLabs}/tickets?status=Open`)).toMatchObject({ status: 422 });
  });
});
