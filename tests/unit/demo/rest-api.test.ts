import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { ask, callApi, postApi } from './support.ts';

const { users, badges, contacts, tickets, helpCenters } = DEMO_RECORDS;
let desk: DemoDesk;

beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
});
afterEach(() => desk.stop());

const idsOf = (list: unknown): string[] => (list as { id: string }[]).map((item) => item.id);
const dataOf = (value: unknown): string[] => idsOf((value as { data: unknown }).data);
const codeOf = (value: unknown): string => (value as { errorCode: string }).errorCode;

describe('the REST API of the demo Desk', () => {
  it('answers ticket 101 with its people', async () => {
    const answer = await callApi(desk, `/tickets/${DEMO_RECORDS.ticket101}?include=contacts,assignee,team,departments`);
    expect(answer.json).toMatchObject({
      ticketNumber: '101',
      contact: { id: contacts.lucas, lastName: 'Carol' },
      assignee: { id: DEMO_RECORDS.agents.torrey },
      team: { name: 'Order Desk' },
      department: { name: 'Customer Care' },
    });
    expect(answer.headers['x-rate-limit-request-weight-v3']).toBe('1');
  });

  it('tells missing, dead, foreign and narrow tokens apart', async () => {
    expect(codeOf((await ask(desk, '/api/v1/myinfo')).json)).toBe('UNAUTHORIZED');
    const headers = { authorization: 'Zoho-oauthtoken 1000.x' };
    expect(codeOf((await ask(desk, '/api/v1/myinfo', { headers })).json)).toBe('INVALID_OAUTH');
    expect(codeOf((await callApi(desk, '/myinfo', { headers: { orgId: '5988319' } })).json)).toBe('OAUTH_ORG_MISMATCH');
    expect(codeOf((await callApi(desk, '/myinfo', { host: 'desk.zoho.eu' })).json)).toBe('INVALID_OAUTH');
    const { accessToken } = desk.accounts.issue(DEMO_RECORDS.orgId, ['Desk.tickets.READ']);
    const narrow = { authorization: `Zoho-oauthtoken ${accessToken}` };
    expect(codeOf((await ask(desk, '/api/v1/badges', { headers: narrow })).json)).toBe('SCOPE_MISMATCH');
  });

  it('lists the organizations as it is set to, and binds a token to one', async () => {
    const { orgId, otherOrgId } = DEMO_RECORDS;
    const list = async (headers = {}) => await callApi(desk, '/accessibleOrganizations', { headers });
    expect(dataOf((await list()).json)).toEqual([orgId]);
    desk.settings.organizationList = 'all';
    const { json } = await list();
    expect(dataOf(json), 'another one first').toEqual([otherOrgId, orgId]);
    expect(json).toMatchObject({ data: [{ isDefault: 'false' }, { isDefault: 'true', portalName: 'zylker' }] });
    desk.settings.organizationList = 'needsOrgId';
    expect(await list()).toMatchObject({ status: 422, json: { errorCode: 'UNPROCESSABLE_ENTITY' } });
    expect(dataOf((await list({ orgId })).json)).toEqual([orgId]);
    desk.settings.organizationList = 'own';
  });

  it('pages the catalogue from 1 as a bare array and refuses a limit beyond the maximum', async () => {
    const pages = await Promise.all([1, 51].map((from) => callApi(desk, `/badges?from=${from}&limit=50`)));
    const all = pages.flatMap((page) => idsOf(page.json));
    expect(all).toHaveLength(60);
    expect(new Set(all).size).toBe(60);
    expect((await callApi(desk, '/badges')).json).toHaveLength(10);
    expect(await callApi(desk, '/badges?limit=51')).toMatchObject({ status: 422 });
    expect((await callApi(desk, '/badges?colour=red')).text).toContain("Extra query parameter 'colour'");
  });

  it('awards with a result per badge and leaves what is held alone', async () => {
    const before = desk.world.badgesOf(users.lucas);
    const held = before[0] ?? '';
    const wanted = [badges.bugHunter, held, badges.unknown, badges.restricted];
    const answer = await postApi(desk, `/users/${users.lucas}/badges/associate`, { badgeIds: wanted });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      results: [
        { id: badges.bugHunter, success: true, errors: null },
        { id: held, success: true, errors: null },
        { id: badges.unknown, success: false, errors: { errorCode: 'UNPROCESSABLE_ENTITY', httpCode: '422' } },
        {
          id: badges.restricted,
          success: false,
          errors: { errorCode: 'FORBIDDEN', httpCode: 403, error: 'Restricted' },
        },
      ],
    });
    expect(desk.world.badgesOf(users.lucas)).toEqual([...before, badges.bugHunter]);
    await postApi(desk, `/users/${users.lucas}/badges/dissociate`, { badgeIds: [badges.bugHunter] });
    expect(desk.world.badgesOf(users.lucas)).toEqual(before);
  });

  it('answers a bad body with INVALID_DATA and its fields, and a forbidden award with FORBIDDEN', async () => {
    const path = `/users/${users.lucas}/badges/associate`;
    expect((await postApi(desk, path, {})).json).toMatchObject({
      errorCode: 'INVALID_DATA',
      errors: [{ fieldName: '/badgeIds', errorType: 'missing' }],
    });
    expect((await postApi(desk, path, { badgeIds: [1] })).status).toBe(422);
    desk.settings.canAward = false;
    expect(codeOf((await postApi(desk, path, { badgeIds: [badges.bugHunter] })).json)).toBe('FORBIDDEN');
  });

  it('knows one of the two badge paths, as it is set to', async () => {
    const howTo = `/helpcenter/${helpCenters.customers}/users/${users.lucas}/badges`;
    expect(codeOf((await callApi(desk, howTo)).json)).toBe('URL_NOT_FOUND');
    desk.settings.badgePaths = 'howto';
    expect(codeOf((await callApi(desk, `/users/${users.lucas}/badges`)).json)).toBe('URL_NOT_FOUND');
    expect(dataOf((await callApi(desk, howTo)).json)).toHaveLength(3);
    await postApi(desk, howTo, { badgeIds: [badges.bugHunter] });
    expect(desk.world.badgesOf(users.lucas)).toContain(badges.bugHunter);
    await callApi(desk, `${howTo}?badgeIds=${badges.bugHunter}`, { method: 'DELETE' });
    expect(desk.world.badgesOf(users.lucas)).not.toContain(badges.bugHunter);
    expect((await callApi(desk, `/helpcenter/${helpCenters.partners}/users/${users.lucas}/badges`)).status).toBe(404);
  });

  it('leads from contact to help-center users: none, one user in two centers, two users', async () => {
    const rows = async (contactId: string): Promise<unknown[]> => {
      const answer = await callApi(desk, `/contacts/${contactId}/helpCenters`);
      return (answer.json as { data: unknown[] }).data;
    };
    expect(await rows(contacts.noHelpCenterUser)).toEqual([]);
    expect(await rows(contacts.oneUserTwoHelpCenters)).toMatchObject([
      { userId: users.oneUserTwoHelpCenters },
      { userId: users.oneUserTwoHelpCenters },
    ]);
    expect(await rows(contacts.twoHelpCenterUsers)).toMatchObject([
      { userId: users.twoFirst },
      { userId: users.twoSecond },
    ]);
  });

  it('answers empty lists with 204 and no body', async () => {
    for (const path of [
      '/tickets?departmentId=1',
      '/tickets/search?subject=nothing-like-it',
      '/agents/email/x@y.example',
    ]) {
      expect(await callApi(desk, path)).toMatchObject({ status: 204, text: '' });
    }
  });

  it('sends some ids as bare numbers, with all their digits', async () => {
    const answer = await callApi(desk, `/tickets/${tickets.bareIds}?include=contacts`);
    expect(answer.text).toContain(`"id":${tickets.bareIds},`);
    expect(answer.text).toContain(`"contactId":${contacts.bareIds},`);
  });

  it('limits simultaneous calls and the credits of the day', async () => {
    desk.world.organization.edition = 'FREE';
    desk.settings.latencyMs = 300;
    const answers = await Promise.all(Array.from({ length: 12 }, () => callApi(desk, '/myinfo')));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(codeOf(refused[0]?.json)).toBe('TOO_MANY_REQUESTS');
    expect(answers.some((answer) => answer.status === 200)).toBe(true);
    desk.credits.remaining = 0;
    const spent = await callApi(desk, '/myinfo');
    expect(codeOf(spent.json)).toBe('THRESHOLD_EXCEEDED');
    expect(Number(spent.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('changes tickets and tells INVALID_DATA for ids that name nothing', async () => {
    const path = `/tickets/${DEMO_RECORDS.ticket101}`;
    const changed = await postApi(desk, path, { status: 'Closed', assigneeId: null }, 'PATCH');
    expect(changed.json).toMatchObject({ status: 'Closed', statusType: 'Closed', assigneeId: null });
    expect(await postApi(desk, path, { teamId: '1' }, 'PATCH')).toMatchObject({
      status: 422,
      json: { errors: [{ fieldName: '/teamId', errorType: 'invalid' }] },
    });
  });
});
