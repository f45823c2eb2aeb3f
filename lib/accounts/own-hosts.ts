import { browser } from 'wxt/browser';
import { type DataCentre, vanityHosts } from '../desk-page/data-centres';
import { hostOrigin } from '../desk-page/host-patterns';
import type { OwnHost } from '../desk-page/own-hosts';
import type { SessionState } from '../session/session-state';
import type { Item } from '../storage/item';
import { type FoundDomains, foundDomainsItem } from '../storage/found-domains';
import { dismissedHostsItem } from '../storage/dismissed-hosts.page';
import { ownHostsItem } from '../storage/own-hosts';
import type { AccountDeps } from './account-deps';
import { readOwnHost } from './read-own-host';

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/** What allowing hosts needs of the page. */
export interface HostDeps {
  permissions: Omit<AccountDeps['permissions'], 'watch'> & {
    remove(origins: string[]): Promise<unknown>;
    /** Calls back after every change; returns what stops that. */
    watch(changed: () => void): () => void;
  };
  allowed: Pick<Item<Record<string, OwnHost>>, 'get' | 'read' | 'set' | 'remove' | 'watch'>;
  found: Pick<Item<FoundDomains | null>, 'get' | 'watch'>;
  dismissed: Pick<Item<string[]>, 'get' | 'set' | 'watch'>;
}

/** The real page of the extension. */
export const inExtension: HostDeps = {
  permissions: {
    contains: (origins) => browser.permissions.contains({ origins }),
    request: (origins) => browser.permissions.request({ origins }),
    remove: (origins) => browser.permissions.remove({ origins }),
    watch: (changed) => {
      const { onAdded, onRemoved } = browser.permissions;
      onAdded.addListener(changed);
      onRemoved.addListener(changed);
      return () => {
        onAdded.removeListener(changed);
        onRemoved.removeListener(changed);
      };
    },
  },
  allowed: ownHostsItem,
  found: foundDomainsItem,
  dismissed: dismissedHostsItem,
};

/** What is known of the hosts at which Desk may be open. */
export interface KnownHosts {
  allowed: Readonly<Record<string, OwnHost>>;
  found: FoundDomains | null;
  /** Those that the administrator of this browser has named. */
  set?: readonly string[];
  dismissed: readonly string[];
  /** Hosts that the manifest names and the browser withholds: `*.zohodesk.com`. */
  withheld: readonly string[];
}

/** The hosts below zohodesk of this data centre that the browser withholds. */
export async function withheldHosts({ permissions }: HostDeps, dataCentre: DataCentre): Promise<string[]> {
  const hosts = vanityHosts(dataCentre);
  const isGranted = await Promise.all(hosts.map(async (host) => await permissions.contains([hostOrigin(host)])));
  return hosts.filter((_host, index) => !isGranted[index]);
}

/** Hosts where the organization has Desk, as far as is known, and Deskside may not see it. */
export function missingHosts({ allowed, found, withheld, set = [] }: KnownHosts, { organization }: SignedIn): string[] {
  const domains = found?.orgId === organization.id ? found.domains : [];
  const own = [...set, ...domains].flatMap((domain) => {
    const read = readOwnHost(domain);
    return 'host' in read && !Object.hasOwn(allowed, read.host) ? [read.host] : [];
  });
  return [...withheld, ...new Set(own)];
}

/** The one of them that the panel offers to allow, unless the user has said that they want none of it. */
export function offeredHost(known: KnownHosts, session: SignedIn): string | null {
  return missingHosts(known, session).find((host) => !known.dismissed.includes(host)) ?? null;
}

/** How a host is called: that of the organization, where the pattern stands for all of zohodesk. */
export function hostName(host: string, { organization }: SignedIn): string {
  return host.replace('*', organization.portal ?? '*');
}

/**
 * Asks the user to allow Desk at exactly this host, and remembers whose Desk it is. False where they, or the browser, said no, and
 * where it could not be remembered.
 */
export async function allowHost({ permissions, allowed }: HostDeps, host: string, session: SignedIn): Promise<boolean> {
  try {
    // Must stay the first call in the click: Firefox forgets the gesture otherwise.
    if (!(await permissions.request([hostOrigin(host)]))) return false;
    // What the manifest names is known by its name.
    if (host.includes('*')) return true;
    const { dataCentre, organization } = session;
    await allowed.set({ ...(await allowed.read()), [host]: { dataCentre, portal: organization.portal } });
    return true;
  } catch {
    return false;
  }
}

/** Takes the permission back and forgets the host; the worker takes the page script away. */
export async function takeHostBack({ permissions, allowed }: HostDeps, host: string): Promise<void> {
  // Where the browser allows all hosts, there is none to take back; the host is no Desk any more all the same.
  await permissions.remove([hostOrigin(host)]).catch(() => undefined);
  const { [host]: _gone, ...others } = await allowed.read();
  if (Object.keys(others).length > 0) await allowed.set(others);
  else await allowed.remove();
}
