import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_CLIENT, DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../../demo/desk.ts';
import { REDIRECT_URI, VERIFIER, ask, callApi, consent, postApi } from './support';

let desk: DemoDesk;
beforeAll(async () => {
  desk = await startDemoDesk({ quiet: true });
});
afterAll(async () => await desk.stop());
beforeEach(() => {
  desk.settings.isLightAgent = false;
  desk.settings.edition = null;
  Object.assign(desk.accounts, { alsoGrants: [], tellsScopes: true, signedInAs: null });
});

const TICKET = `/tickets/${DEMO_RECORDS.ticket101}`;

describe('a light agent', () => {
  beforeEach(() => {
    desk.settings.isLightAgent = true;
  });

  it('has a profile of that type', async () => {
    expect((await callApi(desk, '/myProfile')).json).toMatchObject({
      type: 'Light',
      permissions: { tickets: { edit: false } },
    });
  });

  it('reads, writes private comments, and changes nothing else', async () => {
    expect((await callApi(desk, TICKET)).status).toBe(200);
    expect((await postApi(desk, `${TICKET}/comments`, { content: 'Seen.', isPublic: false })).status).toBe(200);
    const refused = await postApi(desk, `${TICKET}/comments`, { content: 'Hello.', isPublic: true });
    expect(refused).toMatchObject({ status: 403, json: { errorCode: 'FORBIDDEN' } });
    expect((await postApi(desk, TICKET, { status: 'Closed' }, 'PATCH')).status).toBe(403);
  });
});

it('a free edition says so, and answers that teams are not included', async () => {
  desk.settings.edition = 'FREE';
  expect((await callApi(desk, '/organizations')).text).toContain('"edition":"FREE"');
  expect(await callApi(desk, '/teams')).toMatchObject({
    status: 403,
    json: { errorCode: 'LICENSE_ACCESS_LIMITED', feature: 'TEAM', editionType: 'FREE' },
  });
  expect((await postApi(desk, TICKET, { teamId: '1' }, 'PATCH')).json).toMatchObject({ feature: 'TEAM' });
  expect((await postApi(desk, TICKET, { priority: 'Low' }, 'PATCH')).status).toBe(200);
});

describe('a consent', () => {
  async function tokens(scope: string) {
    const back = await consent(desk, { scope });
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: DEMO_CLIENT.id,
      code: back.get('code') ?? '',
      redirect_uri: REDIRECT_URI,
      code_verifier: VERIFIER,
    });
    const answer = await ask(desk, `/oauth/v2/token?${form.toString()}`, { host: 'accounts.zoho.com', method: 'POST' });
    return answer.json as { access_token: string; scope?: string };
  }
  const asWhom = async (token: string, path: string) =>
    await ask(desk, `/api/v1${path}`, { headers: { authorization: `Zoho-oauthtoken ${token}` } });

  it('gives the scopes asked for and those given before, and tells them or not', async () => {
    expect((await tokens('Desk.basic.READ')).scope).toBe('Desk.basic.READ');
    desk.accounts.alsoGrants = ['Desk.tickets.UPDATE'];
    expect((await tokens('Desk.basic.READ')).scope).toBe('Desk.basic.READ Desk.tickets.UPDATE');
    desk.accounts.tellsScopes = false;
    expect(await tokens('Desk.basic.READ')).not.toHaveProperty('scope');
  });

  it('is that of whoever is signed in at Zoho', async () => {
    const other = [...desk.world.agents.keys()].find((id) => id !== desk.world.me.id) ?? '';
    desk.accounts.signedInAs = other;
    const { access_token: token } = await tokens('Desk.basic.READ');
    expect((await asWhom(token, '/myinfo')).json).toMatchObject({ id: other });
  });

  it('without a scope is answered so, and Desk does not say which it is', async () => {
    const { access_token: token } = await tokens('Desk.basic.READ');
    const answer = await asWhom(token, TICKET);
    expect(answer).toMatchObject({ status: 403, json: { errorCode: 'SCOPE_MISMATCH' } });
    expect(answer.text).not.toContain('Desk.tickets');
  });
});
