import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { ask, callApi } from './support.ts';

let desk: DemoDesk;

beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
});
afterEach(() => desk.stop());

const namesOf = (json: unknown): string[] => (json as { data: { domain: string }[] }).data.map(({ domain }) => domain);

it('lists the domains of the organization’s own, those in use and those of agents marked', async () => {
  const { json } = await callApi(desk, '/domains?isVerified=true&isApplied=true');
  expect(json).toMatchObject({
    data: [
      { domain: 'support.zylker.com', isAgentsDomain: true },
      { domain: 'customers.zylker.com', isAgentsDomain: false },
    ],
  });
  expect(namesOf((await callApi(desk, '/domains?isApplied=false')).json)).toEqual(['partners.zylker.com']);
  expect((await callApi(desk, '/domains?isVerified=false')).status).toBe(204);
  expect((await callApi(desk, '/domains?agents=true')).status).toBe(422);
});

it.each(['support.zylker.com', 'zylker.zohodesk.com'])('shows agents’ pages at %s, and no API', async (host) => {
  expect((await ask(desk, '/agent/zylker/all/tickets/details/1892000000042034', { host })).status).toBe(200);
  expect((await callApi(desk, '/myinfo', { host })).status).toBe(404);
});
