import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setOwnHosts } from '../../../lib/desk-page/own-hosts';
import { headerCountsItem } from '../../../lib/diary/header-counts.worker';
import { type PlacingBrowser, keepPageScript } from '../../../lib/service/page-script';
import { pageHintItem } from '../../../lib/storage/page-hints';
import { settled } from '../support/pretend-records';

const HINT = { ticketId: '1892000000042034', number: '101', subject: 'Hello' };

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  setOwnHosts({});
  vi.restoreAllMocks();
});

/** A browser in which these tabs are open. */
function browserWith(open: { id?: number }[] = [{ id: 7 }, {}, { id: 8 }]) {
  let given = (): void => undefined;
  const tabs = { query: vi.fn(async (_of: { url: string[]; discarded: false }) => open) };
  const executeScript = vi.fn(async (_script: { target: { tabId: number }; files: string[] }): Promise<unknown> => []);
  const scripts = [{ matches: ['https://desk.zoho.com/*'] }, { matches: ['https://*.zohodesk.com/agent/*'] }];
  return {
    browser: {
      tabs,
      scripting: { executeScript },
      runtime: { getManifest: () => ({ content_scripts: scripts }) },
      permissions: { onAdded: { addListener: (heard: () => void) => void (given = heard) } },
    },
    placedIn: () => executeScript.mock.calls.map(([{ target }]) => target.tabId),
    giveAccess: async () => {
      given();
      await settled();
    },
  };
}

it('puts the page script into the open tabs of Desk, own hosts included, where nothing is left of before', async () => {
  setOwnHosts({ 'helpdesk.example.com': { dataCentre: 'us', portal: null } });
  const { browser, placedIn } = browserWith();
  keepPageScript(browser, Promise.resolve());
  await settled();
  expect(placedIn()).toEqual([7, 8]);
  expect(browser.scripting.executeScript.mock.calls[0]?.[0]).toMatchObject({ files: ['/desk-page.js'] });
  expect(browser.tabs.query.mock.calls).toEqual([
    [
      {
        url: [
          'https://desk.zoho.com/*',
          'https://*.zohodesk.com/agent/*',
          'https://helpdesk.example.com/agent/*',
          'https://helpdesk.example.com/support/*',
        ],
        discarded: false,
      },
    ],
  ]);
});

it('waits until the hosts are known', async () => {
  const { browser } = browserWith();
  let known = (): void => undefined;
  keepPageScript(browser, new Promise((resolve) => (known = resolve)));
  await settled();
  expect(browser.tabs.query).not.toHaveBeenCalled();
  known();
  await settled();
  expect(browser.tabs.query).toHaveBeenCalledOnce();
});

it('does so once, not whenever the worker starts', async () => {
  keepPageScript(browserWith().browser, Promise.resolve());
  await settled();
  const { browser } = browserWith();
  keepPageScript(browser, Promise.resolve());
  await settled();
  expect(browser.tabs.query).not.toHaveBeenCalled();
});

it('does so again where access is given', async () => {
  const { browser, placedIn, giveAccess } = browserWith();
  keepPageScript(browser, Promise.resolve());
  await giveAccess();
  expect(placedIn()).toEqual([7, 8, 7, 8]);
});

it('a tab that is gone, or never answers, keeps no other from it', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const asked: number[] = [];
  const scripting: PlacingBrowser['scripting'] = {
    executeScript: async ({ target }) => {
      asked.push(target.tabId);
      if (target.tabId === 7) throw new Error('No tab with id: 7');
      return await new Promise(() => undefined);
    },
  };
  keepPageScript({ ...browserWith([{ id: 9 }, { id: 7 }, { id: 8 }]).browser, scripting }, Promise.resolve());
  await settled();
  expect(asked).toEqual([9, 7, 8]);
  expect(await headerCountsItem.get()).toEqual({ found: 0, missed: 0 });
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

it('is tried again by the next worker where the browser did not tell its tabs; headers are kept all the same', async () => {
  const failing = browserWith().browser;
  failing.tabs.query.mockRejectedValue(new Error('not now'));
  const seen = keepPageScript(failing, Promise.resolve());
  await settled();
  expect(await headerCountsItem.get()).toBeNull();
  await seen(7, '', HINT);
  expect(await pageHintItem(7).get()).toEqual(HINT);
});

it('counts headers in one go with keeping them, and goes on from what is kept', async () => {
  await headerCountsItem.set({ found: 4, missed: 2 });
  const set = vi.spyOn(fakeBrowser.storage.session, 'set');
  const get = vi.spyOn(fakeBrowser.storage.session, 'get');
  const seen = keepPageScript(browserWith().browser, Promise.resolve());
  await seen(7, '', HINT);
  await seen(8, '', { ...HINT, ticketId: '1892000000042035' });
  await seen(7, '', null);
  expect(await headerCountsItem.get()).toEqual({ found: 6, missed: 3 });
  expect(await pageHintItem(7).get()).toEqual(HINT);
  expect(set).toHaveBeenCalledTimes(3);
  expect(get).toHaveBeenCalledTimes(3); // One by the worker, two by this test.
});
