import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { callApi, postApi } from './support.ts';

const { agents, departments, teams } = DEMO_RECORDS;
const { torrey, john, steve, me, bigIds, jade } = agents;
let desk: DemoDesk;

beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
});
afterEach(() => desk.stop());

const statusOf = (id: string) => desk.world.agents.get(id)?.status;
const errorOf = ({ status, json }: { status: number; json: unknown }) => [
  status,
  (json as { errorCode: string }).errorCode,
];

describe('administering the demo Desk', () => {
  it('keeps agents out and lets them in again, and lists show it', async () => {
    expect(await postApi(desk, `/agents/${torrey}/deactivate`, {})).toMatchObject({ status: 204 });
    expect((await callApi(desk, `/agents/${torrey}`)).json).toMatchObject({ status: 'DISABLED' });
    expect((await callApi(desk, '/agents?status=ACTIVE&searchStr=*Emard*')).text).not.toContain(torrey);
    expect(await postApi(desk, '/agents/activate', { agentIds: [torrey] })).toMatchObject({ status: 204 });
    expect(statusOf(torrey)).toBe('ACTIVE');
  });

  it('has as many seats as are taken', async () => {
    const full = await postApi(desk, '/agents/activate', { agentIds: [john] });
    expect(full).toMatchObject({
      status: 403,
      json: { errorCode: 'LICENSE_ACCESS_LIMITED', feature: 'AGENTS', editionType: 'ENTERPRISE' },
    });
    await postApi(desk, `/agents/${torrey}/deactivate`, {});
    expect((await postApi(desk, '/agents/activate', { agentIds: [john] })).status).toBe(204);
    expect(errorOf(await postApi(desk, '/agents/activate', { agentIds: [torrey] }))).toEqual([
      403,
      'LICENSE_ACCESS_LIMITED',
    ]);
  });

  it('keeps the last one in a live chat, and whoever runs an integration', async () => {
    for (const agent of desk.world.agents.values()) if (agent.id !== torrey) agent.chatDepartmentIds = [];
    expect(errorOf(await postApi(desk, `/agents/${torrey}/deactivate`, {}))).toEqual([422, 'ONLY_LIVECHAT_USER']);
    const out = await postApi(desk, `/departments/${departments.customerCare}/dissociateAgents`, {
      agentIds: [torrey],
    });
    expect(errorOf(out)).toEqual([422, 'ONLY_LIVECHAT_USER']);
    expect((await postApi(desk, `/agents/${bigIds}/deactivate`, {})).json).toMatchObject({
      errorCode: 'INTEGRATION_ADMIN_ERROR',
      integration: 'LIVECHAT',
    });
    expect(statusOf(torrey)).toBe('ACTIVE');
  });

  it('invites only who has not accepted', async () => {
    expect((await postApi(desk, '/agents/reinvite', { agentIds: [steve] })).status).toBe(204);
    expect(errorOf(await postApi(desk, '/agents/reinvite', { agentIds: [jade] }))).toEqual([422, 'INVALID_DATA']);
  });

  it('hands the work of who is gone over to somebody of the same department, later', async () => {
    const row = { departmentId: departments.customerCare, ticketNewOwner: me };
    const path = `/agents/${torrey}/reassignment`;
    expect(errorOf(await postApi(desk, path, { agentReassignment: [row] })), 'active').toEqual([
      422,
      'UNPROCESSABLE_ENTITY',
    ]);
    await postApi(desk, `/agents/${torrey}/deactivate`, {});
    const stranger = [...desk.world.agents.values()].find(
      ({ departmentIds }) => !departmentIds.includes(departments.customerCare),
    );
    const wrong = await postApi(desk, path, { agentReassignment: [{ ...row, ticketNewOwner: stranger?.id ?? '' }] });
    expect(wrong.json).toMatchObject({
      errors: [{ fieldName: '/agentReassignment/0/ticketNewOwner', errorType: 'invalid' }],
    });
    const theirs = [...desk.world.tickets.values()].filter(
      ({ assigneeId, departmentId, statusType }) =>
        assigneeId === torrey && departmentId === departments.customerCare && statusType !== 'Closed',
    );
    expect(theirs.length).toBeGreaterThan(0);
    expect((await postApi(desk, path, { agentReassignment: [row] })).status).toBe(204);
    await expect.poll(() => theirs.every(({ assigneeId }) => assigneeId === me), { timeout: 5_000 }).toBe(true);
  });

  it('refuses everything of it to whoever’s profile has it switched off', async () => {
    desk.settings.canAdminister = false;
    const { json } = await callApi(desk, '/myProfilePermissions');
    expect(json).toMatchObject({ permissions: { setup: { manageAgents: false, department: false, teams: false } } });
    const refusals = [
      await postApi(desk, `/agents/${torrey}/deactivate`, {}),
      await postApi(desk, '/agents/activate', { agentIds: [john] }),
      await postApi(desk, '/agents/reinvite', { agentIds: [steve] }),
      await postApi(desk, `/departments/${departments.zPad}/associateAgents`, { agentIds: [torrey] }),
      await postApi(desk, `/teams/${teams.orderDesk}`, { name: 'x' }, 'PATCH'),
    ];
    expect(refusals.map(errorOf)).toEqual(refusals.map(() => [403, 'FORBIDDEN']));
    expect(statusOf(torrey)).toBe('ACTIVE');
  });

  it('takes no team’s name twice in a department', async () => {
    const answer = await postApi(desk, `/teams/${teams.orderDesk}`, { name: 'Night Shift' }, 'PATCH');
    expect(answer.json).toMatchObject({ errors: [{ fieldName: '/name', errorType: 'duplicate' }] });
  });
});
