import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HELP_CENTER, badgeId, contactId, ticketId, userId } from '../../../lib/sample-desk/ids';
import { createSampleDesk } from '../../../lib/sample-desk/sample-desk';
import { createSampleWorld } from '../../../lib/sample-desk/sample-world';
import { SAMPLE_ORGANIZATION } from '../../../lib/sample/sample';
import type { SampleRequest } from '../../../lib/sample/sample-messages';
import { createSignInService } from '../../../lib/service/sign-in-service';
import { sessionItem } from '../../../lib/storage/items';
import { ALONE } from '../support/alone';
import { memoryLedger } from '../support/memory-ledger';

const SIGN_IN = 'ffff0001';
const network = vi.fn(async () => new Response(null, { status: 500 }));

beforeEach(() => {
  fakeBrowser.reset();
  network.mockClear();
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

/** The sample as the worker serves it, over a page that answers a write when it is let. */
async function served() {
  const world = createSampleWorld(Date.now);
  const desk = createSampleDesk(world);
  let letGo = (): void => undefined;
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const held = { isHeld: false, writes: new Promise<void>((resolve) => (letGo = resolve)) };
  fakeBrowser.runtime.onMessage.addListener((async ({ sample }: SampleRequest) => {
    if (!sample) return undefined;
    if (sample.method !== 'POST' || !held.isHeld) return await desk(sample);
    asked();
    await held.writes;
    return { status: 403, headers: {}, body: { text: '{"errorCode":"FORBIDDEN","message":"No."}' } };
  }) as never);
  const leave = vi.fn(async () => null);
  const { ledger } = memoryLedger();
  await sessionItem.in(SIGN_IN).set({ status: 'signingIn' });
  const service = createSignInService({
    signIn: SIGN_IN,
    isSample: true,
    ledger,
    signIns: { ...ALONE.signIns, leave },
    claim: async () => true,
    forgetRecords: async () => undefined,
    arrived: () => undefined,
    policy: async () => ({ values: { allowTicketChanges: false, awardableBadges: [] }, flaws: [] }),
  });
  return {
    world,
    service,
    ledger,
    leave,
    /** From now on a write waits, and is refused once it is let go. */
    hold: () => (held.isHeld = true),
    isAsked,
    letGo: () => letGo(),
  };
}

async function signedIn() {
  const all = await served();
  const state = await vi.waitFor(async () => {
    const now = await all.service.session.known();
    expect(now.status).not.toBe('signingIn');
    return now;
  });
  expect(state).toMatchObject({
    status: 'signedIn',
    dataCentre: 'sample',
    organization: { id: SAMPLE_ORGANIZATION, portal: 'sample' },
    agent: { name: 'Robin Sample' },
  });
  return all;
}

const READ = { resource: 'ticket', key: { ticketId: ticketId(1) } } as const;
const AWARD = {
  actionId: '11111111-1111-4111-8111-111111111111',
  action: 'awardBadges',
  target: { on: 'person', userId: userId(1), helpCenterId: HELP_CENTER },
  person: { name: 'Priya Marlowe', contactId: contactId(1) },
  ticket: { id: ticketId(1), number: '101' },
  input: { items: [{ id: badgeId(1), name: 'Bug Hunter' }] },
  runId: null,
  reason: null,
  writeComment: false,
} as const;

it('signs in by itself, reads and writes; no host hears of it, and no token is kept', async () => {
  const { service, world, ledger } = await signedIn();
  expect(await service.handlers['record/read'](READ as never)).toMatchObject({ value: { number: '101' } });
  await service.handlers['action/run'](AWARD as never);
  expect(world.badgesOf(userId(1))).toContain(badgeId(1));
  expect(await ledger.list({ limit: 9 })).toMatchObject([{ orgId: SAMPLE_ORGANIZATION, phase: 'done' }]);
  expect(network).not.toHaveBeenCalled();
  const stored = { ...(await fakeBrowser.storage.local.get(null)), ...(await fakeBrowser.storage.session.get(null)) };
  expect(Object.keys(stored).filter((key) => key.includes('auth'))).toEqual([]);
});

it('is given up once its page answers no more', async () => {
  const { service, leave } = await signedIn();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  await expect(service.handlers['record/read'](READ as never)).rejects.toThrow('signedOut');
  expect(leave).toHaveBeenCalledWith(SIGN_IN);
});

it('what comes after its end is stored nowhere: no session that was being found, no entry of an award on its way', async () => {
  const { service, ledger, hold, isAsked, letGo } = await signedIn();
  hold();
  const award = service.handlers['action/run'](AWARD as never).catch(() => undefined);
  await isAsked;
  service.end();
  await sessionItem.in(SIGN_IN).remove();
  await ledger.clear(SAMPLE_ORGANIZATION);
  letGo();
  await award;
  await service.session.signOut({ records: 'keep' });
  expect(await ledger.list({ limit: 9 })).toEqual([]);
  expect(Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.endsWith('session'))).toEqual([]);
});

it('asks nobody to sign in: what only Zoho can give is refused', async () => {
  const { service } = await signedIn();
  const need = { need: 'colleagues', orgId: SAMPLE_ORGANIZATION };
  await expect(service.handlers['session/allow'](need as never)).rejects.toThrow('signedOut');
  expect(network).not.toHaveBeenCalled();
});
