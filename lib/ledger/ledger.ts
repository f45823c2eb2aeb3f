import { targetKey } from '../actions/target';
import { problemError } from '../problems/problem';
import type { LedgerEntry } from './entry';
import { readEntry } from './read-entry';

/** An ordered table of records, as the extension's own database is one; every call may reject. */
export interface LedgerTable {
  get(key: string): Promise<unknown>;
  /** Writes all of these or none; `undefined` takes a record away. */
  put(records: [key: string, value: unknown][]): Promise<void>;
  /** The records with `from <= key < to`, the highest key first, those after so many. */
  range(from: string, to: string, limit: number, after?: number): Promise<[key: string, value: unknown][]>;
  clear(): Promise<void>;
}

export interface LedgerParts {
  table: LedgerTable;
  /** For how many days entries are kept. */
  days(): Promise<number>;
  /** Tells the pages that the ledger is another one now. */
  changed(): Promise<void>;
  now?: () => number;
}

/** Which entries are wanted; all of what is given must fit. */
export interface LedgerQuery {
  /** Whether an entry is one of them. */
  fits?: (entry: LedgerEntry) => boolean;
  /** The last entry of the part before, to go on from there. */
  before?: LedgerEntry;
  /** Epoch milliseconds; only entries from then on. */
  since?: number;
  /** Epoch milliseconds; only entries from before then. */
  until?: number;
  limit: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const BY_TIME = 'at:';
const AFTER_ALL = 'at;'; // The character after ":", so that it follows every key that begins with "at:".
const OPEN = 'open:';
const AFTER_OPEN = 'open;';
const PART = 200;
/** More than anybody does in the days that entries are kept; where Desk never says what time it is, nothing else ends them. */
export const MOST_ENTRIES = 20_000;

/** Keys sort like the moments they begin with; the id keeps entries of one millisecond apart. */
function timeKey(at: number, id = ''): string {
  return `${BY_TIME}${String(at).padStart(16, '0')}:${id}`;
}

/** The moment that a key begins with. */
function timeIn(key: string): number {
  return Number(key.slice(BY_TIME.length, timeKey(0).length - 1));
}

function idKey(id: string): string {
  return `id:${id}`;
}

/** Under this, the key of its target is kept while nobody knows how an entry ended. A bulk run asks again for its own. */
function openKey(id: string): string {
  return OPEN + id;
}

function isOpen({ phase, runId }: LedgerEntry): boolean {
  return runId === null && (phase === 'sending' || phase === 'undoing');
}

/**
 * The record of actions done from this browser, newest first. It outlives worker and browser, and is cleared only on
 * request; `purge` lets go of what is older than the user wants it kept, and nothing else does. An entry that cannot be written is remembered until the worker
 * stops: a full disk must not keep anybody from undoing.
 */
export function createLedger({ table, days, changed, now = Date.now }: LedgerParts) {
  const unsaved = new Map<string, LedgerEntry>();
  /** The targets of what is open, by id of the entry, once they have been read: every ticket that is opened asks for them. */
  let open: Promise<Map<string, unknown>> | null = null;
  let ahead = 0;
  let purged = 0;

  /** The entry of an action, or null. Throws `storageLocked`: what cannot be read may be there. */
  async function find(id: string): Promise<LedgerEntry | null> {
    const kept = unsaved.get(id);
    if (kept) return kept;
    try {
      const key = await table.get(idKey(id));
      const entry = typeof key === 'string' ? readEntry(await table.get(key)) : null;
      return entry?.id === id ? entry : null;
    } catch {
      throw problemError('storageLocked');
    }
  }

  /** Keeps an entry in place of an earlier one with the same id, and gives it back; never rejects. */
  async function save(entry: LedgerEntry): Promise<LedgerEntry> {
    try {
      const key = timeKey(entry.at, entry.id);
      await table.put([
        [key, entry],
        [idKey(entry.id), key],
        [openKey(entry.id), isOpen(entry) ? targetKey(entry.target) : undefined],
      ]);
      unsaved.delete(entry.id);
      void open
        ?.then((all) => (isOpen(entry) ? all.set(entry.id, targetKey(entry.target)) : all.delete(entry.id)))
        .catch(() => undefined);
    } catch {
      unsaved.set(entry.id, entry);
    }
    await changed().catch(() => undefined);
    return entry;
  }

  async function readOpen(): Promise<Map<string, unknown>> {
    const rows = await table.range(OPEN, AFTER_OPEN, PART);
    return new Map(rows.map(([key, target]) => [key.slice(OPEN.length), target]));
  }

  /**
   * The entries of a target, by its key, of which nobody knows how they ended. Only for whoever writes entries: which are
   * open it reads once. Rejects when the table cannot be read.
   */
  async function leftOpen(target: string): Promise<LedgerEntry[]> {
    open ??= readOpen();
    const all = await open.catch((thrown: unknown) => {
      open = null;
      throw thrown;
    });
    const ids = [...all].flatMap(([id, key]) => (key === target ? [id] : []));
    const found = await Promise.all(ids.map(find));
    return found.filter((entry) => entry !== null);
  }

  /**
   * Lets go of what is older than it is to be kept, as seen from `by` (epoch milliseconds): what Desk says, or, where it has
   * not, the newest entry, because this machine's clock alone may have jumped; and of the oldest where there are too many.
   * Rejects when the table cannot be written.
   */
  async function purge(by?: number): Promise<void> {
    const [newest] = by === undefined ? await table.range(BY_TIME, AFTER_ALL, 1) : [];
    const seenFrom = by ?? Math.min(now(), newest ? timeIn(newest[0]) : 0);
    const [beyond] = await table.range(BY_TIME, AFTER_ALL, 1, MOST_ENTRIES);
    const old = timeKey(Math.max(0, seenFrom - (await days()) * DAY_MS));
    const end = beyond && beyond[0] > old ? `${beyond[0]};` : old;
    for (;;) {
      const gone = await table.range(BY_TIME, end, PART);
      if (gone.length === 0) return;
      await drop(gone.map(([key]) => key));
    }
  }

  /**
   * Hears what time it is by Desk's clock (epoch milliseconds; NaN for nothing said): entries are timed by it where this
   * machine's is off by more than a day. The first time, it also lets go of what is old by it, or, as long as nothing is
   * said, of what is too much. Never rejects.
   */
  async function heard(deskTime: number): Promise<void> {
    const isSaid = !Number.isNaN(deskTime);
    const off = isSaid ? now() - deskTime : ahead;
    ahead = Math.abs(off) > DAY_MS ? off : 0;
    const known = isSaid ? 2 : 1;
    if (purged >= known) return;
    purged = known;
    await purge(isSaid ? deskTime : 0).catch(() => undefined);
  }

  /** The entries that fit, newest first. Rejects when the table cannot be read. */
  async function list({ fits, before, since = 0, until, limit }: LedgerQuery): Promise<LedgerEntry[]> {
    const found: LedgerEntry[] = [];
    let end = before ? timeKey(before.at, before.id) : until === undefined ? AFTER_ALL : timeKey(until);
    while (found.length < limit) {
      const part = await table.range(timeKey(since), end, PART);
      for (const [, stored] of part) {
        const entry = found.length < limit ? readEntry(stored) : null;
        if (entry && fits?.(entry) !== false) found.push(entry);
      }
      const last = part.at(-1);
      if (!last || part.length < PART) break;
      [end] = last;
    }
    return found;
  }

  /** Forgets everything, or everything of one organization. Rejects when something may be left. */
  async function clear(orgId: string | null = null): Promise<void> {
    open = null;
    if (orgId === null) {
      unsaved.clear();
      await table.clear();
    } else {
      for (const [id, entry] of unsaved) if (entry.orgId === orgId) unsaved.delete(id);
      await clearOf(orgId);
    }
    await changed().catch(() => undefined);
  }

  async function clearOf(orgId: string): Promise<void> {
    let end = AFTER_ALL;
    for (;;) {
      const part = await table.range(BY_TIME, end, PART);
      await drop(part.filter(([, entry]) => readEntry(entry)?.orgId === orgId).map(([key]) => key));
      const last = part.at(-1);
      if (!last || part.length < PART) return;
      [end] = last;
    }
  }

  /** Takes entries away, by their keys. */
  async function drop(keys: readonly string[]): Promise<void> {
    const ids = keys.map((key) => [key, key.slice(timeKey(0).length)] as const);
    await table.put(
      ids.flatMap(([key, id]) => [key, idKey(id), openKey(id)].map((each): [string, undefined] => [each, undefined])),
    );
  }

  return { find, save, leftOpen, purge, heard, now: () => now() - ahead, list, clear };
}

export type Ledger = ReturnType<typeof createLedger>;
