import { problemError } from '../problems/problem';

/**
 * What makes Chromium hold an extension's requests back, per address without its query: `fetch` then fails at once, as if
 * there were no network, and nothing leaves. Source: Chromium, extensions/renderer/extension_throttle_entry.cc and
 * net/base/backoff_entry.cc. Firefox does not, and is spared the same requests.
 */
const HELD_AFTER: ReadonlySet<number> = new Set([500, 503, 509]);
/** Failures that are forgiven; each good answer makes one good again. */
const FORGIVEN = 2;
const FIRST_HOLD_MS = 700;
const GROWTH = 1.4;
const LONGEST_HOLD_MS = 15 * 60_000;
/** How long failures are remembered after the last hold has ended. */
const MEMORY_MS = LONGEST_HOLD_MS;
/** What is sent waits no longer than this, in milliseconds; who waits for it is told of a longer hold. */
const LONGEST_REST_MS = 2_000;

interface Hold {
  failures: number;
  /** Both epoch milliseconds: when it was noted, and when it ends. */
  at: number;
  until: number;
}

/**
 * Sends no request before the browser would let it leave: so that a server's fault is not taken for a broken connection,
 * nor a write that never left for one that may have arrived. Rejects as `send` does, and with `serverError` and its
 * `retryAt` when the address is held back for longer than two seconds.
 */
export function withHolds(
  send: (url: URL | string, init?: RequestInit) => Promise<Response>,
  { now, wait }: { now(): number; wait(ms: number): Promise<void> },
): typeof send {
  const holds = new Map<string, Hold>();

  function holdOf(address: string): Hold {
    for (const [other, { at, until }] of holds) {
      const isOver = now() - until >= MEMORY_MS;
      if (isOver || now() < at) holds.delete(other); // A clock that was set back says nothing any more.
    }
    return holds.get(address) ?? { failures: 0, at: 0, until: 0 };
  }

  function answered(address: string, status: number): void {
    const { failures: before, until } = holdOf(address);
    const failures = Math.max(0, HELD_AFTER.has(status) ? before + 1 : before - 1);
    const counted = HELD_AFTER.has(status) ? failures - FORGIVEN : 0;
    const ms = counted > 0 ? Math.min(FIRST_HOLD_MS * GROWTH ** (counted - 1), LONGEST_HOLD_MS) : 0;
    const at = now();
    if (before + failures > 0) holds.set(address, { failures, at, until: Math.max(until, at + ms) });
  }

  return async (url, init) => {
    const { origin, pathname } = new URL(url);
    const address = `${origin}${pathname}`.toLowerCase();
    const { until } = holdOf(address);
    const left = until - now();
    if (left > LONGEST_REST_MS) throw problemError('serverError', { retryAt: until });
    if (left > 0) await wait(left);
    const response = await send(url, init);
    answered(address, response.status);
    return response;
  };
}
