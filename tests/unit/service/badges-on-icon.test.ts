import type { Cache } from '../../../lib/cache/cache.worker';
import type { SignInService } from '../../../lib/service/sign-in-service';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Aged } from '../../../lib/cache/aged';
import { recordKey } from '../../../lib/cache/keys';
import { setOwnHosts } from '../../../lib/desk-page/own-hosts';
import { tellBadgesOnIcon } from '../../../lib/service/badges-on-icon';
import { sessionItem } from '../../../lib/storage/items';
import { ownHostsItem } from '../../../lib/storage/own-hosts';
import { countOnIconItem } from '../../../lib/storage/toolbar-item';
import * as sample from '../../gallery/records';
import '../support/catalogue';
import { settled } from '../support/pretend-records';

const ORG = '3981311';
const SIGNED_IN = {
  status: 'signedIn',
  dataCentre: 'us',
  organization: { id: ORG, name: 'Zylker', portal: 'zylker', edition: null },
  agent: null,
} as const;
const LUCAS = sample.contact({ id: '20000021', name: 'Lucas Carol' });
const PRIYA = sample.contact({ id: '20000022', name: 'Priya Nair' });
const address = (id: string, module = 'tickets', portal = 'zylker'): string =>
  `https://desk.zoho.com/agent/${portal}/all/${module}/details/${id}`;
const FIRST = address('10000101');
const SECOND = address('10000102');
const QUIET = { text: '', title: 'Open Deskside' };
const badges = (count: number): object[] => Array.from({ length: count }, (_, n) => sample.badge(n));

/** Lucas asks in the first ticket and holds three badges; Priya in the second, and holds one. */
const RECORDS: Record<string, unknown> = {
  'ticket:10000101': sample.ticket({ id: '10000101', contactId: LUCAS.id, contact: LUCAS }),
  'ticket:10000102': sample.ticket({ id: '10000102', contactId: PRIYA.id, contact: PRIYA }),
  'contact:20000022': PRIYA,
  'helpCenters:20000021': [sample.helpCenter({ userId: '71', helpCenterId: '1' })],
  'helpCenters:20000022': [sample.helpCenter({ userId: '72', helpCenterId: '1' })],
  'badges:71': badges(3),
  'badges:72': badges(1),
};

interface Tab {
  id?: number;
  url?: string;
}
type Moved = (tabId: number, change: { url?: string; status?: string }, tab: Tab) => void;

beforeEach(async () => {
  fakeBrowser.reset();
  await sessionItem.set(SIGNED_IN);
});
afterEach(() => {
  vi.useRealTimers();
  setOwnHosts({});
  fakeBrowser.reset();
});

async function enough(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await settled();
}

/** The first sign-in, with this cache, and no other beside it. */
function onlyOne(cache: Pick<Cache, 'get'>): Parameters<typeof tellBadgesOnIcon>[1] {
  const service = { cache, session: { known: sessionItem.get } } as unknown as SignInService;
  return {
    serving: async () => service,
    isAnybodyIn: async () => (await sessionItem.get()).status === 'signedIn',
    watch: (tell) => void sessionItem.watch(tell),
  };
}

/** A browser with these tabs, a cache with these records, and what the icon says by tab. */
function world(tabs: Tab[], records: Record<string, unknown> = RECORDS) {
  const stored = new Map<string, Aged<unknown>>();
  const keep = (name: string, value: unknown, at = Date.now()): void =>
    void stored.set(recordKey(ORG, name), { value, at });
  for (const [name, value] of Object.entries(records)) keep(name, value);
  const icons: Record<number, { text: string; title: string }> = {};
  const said: string[] = [];
  const listeners = new Set<Moved>();
  const taken: (() => void)[] = [];
  const gates: Promise<void>[] = [];
  const on = (tabId: number, change: object): void => {
    if (!tabs.some(({ id }) => id === tabId)) throw new Error('No tab with this id.');
    icons[tabId] = { ...QUIET, ...icons[tabId], ...change };
    said.push(`${icons[tabId].text}|${icons[tabId].title}`);
  };
  const read: string[] = [];
  const arrived = tellBadgesOnIcon(
    {
      action: {
        setBadgeText: async ({ tabId, text }) => on(tabId, { text }),
        setTitle: async ({ tabId, title }) => on(tabId, { title }),
        setBadgeBackgroundColor: async () => undefined,
      },
      tabs: {
        query: async ({ url }: { url?: string }) =>
          tabs.filter((tab) => url === undefined || tab.url !== undefined).map((tab) => ({ ...tab })),
        onUpdated: {
          addListener: (listener) => void listeners.add(listener),
          removeListener: (listener) => void listeners.delete(listener),
        },
      },
      permissions: { onRemoved: { addListener: (heard) => void taken.push(heard) } },
    },
    onlyOne({
      get: async (key) => {
        read.push(key);
        const found = stored.get(key) ?? null;
        await gates.at(-1);
        return found;
      },
    }),
    Promise.resolve(),
  );
  return {
    icons,
    said,
    listeners,
    read,
    /** The browser tells of a tab; with an address it has moved there first. */
    tells: (id: number, change: { url?: string; status?: string }) => {
      const tab = tabs.find((one) => one.id === id);
      if (tab && change.url !== undefined) tab.url = change.url;
      for (const listener of listeners) listener(id, change, { ...tab });
    },
    hides: (id: number) => delete tabs.find((one) => one.id === id)?.url,
    takesBack: () => taken.forEach((heard) => heard()),
    /** Whatever is read from now on waits until the function that this gives is called. */
    holds: () => {
      let open = (): void => undefined;
      gates.push(new Promise((resolve) => (open = resolve)));
      return () => {
        void gates.pop();
        open();
      };
    },
    keep,
    forget: () => stored.clear(),
    /** A record is read or written. */
    arrives: async (name: string, value: unknown) => {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      keep(name, value);
      arrived(recordKey(ORG, name));
      arrived(recordKey(ORG, name));
      vi.runAllTimers();
      vi.useRealTimers();
      await enough();
    },
  };
}

async function showing(url: string, records?: Record<string, unknown>) {
  const one = world([{ id: 7 }], records);
  one.tells(7, { url });
  await enough();
  return one;
}

describe('what the icon says', () => {
  it.each([
    ['three badges', 3, { text: '3', title: 'Deskside: Lucas Carol holds 3 badges' }],
    ['one', 1, { text: '1', title: 'Deskside: Lucas Carol holds 1 badge' }],
    ['none, which is known', 0, { text: '', title: 'Deskside: Lucas Carol holds no badges' }],
    ['as many as two digits tell', 99, { text: '99', title: 'Deskside: Lucas Carol holds 99 badges' }],
    ['more', 100, { text: '99+', title: 'Deskside: Lucas Carol holds 100 badges' }],
  ])('%s', async (_what, count, icon) => {
    const { icons } = await showing(FIRST, { ...RECORDS, 'badges:71': badges(count) });
    expect(icons[7]).toEqual(icon);
  });

  it('counts what somebody holds in two help centers, each badge once', async () => {
    const { icons } = await showing(FIRST, {
      ...RECORDS,
      'helpCenters:20000021': [
        sample.helpCenter({ userId: '71', helpCenterId: '1' }),
        sample.helpCenter({ userId: '73', helpCenterId: '2' }),
      ],
      'badges:73': badges(5),
    });
    expect(icons[7]?.text).toBe('5');
  });

  it.each([
    ['the ticket', 'ticket:10000101'],
    ['the requester’s users', 'helpCenters:20000021'],
    ['the badges', 'badges:71'],
  ])('nothing where %s is unknown', async (_what, name) => {
    const { [name]: _gone, ...rest } = RECORDS;
    expect((await showing(FIRST, rest)).icons[7]).toEqual(QUIET);
  });

  it('nothing where the badges of one of two users are unknown', async () => {
    const two = [
      sample.helpCenter({ userId: '71', helpCenterId: '1' }),
      sample.helpCenter({ userId: '73', helpCenterId: '2' }),
    ];
    expect((await showing(FIRST, { ...RECORDS, 'helpCenters:20000021': two })).icons[7]).toEqual(QUIET);
  });

  it('nothing of somebody without a help-center user', async () => {
    expect((await showing(FIRST, { ...RECORDS, 'helpCenters:20000021': [] })).icons[7]).toEqual(QUIET);
  });

  it('nothing of what was read more than an hour ago', async () => {
    const one = world([{ id: 7 }]);
    one.keep('badges:71', badges(3), Date.now() - 61 * 60_000);
    one.tells(7, { url: FIRST });
    await enough();
    expect(one.icons[7]).toEqual(QUIET);
  });

  it.each([
    ['a contact', address('20000022', 'contacts'), 'Priya'],
    ['a ticket of a renamed module', address('10000101', 'cases'), 'Lucas'],
    ['a contact of a renamed module', address('20000022', 'customers'), 'Priya'],
  ])('whoever %s is about', async (_what, url, name) => {
    expect((await showing(url)).icons[7]?.title).toContain(name);
  });

  it.each([
    ['another portal', address('10000101', 'tickets', 'nshlerin')],
    ['another data centre', FIRST.replace('.com', '.eu')],
    ['a host that only looks like Desk', FIRST.replace('zoho.com', 'zoho.com.evil.example')],
    ['a list of tickets', 'https://desk.zoho.com/agent/zylker/all/tickets/list'],
    ['an account with the id of a ticket', address('10000101', 'accounts')],
  ])('nothing beside %s', async (_what, url) => {
    expect((await showing(url)).icons[7]).toEqual(QUIET);
  });

  it('a hostile name does no harm', async () => {
    const evil = sample.contact({ id: LUCAS.id, name: '\u202eLucas\u0000 $2' });
    const ticket = sample.ticket({ id: '10000101', contactId: LUCAS.id, contact: evil });
    const { icons } = await showing(FIRST, { ...RECORDS, 'ticket:10000101': ticket });
    expect(icons[7]?.title).toBe('Deskside: Lucas  $2 holds 3 badges');
  });
});

describe('never the wrong person', () => {
  it('what was told is gone before anything is looked for', async () => {
    const { icons, tells, holds } = await showing(FIRST);
    const open = holds();
    tells(7, { url: SECOND });
    expect(icons[7]).toEqual(QUIET);
    open();
    await enough();
    expect(icons[7]?.title).toBe('Deskside: Priya Nair holds 1 badge');
  });

  it('a worker that has just been woken takes away what the one before has told', async () => {
    const { tells, said } = world([{ id: 7, url: FIRST }]);
    tells(7, { url: 'https://desk.zoho.com/agent/zylker/all/tickets/list' });
    expect(said.at(-1)).toBe('|Open Deskside');
  });

  it.each([
    ['another ticket', { url: SECOND }, 'Priya'],
    ['a page that the browser hides', { status: 'loading' }, 'Open Deskside'],
  ] as [string, { url?: string; status?: string }, string][])(
    'a look that comes late says nothing on %s',
    async (_where, change, title) => {
      const one = world([{ id: 7 }]);
      const open = one.holds();
      one.tells(7, { url: FIRST });
      await enough();
      if (change.url === undefined) one.hides(7);
      one.tells(7, change);
      open();
      await enough();
      expect(one.said.join()).not.toContain('Lucas');
      expect(one.icons[7]?.title).toContain(title);
    },
  );

  it('a page that was loaded anew is told of again', async () => {
    const { icons, tells } = await showing(FIRST);
    delete icons[7]; // As the browser does.
    tells(7, { status: 'complete' });
    await enough();
    expect(icons[7]?.text).toBe('3');
  });

  it('what changes neither address nor page is no reason to look', async () => {
    const { read, tells } = await showing(FIRST);
    const before = read.length;
    tells(7, {});
    await enough();
    expect(read.length).toBe(before);
  });

  it('at the sign-out it goes in every tab, also where the address is hidden by now, and moves wake nobody', async () => {
    const one = world([{ id: 7 }, { id: 8 }]);
    one.tells(7, { url: FIRST });
    one.tells(8, { url: SECOND });
    await enough();
    expect(Object.values(one.icons).map(({ text }) => text)).toEqual(['3', '1']);
    one.hides(8);
    await sessionItem.set({ status: 'signedOut' });
    await enough();
    expect(Object.values(one.icons)).toEqual([QUIET, QUIET]);
    expect(one.listeners.size).toBe(0);
    await sessionItem.set(SIGNED_IN);
    await enough();
    expect(one.icons[7]?.text).toBe('3');
    expect(one.listeners.size).toBe(1);
  });

  it('where access is taken back it goes', async () => {
    const one = await showing(FIRST);
    one.hides(7);
    one.takesBack();
    await enough();
    expect(one.icons[7]).toEqual(QUIET);
  });

  it('at a host of the organization’s own it comes and goes with the permission', async () => {
    const { icons } = await showing(FIRST.replace('desk.zoho.com', 'help.zylker.com'));
    expect(icons[7]).toEqual(QUIET);
    const allowed = { 'help.zylker.com': { dataCentre: 'us', portal: 'zylker' } } as const;
    for (const [hosts, text] of [
      [allowed, '3'],
      [{}, ''],
    ] as const) {
      setOwnHosts(hosts);
      await ownHostsItem.set(hosts);
      await enough();
      expect(icons[7]?.text).toBe(text);
    }
  });

  it('a tab that is closed is no trouble', async () => {
    const one = world([]);
    one.tells(7, { url: FIRST });
    await enough();
    expect(one.said).toEqual([]);
  });
});

describe('what arrives', () => {
  it.each([
    ['a badge that was awarded', 'badges:71', badges(4), 'Deskside: Lucas Carol holds 4 badges'],
    ['a badge that was taken back', 'badges:71', badges(2), 'Deskside: Lucas Carol holds 2 badges'],
    [
      'another requester',
      'ticket:10000101',
      sample.ticket({ id: '10000101', contactId: PRIYA.id, contact: PRIYA }),
      'Deskside: Priya Nair holds 1 badge',
    ],
    [
      'a requester of whom nothing is known',
      'ticket:10000101',
      sample.ticket({ id: '10000101', contactId: '9', contact: sample.contact({ id: '9', name: 'Nobody' }) }),
      'Open Deskside',
    ],
  ])('%s is followed', async (_what, name, value, title) => {
    const one = await showing(FIRST);
    await one.arrives(name, value);
    expect(one.icons[7]?.title).toBe(title);
  });

  it('is told in every tab that shows the person, and by a worker that knows of no tab yet', async () => {
    const one = world([{ id: 7, url: FIRST }, { id: 8, url: FIRST }, { id: 9 }]);
    await one.arrives('badges:71', badges(4));
    expect([one.icons[7]?.text, one.icons[8]?.text]).toEqual(['4', '4']);
    expect(one.icons[9], 'tabs that are none of ours are left alone').toBeUndefined();
  });

  it('of another kind is no reason to look', async () => {
    const one = await showing(FIRST);
    const before = one.read.length;
    await one.arrives('accountContacts:71', []);
    await one.arrives('catalogue:all', []);
    expect(one.read.length).toBe(before);
  });
});

describe('the setting', () => {
  it('takes it away in every tab, and brings it back', async () => {
    const one = await showing(FIRST);
    await countOnIconItem.set(false);
    await enough();
    expect(one.icons[7]).toEqual(QUIET);
    expect(one.listeners.size, 'moves wake nobody').toBe(0);
    await countOnIconItem.set(true);
    await enough();
    expect(one.icons[7]?.text).toBe('3');
  });
});
