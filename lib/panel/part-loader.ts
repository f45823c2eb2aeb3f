import type { Part } from './part';
import type { Reading } from '../messages/reading';
import { browser } from 'wxt/browser';
import type { Aged } from '../cache/aged';
import { cacheKey, isAged } from '../cache/cache';
import { ask } from '../messages/ask.page';
import { problemOf } from '../problems/problem';
import { type Resource, isFresh as isFreshAt } from '../records/resources';

export interface PartSpec<T> {
  resource: Resource;
  id: string;
  /** Asks the worker, which is told who waits and whether its cache will do. */
  ask(reading: Required<Reading>): Promise<Aged<T>>;
  /** Shows the part, changed by what is now known. */
  update(change: (part: Part<T>) => Part<T>): void;
  /** Called with every value that arrives, also from the cache and from other windows. */
  arrived?(value: T): void;
}

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** What a view needs of the world; in the extension `theWorld`. */
export interface ViewDeps {
  ask: typeof ask;
  /** Where the worker remembers what Desk answered. */
  remembered: {
    get(key: string): Promise<Record<string, unknown>>;
    onChanged: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
  /** Epoch milliseconds. */
  now(): number;
}

export const theWorld: ViewDeps = {
  ask,
  remembered: {
    get: async (key) => await browser.storage.session.get(key),
    onChanged: {
      addListener: (listener) => browser.storage.session.onChanged.addListener(listener),
      removeListener: (listener) => browser.storage.session.onChanged.removeListener(listener),
    },
  },
  now: Date.now,
};

/**
 * Loads the parts of one view: first what the cache holds, then what the worker answers, and from then on whatever a
 * write or another window puts into the cache. `orgId` is the session's; `close` ends it, and nothing that arrives later
 * is shown: the next view must never get this one's data.
 */
export function createPartLoader(orgId: string, { ask, remembered, now }: ViewDeps = theWorld) {
  const specs = new Map<string, PartSpec<unknown>>();
  const view = crypto.randomUUID();
  let open = true;
  let waitingFor = 0;

  function show(spec: PartSpec<unknown>, { value, at }: Aged<unknown>, loading: boolean): void {
    spec.update(() => ({ value, at, loading }));
    spec.arrived?.(value);
  }

  async function load<T>(typed: PartSpec<T>, refresh = false): Promise<void> {
    const spec = typed as PartSpec<unknown>;
    const key = cacheKey(orgId, spec.resource, spec.id);
    specs.set(key, spec);
    spec.update(({ problem: _gone, ...part }) => ({ ...part, loading: true }));
    const cached = await peek(remembered, key);
    if (!open) return;
    if (cached) {
      const isFresh = !refresh && isFreshAt(spec.resource, cached.at, now());
      show(spec, cached, !isFresh);
      if (isFresh) return;
    }
    waitingFor += 1;
    try {
      const answer = await spec.ask({ refresh, view });
      if (open) show(spec, answer, false);
    } catch (thrown) {
      if (open) spec.update((part) => ({ ...part, loading: false, problem: problemOf(thrown) }));
    } finally {
      waitingFor -= 1;
    }
  }

  const changed = (changes: Record<string, { newValue?: unknown }>): void => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const spec = specs.get(key);
      if (spec && isAged(newValue)) {
        spec.update((part) => ({ ...part, value: newValue.value, at: newValue.at }));
        spec.arrived?.(newValue.value);
      }
    }
  };
  remembered.onChanged.addListener(changed);

  function close(): void {
    open = false;
    remembered.onChanged.removeListener(changed);
    // Told only when there is something to end: an idle worker may sleep on.
    if (waitingFor > 0) ask('view/left', { view }).catch(() => undefined);
  }

  return { load, close, isOpen: () => open };
}

export type PartLoader = ReturnType<typeof createPartLoader>;

async function peek(remembered: ViewDeps['remembered'], key: string): Promise<Aged<unknown> | null> {
  const stored: Record<string, unknown> = await remembered.get(key).catch(() => ({}));
  const record = stored[key];
  return isAged(record) ? record : null;
}
