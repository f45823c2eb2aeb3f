import { hostOrigin, hostPages } from '../desk-page/host-patterns';
import { followOwnHosts, ownHostsItem } from '../storage/own-hosts';
import { type ScriptBrowser, placePageScript } from './page-script';

/** What keeping the hosts needs of the browser; `browser` itself has it. */
export interface HostsBrowser extends ScriptBrowser {
  permissions: {
    contains(of: { origins: string[] }): Promise<boolean>;
    remove(of: { origins: string[] }): Promise<unknown>;
    onAdded: { addListener(changed: () => void): void };
    onRemoved: { addListener(changed: () => void): void };
  };
  scripting: ScriptBrowser['scripting'] & {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    registerContentScripts(scripts: PageScript[]): Promise<void>;
    unregisterContentScripts(of: { ids: string[] }): Promise<void>;
  };
}

interface PageScript {
  /** The host. */
  id: string;
  matches: string[];
  js: string[];
  runAt: 'document_start';
}

/**
 * Keeps permissions, page scripts and what is remembered of the organization's own hosts in step: a host whose permission was
 * taken back in the browser is forgotten, one that is forgotten loses permission and script. Resolves when the hosts are known.
 */
export function keepOwnHosts(browser: HostsBrowser): Promise<void> {
  let turn = Promise.resolve();
  const keep = (): void => {
    turn = turn.then(async () => await inStep(browser)).catch(() => undefined);
  };
  browser.permissions.onAdded.addListener(keep);
  browser.permissions.onRemoved.addListener(keep);
  const known = followOwnHosts(keep);
  keep();
  return known;
}

async function inStep(browser: HostsBrowser): Promise<void> {
  const { permissions, scripting } = browser;
  const hosts = Object.entries(await ownHostsItem.read());
  const granted = await Promise.all(
    hosts.map(async ([host]) => await permissions.contains({ origins: [hostOrigin(host)] })),
  );
  const allowed = new Map(hosts.filter((_host, index) => granted[index]));
  if (allowed.size < hosts.length) await ownHostsItem.set(Object.fromEntries(allowed));

  const registered = new Set((await scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const gone = [...registered].filter((host) => !allowed.has(host));
  const missing = [...allowed.keys()].filter((host) => !registered.has(host));
  if (gone.length > 0) {
    await scripting.unregisterContentScripts({ ids: gone });
    await permissions.remove({ origins: gone.map(hostOrigin) });
  }
  if (missing.length > 0) {
    await scripting.registerContentScripts(
      missing.map((host) => ({ id: host, matches: hostPages(host), js: ['desk-page.js'], runAt: 'document_start' })),
    );
    // Where Desk is open at such a host already, it need not be loaded anew.
    await placePageScript(browser, missing.flatMap(hostPages));
  }
}
