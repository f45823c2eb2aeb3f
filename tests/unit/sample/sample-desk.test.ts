import { describe, expect, it } from 'vitest';
import { createDeskClient } from '../../../lib/desk-api/client';
import { getMyInfo } from '../../../lib/desk-api/agents';
import { getAccessibleOrganizations } from '../../../lib/desk-api/organizations';
import { createSampleDesk } from '../../../lib/sample-desk/sample-desk';
import { createSampleWorld } from '../../../lib/sample-desk/sample-world';
import { badgeId, ticketId, userId } from '../../../lib/sample-desk/ids';
import type { SampleRequest } from '../../../lib/sample/sample-messages';
import { sampleAuth } from '../../../lib/sample/sample-auth.worker';
import { SAMPLE_ORGANIZATION, SAMPLE_PORTAL } from '../../../lib/sample/sample';
import { root, reachedFrom } from '../house/source-imports';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOW = Date.UTC(2026, 10, 27, 9);
const HEADERS = { authorization: 'Zoho-oauthtoken sample', orgid: SAMPLE_ORGANIZATION };

function sample() {
  const world = createSampleWorld(() => NOW);
  const desk = createSampleDesk(world);
  const ask = async (path: string, more: Partial<NonNullable<SampleRequest['sample']>> = {}) =>
    await desk({ method: 'GET', path: `/api/v1${path}`, headers: HEADERS, body: '', ...more });
  const client = createDeskClient({
    tokens: sampleAuth('ffff0001').tokenSource,
    orgId: async () => SAMPLE_ORGANIZATION,
    credits: { pass: async () => undefined, count: async () => undefined, pause: async () => undefined },
    isOnline: () => true,
    fetch: async (url, init) => {
      const { pathname, search } = new URL(url instanceof Request ? url.url : url);
      const request = {
        method: init?.method ?? 'GET',
        path: pathname + search,
        headers: Object.fromEntries(new Headers(init?.headers)),
      };
      const { status, headers, body } = await desk({ ...request, body: init?.body as string });
      return new Response(body && 'text' in body ? body.text : null, { status, headers });
    },
  });
  return { world, ask, client };
}

describe('the sample’s Desk', () => {
  it('tells its organization and who one is, as signing in asks for them', async () => {
    const { client } = sample();
    expect(await getAccessibleOrganizations(client)).toMatchObject([
      { id: SAMPLE_ORGANIZATION, portal: SAMPLE_PORTAL },
    ]);
    expect(await getMyInfo(client)).toMatchObject({ name: 'Robin Sample', email: 'robin.sample@example.com' });
  });

  it('keeps what is written, and begins afresh with the next one', async () => {
    const { world, client } = sample();
    await client.call({ method: 'PATCH', path: `/tickets/${ticketId(1)}`, body: { status: 'Closed' } });
    await client.call({
      method: 'POST',
      path: `/users/${userId(1)}/badges/associate`,
      body: { badgeIds: [badgeId(1)] },
    });
    expect(world.tickets.get(ticketId(1))?.status).toBe('Closed');
    expect(world.badgesOf(userId(1))).toContain(badgeId(1));
    const next = sample().world;
    expect(next.tickets.get(ticketId(1))?.status).toBe('Open');
    expect(next.badgesOf(userId(1))).not.toContain(badgeId(1));
  });

  it('refuses as Desk does: whoever has no access, an unknown record, a foreign organization, an unknown parameter', async () => {
    const { ask } = sample();
    expect((await ask('/myinfo', { headers: {} })).status).toBe(401);
    expect((await ask('/tickets/1')).status).toBe(404);
    expect((await ask('/myinfo', { headers: { ...HEADERS, orgid: '3981311' } })).status).toBe(403);
    expect((await ask(`/tickets/${ticketId(1)}?nonsense=1`)).status).toBe(422);
  });

  it('has a picture for everybody and each badge', async () => {
    const { ask, world } = sample();
    const photo = await ask(`/agents/${world.meId}/photo?orgId=${SAMPLE_ORGANIZATION}`);
    expect(photo).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
    const icon = await createSampleDesk(world)({
      method: 'GET',
      path: `/portal/api/publicImages/${badgeId(3)}`,
      headers: {},
    });
    expect(atob((icon.body as { base64: string }).base64).slice(1, 4)).toBe('PNG');
  });

  it('names nobody real: every address is of a domain that is reserved for examples', () => {
    const { world } = sample();
    const addresses = [
      ...[...world.agents.values()].map(({ emailId }) => emailId),
      ...[...world.contacts.values()].map(({ email }) => email ?? ''),
      ...[...world.users.values()].map(({ emailAddress }) => emailAddress),
    ];
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !/^[a-z.]+@example\.(?:com|org)$/.test(address))).toEqual([]);
  });

  it('shows the hard cases too: nobody to award to, a disabled account, several labels', () => {
    const { world } = sample();
    const without = [...world.contacts.values()].filter(({ id }) => world.usersOfContact(id).length === 0);
    expect(without).toHaveLength(1);
    expect([...world.users.values()].filter(({ status }) => status === 'DISABLED')).toHaveLength(1);
    expect(world.labelsOf(userId(1))).toHaveLength(2);
  });

  it('runs where there is no Node', () => {
    const files = [...reachedFrom('entrypoints/sample/main.tsx')];
    expect(files.filter((file) => file.startsWith('demo/rest/')).length).toBeGreaterThan(30);
    const needNode = files.filter((file) =>
      /from 'node:|\bBuffer\b|\bprocess\./.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(needNode).toEqual([]);
  });

  it('is nowhere but on its own page', () => {
    const others = ['background.ts', 'desk-page.ts', 'sidepanel/main.tsx', 'options/main.tsx', 'bulk/main.tsx'];
    const files = [...reachedFrom(...others.map((name) => `entrypoints/${name}`))];
    expect(files.filter((file) => file.startsWith('demo/') || file.startsWith('lib/sample-desk/'))).toEqual([]);
  });
});
