import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { ALL_ROUTES } from '../../../demo/rest/all-routes.ts';
import { ALL_SCOPES, callApi } from './support.ts';

let desk: DemoDesk;
let headers: { authorization: string };

beforeAll(async () => {
  desk = await startDemoDesk({ quiet: true });
  desk.credits.remaining = 1_000_000;
  const { accessToken } = desk.accounts.issue(DEMO_RECORDS.orgId, [...ALL_SCOPES, 'Desk.tasks.READ']);
  headers = { authorization: `Zoho-oauthtoken ${accessToken}` };
});
afterAll(() => desk.stop());

const ofDepartment = `/departments/${DEMO_RECORDS.departments.customerCare}/agents`;
const routes = ALL_ROUTES.filter(({ form }) => form !== 'howto');

describe('what a call to the demo Desk asks for', () => {
  it.each(routes)('$method $path refuses a parameter that it does not have, by name', async ({ method, path }) => {
    const known = path.replaceAll(/\{\w+\}/g, '1');
    expect(await callApi(desk, `${known}?fromm=1`, { method, headers })).toMatchObject({
      status: 422,
      json: { errorCode: 'UNPROCESSABLE_ENTITY', message: expect.stringContaining("'fromm'") as string },
    });
  });

  it.each(['/agents', '/departments', ofDepartment])('%s gives 1 to 100, counted from 1', async (path) => {
    for (const limit of [0, 101, 200]) {
      expect(await callApi(desk, `${path}?limit=${limit}`)).toMatchObject({
        status: 422,
        json: { message: expect.stringContaining("exceeds the range of '1-100'") as string },
      });
    }
    expect((await callApi(desk, `${path}?from=0`)).status).toBe(422);
    const first = (await callApi(desk, `${path}?limit=100`)).json as { data: unknown[] };
    expect((await callApi(desk, `${path}?from=1&limit=100`)).json).toEqual(first);
    const second = (await callApi(desk, `${path}?from=2&limit=1`)).json as { data: unknown[] };
    expect(second.data[0]).toEqual(first.data[1]);
  });

  it.each(['/tickets/search?subject=a', '/contacts/search?lastName=a', '/search?searchStr=aa'])(
    '%s is searched from 0 to 4998',
    async (path) => {
      expect((await callApi(desk, `${path}&from=0`, { headers })).status).toBe(200);
      expect([200, 204]).toContain((await callApi(desk, `${path}&from=4998`, { headers })).status);
      expect((await callApi(desk, `${path}&from=4999`, { headers })).status).toBe(422);
    },
  );
});

describe('the list of agents', () => {
  const emails = async (query: string): Promise<string[]> => {
    const { json } = await callApi(desk, `/agents?limit=100&${query}`, { headers });
    return ((json as { data?: { emailId: string }[] } | undefined)?.data ?? []).map(({ emailId }) => emailId);
  };

  it.each([
    ['*mard*', true],
    ['emar*', true],
    ['*emardtorrey@*', true],
    ['torrey', true],
    ['orrey*', false],
    ['torre', false],
    // First and last name are looked through each by itself.
    ['*torrey emard*', false],
  ])('finds Torrey Emard by %s: %s', async (search, isFound) => {
    const found = await emails(`searchStr=${encodeURIComponent(search)}`);
    expect(found.includes('emardtorrey@zylker.com')).toBe(isFound);
  });

  it('looks into the one field that is named', async () => {
    expect(await emails('searchStr=*torrey%20em*&fieldName=name')).toEqual(['emardtorrey@zylker.com']);
    expect(await emails('searchStr=*emard*&fieldName=firstName')).toEqual([]);
  });

  it('is 204 without a body where nobody fits', async () => {
    expect(await callApi(desk, '/agents?searchStr=*nobody*', { headers })).toMatchObject({ status: 204, text: '' });
  });

  it('is there in all departments at once, or in one', async () => {
    const ids = async (path: string): Promise<Set<string>> => {
      const { json } = await callApi(desk, `${path}&limit=6000`, { headers });
      return new Set((json as { data: { agentId: string }[] }).data.map(({ agentId }) => agentId));
    };
    const online = await ids('/onlineAgents?departmentId=-1');
    const offline = await ids('/offlineAgents?departmentId=-1');
    const active = [...desk.world.agents.values()].filter(({ status }) => status === 'ACTIVE');
    expect(online.size + offline.size).toBe(active.length);
    expect(online.has(DEMO_RECORDS.agents.torrey)).toBe(true);
    expect((await callApi(desk, '/onlineAgents?departmentId=-2', { headers })).status).toBe(422);
  });
});

describe('a large organization', () => {
  it('has so many more, pages to its end and costs more further down', async () => {
    const large = await startDemoDesk({ quiet: true, crowd: { agents: 3_000, teams: 40, departments: 30 } });
    try {
      const { accessToken } = large.accounts.issue(DEMO_RECORDS.orgId, ALL_SCOPES);
      const call = (path: string) =>
        callApi(large, path, { headers: { authorization: `Zoho-oauthtoken ${accessToken}` } });
      expect([large.world.agents.size, large.world.teams.size, large.world.departments.size]).toEqual([3_200, 60, 42]);
      const far = await call('/agents?from=3101&limit=100');
      expect((far.json as { data: unknown[] }).data).toHaveLength(100);
      expect(far.headers['x-rate-limit-request-weight-v3']).toBe('5');
      expect((await call('/agents?from=3201&limit=100')).status).toBe(204);
      const { json } = await call('/teams');
      expect((json as { teams: unknown[] }).teams).toHaveLength(60);
    } finally {
      await large.stop();
    }
  });
});
