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
