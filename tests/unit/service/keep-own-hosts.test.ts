import { FIRST_SIGN_IN } from '../../../lib/storage/sign-in-id';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownHosts, setOwnHosts } from '../../../lib/desk-page/own-hosts';
import { keepOwnHosts } from '../../../lib/service/keep-own-hosts';
import { forgetOrganization, forgetRecords } from '../../../lib/storage/forget.worker';
import { ownHostsItem } from '../../../lib/storage/own-hosts';
import { settled } from '../support/pretend-records';

const HOST = 'helpdesk.example.com';
const OTHER = 'support.example.com';
const OF = { dataCentre: 'eu', portal: 'zylker' } as const;

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  setOwnHosts({});
  fakeBrowser.reset();
});

/** A browser that gives these hosts and has these scripts, by host. */
function browserWith({ granted = [HOST, OTHER], scripts = [] as string[] } = {}) {
  const given = new Set(granted.map((host) => `https://${host}/*`));
  const registered = new Map(scripts.map((host) => [host, [] as string[]]));
  const listeners: (() => void)[] = [];
  const event = { addListener: (heard: () => void) => void listeners.push(heard) };
  const permissions = {
    contains: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => given.has(origin))),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => origins.forEach((origin) => given.delete(origin))),
    onAdded: event,
    onRemoved: event,
  };
  const scripting = {
    getRegisteredContentScripts: async () => [...registered.keys()].map((id) => ({ id })),
    registerContentScripts: vi.fn(async (all: { id: string; matches: string[] }[]) => {
      for (const { id, matches } of all) {
        if (registered.has(id)) throw new Error('registered already');
        registered.set(id, matches);
      }
    }),
    unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => ids.forEach((id) => registered.delete(id))),
    executeScript: vi.fn(async () => undefined),
  };
  const tabs = { query: vi.fn(async (_of: { url: string[] }) => [{ id: 7 }]) };
  return {
    browser: { permissions, scripting, tabs },
    registered,
    given,
    changed: async () => {
      for (const heard of listeners) heard();
      await enough();
    },
  };
}

async function enough(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await settled();
}

async function started(kept: Parameters<typeof ownHostsItem.set>[0], world: ReturnType<typeof browserWith>) {
  await ownHostsItem.set(kept);
  await keepOwnHosts(world.browser);
  const atOnce = [...ownHosts().keys()];
  await enough();
  return { ...world, atOnce };
}

it('knows the hosts when it says so, and puts the page script on the agents’ pages of each', async () => {
  const { atOnce, registered, browser } = await started({ [HOST]: OF }, browserWith());
  expect(atOnce).toEqual([HOST]);
  expect([...registered]).toEqual([[HOST, [`https://${HOST}/agent/*`, `https://${HOST}/support/*`]]]);
  expect(browser.scripting.registerContentScripts).toHaveBeenCalledWith([
    expect.objectContaining({ js: ['desk-page.js'], runAt: 'document_start' }),
  ]);
});

it('in CRM Plus puts it where Desk is framed, and on a namesake of CRM Plus where it is not', async () => {
  const hosts = ['crmplus.zoho.eu', 'crmplus.example.com'];
  const { registered } = await started({ [hosts[0] ?? '']: OF, [hosts[1] ?? '']: OF }, browserWith({ granted: hosts }));
  expect(registered.get('crmplus.zoho.eu')).toEqual([
    'https://crmplus.zoho.eu/*/index.do/cxapp/agent/*',
    'https://crmplus.zoho.eu/*/index.do/cxapp/support/*',
  ]);
  expect(registered.get('crmplus.example.com')).toEqual([
    'https://crmplus.example.com/agent/*',
    'https://crmplus.example.com/support/*',
  ]);
});

it('does nothing where everything is in step, at every start', async () => {
  const { browser } = await started({ [HOST]: OF }, browserWith({ scripts: [HOST] }));
  expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
  expect(browser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  expect(browser.permissions.remove).not.toHaveBeenCalled();
  expect(browser.scripting.executeScript).not.toHaveBeenCalled();
});

it('puts the page script into what is open at a host that is new, and at no other', async () => {
  const { browser } = await started({ [HOST]: OF, [OTHER]: OF }, browserWith({ scripts: [OTHER] }));
  const matches = [`https://${HOST}/agent/*`, `https://${HOST}/support/*`];
  expect(browser.tabs.query.mock.calls).toEqual([[{ url: matches, discarded: false }]]);
  expect(browser.scripting.executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } }));
});

it('forgets a host that was taken back in the browser, and leaves the others', async () => {
  const { given, changed, registered } = await started({ [HOST]: OF, [OTHER]: OF }, browserWith());
  given.delete(`https://${HOST}/*`);
  await changed();
  expect(await ownHostsItem.get()).toEqual({ [OTHER]: OF });
  expect([...registered.keys()]).toEqual([OTHER]);
  expect([...ownHosts().keys()]).toEqual([OTHER]);
});

it('takes script and permission from a host that was forgotten while the worker rested', async () => {
  const { given, registered } = await started({ [OTHER]: OF }, browserWith({ scripts: [HOST, OTHER] }));
  expect([...registered.keys()]).toEqual([OTHER]);
  expect([...given]).toEqual([`https://${OTHER}/*`]);
});

it('puts the script on a host as soon as it is remembered', async () => {
  const { registered } = await started({}, browserWith());
  await ownHostsItem.set({ [HOST]: OF });
  await enough();
  expect([...registered.keys()]).toEqual([HOST]);
  expect([...ownHosts().keys()]).toEqual([HOST]);
});

it('forgets nothing where the browser does not say whether it is given', async () => {
  const world = browserWith({ scripts: [HOST] });
  world.browser.permissions.contains.mockRejectedValue(new Error('not now'));
  const { registered } = await started({ [HOST]: OF }, world);
  expect(await ownHostsItem.get()).toEqual({ [HOST]: OF });
  expect([...registered.keys()]).toEqual([HOST]);
});

it('goes on after a browser that failed once', async () => {
  const world = browserWith();
  world.browser.permissions.contains.mockRejectedValueOnce(new Error('not now'));
  const { changed, registered } = await started({ [HOST]: OF }, world);
  await changed();
  expect([...registered.keys()]).toEqual([HOST]);
});

it('the hosts stay when the session ends, and go with what belongs to this computer', async () => {
  const { registered, given } = await started({ [HOST]: OF }, browserWith());
  await forgetOrganization(FIRST_SIGN_IN);
  await enough();
  expect([...registered.keys()]).toEqual([HOST]);
  await forgetRecords();
  await enough();
  expect([...registered.keys()]).toEqual([]);
  expect([...given]).not.toContain(`https://${HOST}/*`);
});
