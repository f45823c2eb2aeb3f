import type { Aged } from './aged';
import { ANY_VERSION, isAged } from './keys';
import { type CacheArea, makeRoom } from './make-room';

/** Records that are kept at hand as well; a shift has more, and those are read again. */
const MOST_AT_HAND = 400;
/** Records that are stored: those of some two hundred tickets, which is two shifts and a quarter of the area. */
const MOST_STORED = 1_200;
/**
 * Milliseconds after which what was read is stored, which is when an ordinary ticket is whole; a worker that is stopped
 * before has to ask for it again.
 */
const STORED_AFTER_MS = 500;

/**
 * What was read from Desk, in memory-only storage: it survives the worker but not the browser, and every panel can paint
 * from it without asking. What this worker has read or kept is at hand without asking the storage, and so is that
 * something is not there: nobody else writes records. What is read is stored a little later, all that came meanwhile in
 * one go. Too many records, or a full area, lose their older half; a cache that cannot be read or written is only slower.
 *
 * @param soon runs work a little later
 */
export function createCache(
  area: CacheArea,
  soon: (work: () => void) => void = (work) => void setTimeout(work, STORED_AFTER_MS),
) {
  let cleared = 0;
  const atHand = new Map<string, Aged<unknown>>();
  /** The keys of what is stored, once they have been read; what was kept since is among them. */
  let stored: Promise<Set<string> | null> | null = null;
  const unstored = new Map<string, Aged<unknown>>();
  let storing: Promise<void> = Promise.resolve();

  async function isStored(key: string): Promise<boolean> {
    stored ??= (area.getKeys?.() ?? Promise.resolve(null)).then(
      (keys) => keys && new Set(keys.filter((stores) => stores.startsWith(ANY_VERSION))),
      () => null,
    );
    return (await stored)?.has(key) ?? true;
  }

  function hold(key: string, record: Aged<unknown>): void {
    atHand.delete(key);
    atHand.set(key, record);
    const [oldest] = atHand.keys();
    if (atHand.size > MOST_AT_HAND && oldest !== undefined) atHand.delete(oldest);
  }

  async function get(key: string): Promise<Aged<unknown> | null> {
    const moment = cleared;
    const held = atHand.get(key);
    if (held) return held;
    if (!(await isStored(key))) return null;
    const found: Record<string, unknown> = await area.get(key).catch(() => ({}));
    const record = found[key];
    if (moment !== cleared || !isAged(record)) return null;
    // Another one may have been kept meanwhile.
    const newest = atHand.get(key) ?? record;
    hold(key, newest);
    return newest;
  }

  /** Has a record at hand from now on, and stores it soon. With `since`, only if nothing was cleared after that moment. */
  function keepSoon(key: string, record: Aged<unknown>, since = cleared): void {
    if (since !== cleared) return;
    hold(key, record);
    void stored?.then((keys) => keys?.add(key));
    if (unstored.size === 0) soon(() => void storeAll());
    unstored.set(key, record);
  }

  /** As `keepSoon`, and waits until it is stored; never rejects. */
  async function keep(key: string, record: Aged<unknown>, since = cleared): Promise<void> {
    keepSoon(key, record, since);
    await storeAll();
  }

  /** Stores what is not stored yet, after whatever is being stored: of two records of one key the newer one stays. */
  function storeAll(): Promise<void> {
    storing = storing.then(async () => {
      const records = Object.fromEntries(unstored);
      if (unstored.size === 0) return;
      unstored.clear();
      const moment = cleared;
      const store = async (): Promise<void> => (moment === cleared ? await area.set(records) : undefined);
      try {
        await store();
      } catch {
        await makeRoom(area)
          .then(store)
          .catch(() => undefined);
      }
      const keys = await stored;
      if (!keys || keys.size <= MOST_STORED) return;
      await makeRoom(area).catch(() => undefined);
      stored = null; // Which of them are left is read anew.
    });
    return storing;
  }

  /** Forgets everything, records of older versions included. */
  async function clear(): Promise<void> {
    cleared += 1;
    atHand.clear();
    unstored.clear();
    stored = null;
    const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(ANY_VERSION));
    await area.remove(keys);
  }

  return {
    get,
    keep,
    keepSoon,
    clear,
    /** How often everything was forgotten; a moment for `keep` and `keepSoon`. */
    moment: () => cleared,
  };
}

export type Cache = ReturnType<typeof createCache>;
