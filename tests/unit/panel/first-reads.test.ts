import { signInsItem } from '../../../lib/storage/sign-ins-item';
import { describe, expect, it, vi } from 'vitest';
import { type FirstReads, type FirstReadsBrowser, beginFirstReads } from '../../../lib/panel/first-reads';
import { withFirstLocal, withFirstRecords } from '../../../lib/panel/take-first-reads';
import type { Area } from '../../../lib/storage/areas';
import { FIRST_LOCAL } from '../../../lib/storage/first-keys';
import { ownHostsItem } from '../../../lib/storage/own-hosts';
import { creditCapItem, creditsItem, sessionItem, signInDefaultsItem } from '../../../lib/storage/items';

const URL_101 = 'https://desk.zoho.com/agent/zylker/all/tickets/details/101';

/** A browser that has these values, and tells of changes when it is told to. */
function browserWith(local: Record<string, unknown>, session: Record<string, unknown>) {
  const listeners = new Set<(changes: Record<string, unknown>) => void>();
  const pick = (all: Record<string, unknown>, keys: string | string[]) =>
    Object.fromEntries([keys].flat().flatMap((key) => (Object.hasOwn(all, key) ? [[key, all[key]]] : [])));
  const api = {
    storage: {
      local: { get: vi.fn(async (keys: string[]) => pick(local, keys)) },
      session: { get: vi.fn(async (keys: string | string[]) => pick(session, keys)) },
      onChanged: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
    },
    tabs: {
      query: async () => [
        { id: 1, url: 'https://example.com/' },
        { id: 2, url: URL_101, active: true },
      ],
    },
  } satisfies FirstReadsBrowser;
  return { api, listeners, change: (key: string) => listeners.forEach((tell) => tell({ [key]: {} })) };
}

/** The areas as they are by now, after what was read early. */
function areas(first: FirstReads) {
  const now = vi.fn(async (key: string | null) => ({ [key ?? 'all']: 'now' }));
  const records = vi.fn(async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, 'now'])));
  const written: string[] = [];
  // As the browser's own: called on anything else it throws.
  const area: Area = {
    get: now,
    async set(items) {
      if (this !== area) throw new TypeError('Illegal invocation');
      written.push(...Object.keys(items));
    },
    async remove(keys) {
      if (this !== area) throw new TypeError('Illegal invocation');
      written.push(...[keys].flat().map((key) => `no ${key}`));
    },
  };
  return {
    now,
    written,
    records,
    local: withFirstLocal(area, first),
    remembered: withFirstRecords({ get: records, onChanged: { addListener: () => undefined } }, first),
  };
}

const SEEN = {
  seenViews: [
    { url: URL_101, keys: ['ticket', 'agent'] },
    { url: 'https://desk.zoho.com/other', keys: ['secret'] },
  ],
};

describe('what is read before the panel’s script is there', () => {
  it('are the values an account starts with', () => {
    const items = [sessionItem, signInDefaultsItem, creditsItem, creditCapItem, ownHostsItem, signInsItem];
    expect(items.map(({ key, area }) => `${area} ${key}`)).toEqual(FIRST_LOCAL.map((key) => `local ${key}`));
  });

  it('keeps nothing from being written meanwhile', async () => {
    const { local, written } = areas(beginFirstReads(browserWith({}, {}).api));
    await local.set({ creditCap: 5 });
    await local.remove('session');
    expect(written).toEqual(['creditCap', 'no session']);
  });

  it('is taken without another look, also that something is not stored', async () => {
    const { api } = browserWith({ session: 'signed in' }, {});
    const { local, now } = areas(beginFirstReads(api));
    expect((await local.get('session'))['session']).toBe('signed in');
    expect((await local.get('credits'))['credits']).toBeUndefined();
    expect(now).not.toHaveBeenCalled();
    expect(api.storage.local.get).toHaveBeenCalledOnce();
    expect(await local.get('drafts')).toEqual({ drafts: 'now' });
  });

  it('are the records of what is open in this window, in one look', async () => {
    const { api } = browserWith({}, { ...SEEN, ticket: 't', agent: 'a', secret: 's' });
    const { remembered, records } = areas(beginFirstReads(api));
    expect(await remembered.get(['ticket'])).toMatchObject({ ticket: 't' });
    expect(await remembered.get(['agent'])).toMatchObject({ agent: 'a' });
    expect(records).not.toHaveBeenCalled();
    expect(api.storage.session.get.mock.calls).toEqual([['seenViews'], [['ticket', 'agent']]]);
    expect(await remembered.get(['agent', 'badges']), 'a part of it would be half').toEqual({
      agent: 'now',
      badges: 'now',
    });
  });

  it('is read again where it has changed meanwhile', async () => {
    const { api, change } = browserWith({ session: 'signed in' }, { ...SEEN, ticket: 't', agent: 'a' });
    const { local, remembered } = areas(beginFirstReads(api));
    change('session');
    change('ticket');
    expect(await local.get('session')).toEqual({ session: 'now' });
    expect(await remembered.get(['ticket'])).toEqual({ ticket: 'now' });
    expect(await remembered.get(['agent'])).toMatchObject({ agent: 'a' });
  });

  it('is not used after the first paint, when nobody listens to changes any more', async () => {
    const { api, listeners } = browserWith({ session: 'signed in' }, { ...SEEN, ticket: 't' });
    const first = beginFirstReads(api);
    const { local, remembered } = areas(first);
    first.end();
    expect(listeners.size).toBe(0);
    expect(await local.get('session')).toEqual({ session: 'now' });
    expect(await remembered.get(['ticket'])).toEqual({ ticket: 'now' });
  });

  it('may fail: then it is read as if nobody had', async () => {
    const { api } = browserWith({}, { seenViews: 5 });
    api.storage.local.get.mockRejectedValue(new Error('out of reach'));
    api.storage.session.get.mockRejectedValue(new Error('out of reach'));
    const { local, remembered } = areas(beginFirstReads(api));
    expect(await local.get('session')).toEqual({ session: 'now' });
    expect(await remembered.get(['ticket'])).toEqual({ ticket: 'now' });
  });
});
