import { expect, it, vi } from 'vitest';
import { setOwnHosts } from '../../../lib/desk-page/own-hosts';
import { readPageContext } from '../../../lib/desk-page/page-context';
import { type TabBrowser, type TabLike, followTab } from '../../../lib/panel/follow-tab';

const OWN = 'chrome-extension://deskside/';
const FIRST = 'https://desk.zoho.com/agent/z/all/tickets/details/11111';
const SECOND = 'https://desk.zoho.com/agent/z/all/tickets/details/22222';
const WINDOW = 7;

/** A browser whose tabs are set by hand, whose events are fired by hand, and which answers when it is told to. */
function fakeTabs(first: TabLike[]) {
  let tabs = first;
  const waiting: (() => void)[] = [];
  const asking = { count: 0 };
  let holdsBack = false;
  const event = <TGiven extends unknown[]>() => {
    const listeners: ((...given: TGiven) => void)[] = [];
    return {
      addListener: (listener: (...given: TGiven) => void) => void listeners.push(listener),
      fire: (...given: TGiven) => listeners.forEach((listener) => listener(...given)),
    };
  };
  const browser = {
    runtime: { getURL: () => OWN },
    windows: { getCurrent: async () => ({ id: WINDOW }) },
    tabs: {
      query: async () => {
        asking.count += 1;
        const asked = tabs;
        if (holdsBack) await new Promise<void>((resolve) => void waiting.push(resolve));
        return asked;
      },
      onActivated: event<[{ windowId: number }]>(),
      onUpdated: event<[number, { url?: string; status?: string }, TabLike & { windowId?: number }]>(),
      onRemoved: event<[number, { windowId: number }]>(),
      onAttached: event<[]>(),
      onDetached: event<[]>(),
      onReplaced: event<[]>(),
    },
    permissions: { onAdded: event<[]>(), onRemoved: event<[]>() },
  } satisfies TabBrowser;
  return {
    browser,
    asking,
    become: (now: TabLike[]) => {
      tabs = now;
    },
    holdBack: () => {
      holdsBack = true;
    },
    /** Answers the query asked as that one, from 0. */
    answer: (which: number) => waiting[which]?.(),
  };
}

async function following(first: TabLike[]) {
  const fake = fakeTabs(first);
  const told: (string | undefined)[] = [];
  const ids: (number | null)[] = [];
  await followTab(fake.browser, ({ id, url }) => {
    told.push(url);
    ids.push(id);
  });
  return { ...fake, told, ids };
}

/** Lets everything that was answered go through. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

it('tells the first tab before it returns', async () => {
  const { told, ids } = await following([{ id: 1, url: FIRST, active: true }]);
  expect(told).toEqual([FIRST]);
  expect(ids).toEqual([1]);
});

it('tells a move inside the page, a loaded page and a change of tabs, each once', async () => {
  const { browser, become, told } = await following([{ id: 1, url: FIRST, active: true }]);
  become([{ id: 1, url: SECOND, active: true }]);
  browser.tabs.onUpdated.fire(1, { url: SECOND }, { windowId: WINDOW });
  browser.tabs.onUpdated.fire(1, { status: 'complete' }, { windowId: WINDOW });
  await settled();
  become([
    { id: 1, url: SECOND },
    { id: 2, url: FIRST, active: true },
  ]);
  browser.tabs.onActivated.fire({ windowId: WINDOW });
  await settled();
  expect(told).toEqual([FIRST, SECOND, FIRST]);
});

it('tells a move of the tab in front in the very turn in which it happens, and asks nothing for it', async () => {
  const { browser, asking, told, ids } = await following([{ id: 1, url: FIRST, active: true }]);
  asking.count = 0;
  browser.tabs.onUpdated.fire(1, { url: SECOND }, { id: 1, url: SECOND, active: true, windowId: WINDOW });
  expect(told).toEqual([FIRST, SECOND]);
  expect(ids).toEqual([1, 1]);
  await settled();
  expect(asking.count).toBe(0);
});

it('lets a move that the browser has told win over what was asked for before', async () => {
  const { browser, become, holdBack, answer, told } = await following([{ id: 1, url: FIRST, active: true }]);
  holdBack();
  become([{ id: 1, url: 'https://desk.zoho.com/agent/z/all/tickets/details/33333', active: true }]);
  browser.tabs.onActivated.fire({ windowId: WINDOW });
  browser.tabs.onUpdated.fire(1, { url: SECOND }, { id: 1, url: SECOND, active: true, windowId: WINDOW });
  answer(0);
  await settled();
  expect(told).toEqual([FIRST, SECOND]);
});

it('stays with the tab in front when another one moves, and with Desk when our own page does', async () => {
  const tabs = [
    { id: 1, url: FIRST, active: true, lastAccessed: 1 },
    { id: 3, url: SECOND, lastAccessed: 0 },
  ];
  const { browser, become, told } = await following(tabs);
  browser.tabs.onUpdated.fire(3, { url: SECOND }, { id: 3, url: SECOND, windowId: WINDOW });
  await settled();
  const own = { id: 2, url: `${OWN}options.html`, active: true, lastAccessed: 2 };
  become([...tabs.map((tab) => ({ ...tab, active: false })), own]);
  browser.tabs.onUpdated.fire(2, { url: own.url }, { ...own, windowId: WINDOW });
  await settled();
  expect(told).toEqual([FIRST]);
});

it('tells another tab with the same address: it is another page', async () => {
  const { browser, become, ids } = await following([{ id: 1, url: FIRST, active: true }]);
  become([{ id: 2, url: FIRST, active: true }]);
  browser.tabs.onReplaced.fire();
  await settled();
  expect(ids).toEqual([1, 2]);
});

it('does not look for what happens in another window or while a page loads', async () => {
  const { browser, become, told } = await following([{ id: 1, url: FIRST, active: true }]);
  become([{ id: 1, url: SECOND, active: true }]);
  browser.tabs.onActivated.fire({ windowId: 8 });
  browser.tabs.onUpdated.fire(1, { url: SECOND }, { windowId: 8 });
  browser.tabs.onUpdated.fire(1, { status: 'loading' }, { windowId: WINDOW });
  browser.tabs.onRemoved.fire(3, { windowId: 8 });
  await settled();
  expect(told).toEqual([FIRST]);
});

it('lets a later move win, in whatever order the browser answers', async () => {
  const { browser, become, holdBack, answer, told } = await following([{ id: 1, url: FIRST, active: true }]);
  holdBack();
  become([{ id: 1, url: 'https://desk.zoho.com/agent/z/all/tickets/details/33333', active: true }]);
  browser.tabs.onUpdated.fire(1, { url: 'x' }, { windowId: WINDOW });
  become([{ id: 1, url: SECOND, active: true }]);
  browser.tabs.onUpdated.fire(1, { url: 'x' }, { windowId: WINDOW });
  answer(1);
  await settled();
  answer(0);
  await settled();
  expect(told).toEqual([FIRST, SECOND]);
});

it('tells a tab whose address is hidden, and the address once it may be read', async () => {
  const { browser, become, told, ids } = await following([{ id: 1, active: true }]);
  become([{ id: 1, url: FIRST, active: true }]);
  browser.permissions.onAdded.fire();
  await settled();
  expect(told).toEqual([undefined, FIRST]);
  expect(ids).toEqual([1, 1]);
});

it('stays with the Desk tab while one of our own pages comes to the front', async () => {
  const desk = { id: 1, url: FIRST, lastAccessed: 1 };
  const { browser, become, told } = await following([{ ...desk, active: true }]);
  become([desk, { id: 2, url: `${OWN}options.html`, active: true, lastAccessed: 2 }]);
  browser.tabs.onActivated.fire({ windowId: WINDOW });
  await settled();
  expect(told).toEqual([FIRST]);
});

it('tells that no tab is left', async () => {
  const { browser, become, ids } = await following([{ id: 1, url: FIRST, active: true }]);
  become([]);
  browser.tabs.onRemoved.fire(1, { windowId: WINDOW });
  await settled();
  expect(ids).toEqual([1, null]);
});

it('follows a tab that is pulled out of its window or dropped into it', async () => {
  const { browser, become, told } = await following([{ id: 1, url: FIRST, active: true }]);
  become([{ id: 2, url: SECOND, active: true }]);
  browser.tabs.onDetached.fire();
  await settled();
  become([{ id: 1, url: FIRST, active: true }]);
  browser.tabs.onAttached.fire();
  await settled();
  expect(told).toEqual([FIRST, SECOND, FIRST]);
});

it('tells first what was asked for before it was there, and then what is true by now', async () => {
  const fake = fakeTabs([{ id: 1, url: SECOND, active: true }]);
  const told: (string | undefined)[] = [];
  const early = Promise.resolve([{ id: 1, url: FIRST, active: true }]);
  await followTab(fake.browser, ({ url }) => told.push(url), early);
  expect(told).toEqual([FIRST]);
  await vi.waitFor(() => expect(told).toEqual([FIRST, SECOND]));
});

it('asks itself where that has failed', async () => {
  const fake = fakeTabs([{ id: 1, url: SECOND, active: true }]);
  const told: (string | undefined)[] = [];
  await followTab(fake.browser, ({ url }) => told.push(url), Promise.reject(new Error('no')));
  expect(told).toEqual([SECOND]);
});

it('tells nothing before the organization’s own hosts are known, and the same address anew when they are others', async () => {
  const own = 'https://helpdesk.example.com/agent/z/all/tickets/details/11111';
  const fake = fakeTabs([{ id: 1, url: own, active: true }]);
  const kinds: string[] = [];
  let happened = (): void => undefined;
  let known = (): void => undefined;
  const early = Promise.resolve([{ id: 1, url: own, active: true }]);
  const following = followTab(
    fake.browser,
    ({ url }) => kinds.push(readPageContext(url).kind),
    early,
    (changed) => {
      happened = changed;
      return new Promise((resolve) => {
        known = resolve;
      });
    },
  );
  await settled();
  expect(kinds).toEqual([]);
  setOwnHosts({ 'helpdesk.example.com': { dataCentre: 'us', portal: 'z' } });
  known();
  await following;
  expect(kinds).toEqual(['ticket']);
  await vi.waitFor(async () => {
    setOwnHosts({});
    happened();
    await settled();
    expect(kinds).toEqual(['ticket', 'elsewhere']);
  });
  happened();
  await settled();
  expect(kinds).toEqual(['ticket', 'elsewhere']);
});

it('tells that an address is hidden again', async () => {
  const { browser, become, told } = await following([{ id: 1, url: FIRST, active: true }]);
  become([{ id: 1, active: true }]);
  browser.permissions.onRemoved.fire();
  await settled();
  expect(told).toEqual([FIRST, undefined]);
});
