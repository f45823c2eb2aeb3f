import type { HostDeps } from '../../lib/accounts/own-hosts';
import type { OwnHost } from '../../lib/desk-page/own-hosts';

/** A value that is kept in memory, and whoever watches it. */
function kept<T>(value: T) {
  let now = value;
  const watchers = new Set<(value: T) => void>();
  const set = async (next: T): Promise<void> => {
    now = next;
    for (const watcher of watchers) watcher(now);
  };
  return {
    get: async () => now,
    read: async () => now,
    set,
    remove: async () => await set(value),
    watch: (changed: (value: T) => void) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}

/** A browser that gives and takes back hosts as it is asked to; by default everything is as after a sign-in without own domains. */
export function pretendHosts({
  orgId = '3981311',
  domains = [],
  allowed = {},
  granted = () => true,
  answer = true,
}: {
  orgId?: string;
  domains?: string[];
  allowed?: Record<string, OwnHost>;
  /** Whether the browser gives an origin of the manifest. */
  granted?: (origin: string) => boolean;
  /** What the user answers in the browser's question. */
  answer?: boolean;
} = {}) {
  const asked: string[][] = [];
  const takenBack: string[][] = [];
  const found = kept<{ orgId: string; domains: string[] } | null>({ orgId, domains });
  const hosts = kept<Record<string, OwnHost>>({});
  void hosts.set(allowed);
  const deps = {
    permissions: {
      contains: async (origins) => origins.every(granted),
      request: async (origins) => {
        asked.push(origins);
        return answer;
      },
      remove: async (origins) => void takenBack.push(origins),
      watch: () => () => undefined,
    },
    allowed: hosts,
    found,
    dismissed: kept<string[]>([]),
  } satisfies HostDeps;
  return { deps, asked, takenBack };
}
