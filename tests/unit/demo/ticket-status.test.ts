import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { ask, callApi, postApi } from './support.ts';

const { agents, departments, ticket101, tickets } = DEMO_RECORDS;
let desk: DemoDesk;

beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
});
afterEach(() => desk.stop());

const setStatus = (ticketId: string, status: string) => postApi(desk, `/tickets/${ticketId}`, { status }, 'PATCH');
const read = async (ticketId: string) => (await callApi(desk, `/tickets/${ticketId}`)).json;

async function statuses(query = ''): Promise<{ value: string; statusType: string }[]> {
  const { json } = await callApi(desk, `/organizationFields?module=tickets${query}`);
  const { data } = json as { data: { apiName: string; allowedValues: { value: string; statusType: string }[] }[] };
  return data.find(({ apiName }) => apiName === 'status')?.allowedValues ?? [];
}

describe('the statuses of the demo Desk', () => {
  it('are the organization’s own, with their kind, and those of one department on request', async () => {
    const all = await statuses();
    expect(all).toContainEqual({ value: 'Waiting on warehouse', statusType: 'On Hold' });
    expect(all).toContainEqual({ value: 'Resolved', statusType: 'Closed' });
    const own = await statuses(`&departmentId=${departments.customerCare}`);
    expect(all.filter(({ value }) => !own.some((one) => one.value === value))).toEqual([
      { value: 'Sent for Repair', statusType: 'On Hold' },
    ]);
  });

  it('are all that its tickets have', async () => {
    const known = new Map((await statuses()).map(({ value, statusType }) => [value, statusType]));
    for (const { status, statusType } of desk.world.tickets.values()) expect(known.get(status)).toBe(statusType);
  });

  it('are searched for by their whole names, or by their kind', async () => {
    const found = async (status: string) => {
      const query = new URLSearchParams({ status, departmentId: departments.customerCare, limit: '100' });
      const { json } = await callApi(desk, `/tickets/search?${query}`);
      return (json as { data?: { status: string; statusType: string }[] } | null)?.data ?? [];
    };
    const open = await found('${open}');
    expect(new Set(open.map(({ statusType }) => statusType))).toEqual(new Set(['Open']));
    expect(new Set(open.map(({ status }) => status)).size, 'of several names').toBeGreaterThan(1);
    expect(new Set((await found('on hold')).map(({ status }) => status))).toEqual(new Set(['On Hold']));
    expect(await found('Ope')).toEqual([]);
  });

  it('want the module, a department that is there, and the scope for settings', async () => {
    expect((await callApi(desk, '/organizationFields')).status).toBe(422);
    expect((await callApi(desk, '/organizationFields?module=tickets&departmentId=1')).status).toBe(422);
    const { accessToken } = desk.accounts.issue(DEMO_RECORDS.orgId, ['Desk.basic.READ', 'Desk.tickets.READ']);
    const headers = { authorization: `Zoho-oauthtoken ${accessToken}` };
    expect(await ask(desk, '/api/v1/organizationFields?module=tickets', { headers })).toMatchObject({
      json: { errorCode: 'SCOPE_MISMATCH' },
    });
  });
});

describe('setting a status in the demo Desk', () => {
  it('closes with a time that the ticket keeps while it is closed, and loses when it is opened again', async () => {
    const closed = (await setStatus(ticket101, 'Resolved')).json as { closedTime: number };
    expect(closed).toMatchObject({
      status: 'Resolved',
      statusType: 'Closed',
      closedTime: expect.any(Number) as number,
    });
    desk.settings.now = () => closed.closedTime + 60_000;
    expect((await setStatus(ticket101, 'Closed')).json).toMatchObject({ closedTime: closed.closedTime });
    expect((await setStatus(ticket101, 'Open')).json).toMatchObject({ statusType: 'Open', closedTime: null });
    expect(await read(ticket101)).toMatchObject({ status: 'Open', statusType: 'Open', closedTime: null });
  });

  it.each(['Sold', 'closed', ' Closed', '', 'Sent for Repair'])('refuses "%s", which is none of #101', async (name) => {
    expect(await setStatus(ticket101, name)).toMatchObject({
      status: 422,
      json: { errorCode: 'INVALID_DATA', errors: [{ fieldName: '/status', errorType: 'invalid' }] },
    });
    expect(await read(ticket101)).toMatchObject({ status: 'Open' });
  });

  it.each([
    ['blueprint', /blueprint "Returns"/],
    ['locked', /locked/],
    ['archived', /archived/],
    ['trashed', /recycle bin/],
  ] as const)('refuses a ticket that is %s, in words, and leaves it', async (kind, words) => {
    const id = tickets[kind];
    const before = await read(id);
    expect(await setStatus(id, 'Escalated')).toMatchObject({
      status: 422,
      json: { errorCode: 'UNPROCESSABLE_ENTITY', message: expect.stringMatching(words) as string },
    });
    expect(await read(id)).toEqual(before);
  });

  it('lets a ticket in a blueprint be changed otherwise, and takes no comment on a locked one', async () => {
    expect((await postApi(desk, `/tickets/${tickets.blueprint}`, { priority: 'Low' }, 'PATCH')).status).toBe(200);
    const comments = `/tickets/${tickets.locked}/comments`;
    const before = (await callApi(desk, comments)).json;
    expect((await postApi(desk, comments, { content: 'Hello', isPublic: false })).status).toBe(422);
    expect((await callApi(desk, comments)).json).toEqual(before);
  });

  it('says of a ticket what state it is in, and lists neither trashed nor archived ones', async () => {
    expect(await read(tickets.trashed)).toMatchObject({ isTrashed: true, isArchived: false, lockedTime: null });
    expect(await read(tickets.archived)).toMatchObject({ isTrashed: false, isArchived: true });
    expect(await read(tickets.locked)).toMatchObject({ lockedTime: expect.any(String) as string });
    const { json } = await callApi(desk, '/tickets?sortBy=-createdTime&limit=100');
    const listed = (json as { data: { id: string }[] }).data.map(({ id }) => id);
    expect(listed).toContain(tickets.locked);
    expect(listed).not.toContain(tickets.trashed);
    expect(listed).not.toContain(tickets.archived);
  });

  it('can be done by somebody else, from a test and from the control page', async () => {
    desk.world.setStatus(ticket101, 'Waiting on customer');
    expect(await read(ticket101)).toMatchObject({ statusType: 'On Hold', modifiedBy: agents.torrey });
    const wish = { status: { ticket: '101', name: 'Closed' } };
    await ask(desk, '/__demo/api', { method: 'POST', body: JSON.stringify(wish) });
    expect(await read(ticket101)).toMatchObject({ status: 'Closed', modifiedBy: agents.torrey });
    const { json } = await callApi(desk, `/tickets/${ticket101}/History`);
    expect((json as { data: unknown[] }).data[0]).toMatchObject({ actor: { id: agents.torrey } });
  });

  it('is refused by the switches of the control page, once each', async () => {
    const arm = (fault: string) => ask(desk, '/__demo/api', { method: 'POST', body: JSON.stringify({ fault }) });
    await arm('Next change of a ticket: status refused');
    expect(await setStatus(ticket101, 'Closed')).toMatchObject({ json: { errors: [{ fieldName: '/status' }] } });
    await arm('Next change of a ticket: blueprint');
    expect(await setStatus(ticket101, 'Closed')).toMatchObject({ json: { errorCode: 'UNPROCESSABLE_ENTITY' } });
    expect((await setStatus(ticket101, 'Closed')).status).toBe(200);
  });
});
