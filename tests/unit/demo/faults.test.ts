import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { ask, callApi, postApi } from './support.ts';

const { users, badges } = DEMO_RECORDS;
let desk: DemoDesk;

beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
});
afterEach(() => desk.stop());

describe('faults of the demo Desk', () => {
  it('replaces answers as often as asked', async () => {
    desk.faults.add({ path: '/api/v1/myinfo', times: 1, status: 503, body: '<h1>Busy</h1>' });
    expect(await callApi(desk, '/myinfo')).toMatchObject({ status: 503, text: '<h1>Busy</h1>' });
    expect((await callApi(desk, '/myinfo')).status).toBe(200);
  });

  it('loses the answer to a change that was carried out', async () => {
    desk.faults.add({ method: 'POST', path: /associate$/, times: 1, afterEffect: true, dropConnection: true });
    const body = { badgeIds: [badges.bugHunter] };
    await expect(postApi(desk, `/users/${users.lucas}/badges/associate`, body)).rejects.toThrow();
    expect(desk.world.badgesOf(users.lucas)).toContain(badges.bugHunter);
  });

  it('drops connections before anything happened', async () => {
    const remove = desk.faults.add({ path: /associate$/, dropConnection: true });
    const body = { badgeIds: [badges.bugHunter] };
    await expect(postApi(desk, `/users/${users.lucas}/badges/associate`, body)).rejects.toThrow();
    expect(desk.world.badgesOf(users.lucas)).not.toContain(badges.bugHunter);
    remove();
    expect((await postApi(desk, `/users/${users.lucas}/badges/associate`, body)).status).toBe(200);
  });

  it('carries a change out late, although the caller has given up', async () => {
    desk.faults.add({ path: /associate$/, times: 1, carriedOutAfterMs: 1_000 });
    const body = { badgeIds: [badges.bugHunter] };
    const answer = postApi(desk, `/users/${users.lucas}/badges/associate`, body);
    await expect.poll(() => desk.count({ path: /associate$/ })).toBe(1);
    expect(desk.world.badgesOf(users.lucas)).not.toContain(badges.bugHunter);
    expect((await answer).status).toBe(200);
    expect(desk.world.badgesOf(users.lucas)).toContain(badges.bugHunter);
  });

  it('cuts answers in half', async () => {
    desk.faults.add({ path: '/api/v1/myinfo', truncate: true });
    await expect(callApi(desk, '/myinfo')).rejects.toThrow();
  });

  it('keeps data and tokens over a restart, and counts what it received', async () => {
    desk.world.award(users.noBadges, badges.bugHunter);
    const { accessToken } = desk.accounts.issue(DEMO_RECORDS.orgId, ['Desk.basic.READ']);
    await desk.restart();
    const headers = { authorization: `Zoho-oauthtoken ${accessToken}` };
    expect((await ask(desk, '/api/v1/myinfo', { headers })).status).toBe(200);
    expect(desk.world.badgesOf(users.noBadges)).toEqual([badges.bugHunter]);
    expect(desk.count({ path: /^\/api\/v1\// })).toBe(1);
    expect(desk.requests[0]?.headers['authorization']).toBe(`Zoho-oauthtoken …${accessToken.slice(-4)}`);
  });
});
