import type { Area } from './areas';

/** A storage area that tells of its changes, from whichever context they are. */
export interface WatchedArea extends Area {
  onChanged: { addListener(heard: (changes: Record<string, { newValue?: unknown }>) => void): void };
}

/** Own writes of one key that are waited for; Chromium tells of none that changed nothing. */
const MOST_UNTOLD = 20;

/** A value as text, in whatever order its fields come: Chromium gives them back in another one. */
function markOf(value: unknown): string {
  const inOrder = (_name: string, each: unknown): unknown =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return JSON.stringify(value, inOrder) ?? 'gone';
}

/**
 * A storage area that is read once and then known: by what is written here, at once, and by what the browser tells of the
 * writes of others. Rejects as the area does; what could not be written is not remembered as if it were.
 */
export function createMirror(area: WatchedArea): Area {
  let known: Promise<Map<string, unknown>> | null = null;
  /** What was written here and has not come back as a change yet, by key, oldest first: by then it may be old. */
  const own = new Map<string, string[]>();

  function load(): Promise<Map<string, unknown>> {
    if (known) return known;
    const loading = area.get(null).then((all) => new Map(Object.entries(all)));
    loading.catch(() => forget(loading));
    known = loading;
    return loading;
  }

  function forget(what = known): void {
    if (known !== what) return;
    known = null;
    own.clear();
  }

  area.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) heard(key, newValue);
  });

  function heard(key: string, value: unknown): void {
    const mine = own.get(key) ?? [];
    const index = mine.indexOf(markOf(value));
    if (index >= 0) mine.splice(0, index + 1);
    else {
      own.delete(key);
      void known?.then((all) => put(all, key, value));
    }
  }

  function put(all: Map<string, unknown>, key: string, value: unknown): void {
    if (value === undefined) all.delete(key);
    else all.set(key, value);
  }

  /** Makes a change here first, then where it lasts. */
  async function change(entries: [key: string, value: unknown][], write: () => Promise<void>): Promise<void> {
    const all = await load().catch(() => null);
    for (const [key, value] of entries) {
      if (all) put(all, key, structuredClone(value));
      own.set(key, [...(own.get(key) ?? []), markOf(value)].slice(-MOST_UNTOLD));
    }
    try {
      await write();
    } catch (thrown) {
      forget();
      throw thrown;
    }
  }

  return {
    get: async (key) => {
      const all = await load();
      if (key === null) return structuredClone(Object.fromEntries(all));
      return all.has(key) ? { [key]: structuredClone(all.get(key)) } : {};
    },
    set: async (items) => await change(Object.entries(items), async () => await area.set(items)),
    remove: async (keys) => {
      const gone = [keys].flat().map((key): [string, undefined] => [key, undefined]);
      await change(gone, async () => await area.remove(keys));
    },
  };
}
