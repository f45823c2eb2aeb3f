import { FIRST_SIGN_IN } from '../../../lib/storage/sign-in-id';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOrganization } from '../../../lib/storage/forget.worker';
import { sessionItem } from '../../../lib/storage/items';
import { keepList, keptList } from '../../../lib/storage/kept-lists';

const ORG = '3981311';
const NAME = 'cache:v1:3981311:catalogue:all';
const DAY = 24 * 60 * 60_000;
const NOW = 100 * DAY;
const SIGNED_IN = {
  status: 'signedIn',
  dataCentre: 'eu',
  organization: { id: ORG, name: 'Zylker', portal: null, edition: null },
  agent: { id: '7', name: 'Ada', email: null },
} as const;

beforeEach(async () => {
  fakeBrowser.reset();
  // A browser that lets nobody open a database: what is kept is kept until it closes.
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Not allowed', 'InvalidStateError');
    },
  });
  await sessionItem.set(SIGNED_IN);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const stored = async (): Promise<string[]> =>
  Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => key.startsWith('deskside-lists:'));

describe('a list that is kept', () => {
  it('is there again for the same account and nobody else', async () => {
    await keepList(ORG, NAME, { value: ['a'], at: NOW }, NOW);
    expect(await keptList(ORG, NAME, NOW)).toEqual({ value: ['a'], at: NOW });
    expect(await keptList('9', NAME, NOW)).toBeNull();
    await sessionItem.set({ ...SIGNED_IN, dataCentre: 'us' });
    expect(await keptList(ORG, NAME, NOW)).toBeNull();
    await sessionItem.set({ ...SIGNED_IN, agent: { ...SIGNED_IN.agent, id: '8' } });
    expect(await keptList(ORG, NAME, NOW)).toBeNull();
    await sessionItem.set({ status: 'signedOut' });
    expect(await keptList(ORG, NAME, NOW)).toBeNull();
    await sessionItem.set(SIGNED_IN);
    expect(await keptList(ORG, NAME, NOW)).not.toBeNull();
  });

  it('goes at sign-out', async () => {
    await keepList(ORG, NAME, { value: ['a'], at: NOW }, NOW);
    await forgetOrganization(FIRST_SIGN_IN);
    expect(await stored()).toEqual([]);
  });

  it('does not come back when the sign-out came while it was written', async () => {
    const { set } = fakeBrowser.storage.session;
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
      await sessionItem.set({ status: 'signedOut' });
      await forgetOrganization(FIRST_SIGN_IN);
      await set.call(fakeBrowser.storage.session, items);
    });
    await keepList(ORG, NAME, { value: ['a'], at: NOW }, NOW);
    expect(await stored()).toEqual([]);
  });

  it('is as good as none after a month, and from a clock that was set back, and makes room then', async () => {
    await keepList(ORG, NAME, { value: ['a'], at: NOW }, NOW);
    expect(await keptList(ORG, NAME, NOW + 30 * DAY - 1)).not.toBeNull();
    expect(await keptList(ORG, NAME, NOW + 30 * DAY)).toBeNull();
    expect(await keptList(ORG, NAME, NOW - 1)).toBeNull();
    await keepList(ORG, 'labels', { value: ['b'], at: NOW + 30 * DAY }, NOW + 30 * DAY);
    expect(await stored()).toEqual(['deskside-lists:eu 7 labels']);
  });

  it('is one of a dozen, of which the oldest goes, and none where it is too large', async () => {
    for (let each = 0; each < 14; each += 1) await keepList(ORG, `n${each}`, { value: [], at: NOW - each }, NOW);
    expect(await stored()).toHaveLength(12);
    expect(await keptList(ORG, 'n0', NOW)).not.toBeNull();
    expect(await keptList(ORG, 'n13', NOW), 'the one that is kept now stays').not.toBeNull();
    expect(await keptList(ORG, 'n12', NOW)).toBeNull();
    await keepList(ORG, 'large', { value: 'x'.repeat(1_000_000), at: NOW }, NOW);
    expect(await keptList(ORG, 'large', NOW)).toBeNull();
  });

  it('is no trouble where nothing can be kept', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('broken'));
    await keepList(ORG, NAME, { value: [], at: NOW }, NOW);
    expect(await keptList(ORG, NAME, NOW)).toBeNull();
  });
});
