import { problemError } from '../problems/problem';
import { isForbidden } from '../storage/databases';
import type { LedgerEntry } from './entry';
import { matchesQuery } from './ledger-search';
import { readEntry } from './read-entry';

/** An ordered table of records, as the extension's own database is one; every call may reject. */
export interface LedgerTable {
  get(key: string): Promise<unknown>;
  /** Writes all of these or none. */
  put(records: [key: string, value: unknown][]): Promise<void>;
  /** The records with `from <= key < to`, the highest key first. */
  range(from: string, to: string, limit: number): Promise<[key: string, value: unknown][]>;
  delete(keys: string[]): Promise<void>;
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
  /** Words that must occur in person, what was changed, reason, agent or ticket number. */
  query?: string;
  /** The last entry of the part before, to go on from there. */
  before?: LedgerEntry;
  /** Epoch milliseconds; only entries from then on. */
  since?: number;
  runId?: string;
  userId?: string;
  limit: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const BY_TIME = 'at:';
const AFTER_ALL = 'at;'; // The character after ":", so that it follows every key that begins with "at:".
const PART = 200;

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

/**
 * The record of actions done from this browser, newest first. It outlives worker and browser, and is cleared only on
 * request; `purge` lets go of what is older than the user wants it kept, and nothing else does. An entry that cannot be written is remembered until the worker
 * stops: a full disk must not keep anybody from undoing.
 */
export function createLedger({ table, days, changed, now = Date.now }: LedgerParts) {
  const unsaved = new Map<string, LedgerEntry>();
  let ahead = 0;
  let isPurged = false;

  /** The entry of an action, or null. Throws `storageLocked`: what cannot be read may be there. */
  async function find(id: string): Promise<LedgerEntry | null> {
    const kept = unsaved.get(id);
    if (kept) return kept;
    try {
      const key = await table.get(idKey(id));
      const entry = typeof key === 'string' ? readEntry(await table.get(key)) : null;
      return entry?.id === id ? entry : null;
    } catch (thrown) {
      if (isForbidden(thrown)) return null;
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
      ]);
      unsaved.delete(entry.id);
    } catch {
      unsaved.set(entry.id, entry);
    }
    await changed().catch(() => undefined);
    return entry;
  }

  /**
   * Lets go of what is older than it is to be kept, as seen from `by` (epoch milliseconds): what Desk says, or, where it has
   * not, the newest entry, because this machine's clock alone may have jumped. Rejects when the table cannot be written.
   */
  async function purge(by?: number): Promise<void> {
    const [newest] = by === undefined ? await table.range(BY_TIME, AFTER_ALL, 1) : [];
    const seenFrom = by ?? Math.min(now(), newest ? timeIn(newest[0]) : 0);
    const end = timeKey(Math.max(0, seenFrom - (await days()) * DAY_MS));
    for (;;) {
      const old = await table.range(BY_TIME, end, PART);
      if (old.length === 0) return;
      await table.delete(old.flatMap(([key]) => [key, idKey(key.slice(timeKey(0).length))]));
    }
  }

  /**
   * Hears what time it is by Desk's clock (epoch milliseconds; NaN for nothing said): entries are timed by it where this
   * machine's is off by more than a day. The first time, it also lets go of what is old by it. Never rejects.
   */
  async function heard(deskTime: number): Promise<void> {
    if (Number.isNaN(deskTime)) return;
    const off = now() - deskTime;
    ahead = Math.abs(off) > DAY_MS ? off : 0;
    if (isPurged) return;
    isPurged = true;
    await purge(deskTime).catch(() => undefined);
  }

  /** The entries that fit, newest first. Rejects when the table cannot be read. */
  async function list({ query = '', before, since = 0, runId, userId, limit }: LedgerQuery): Promise<LedgerEntry[]> {
    const found: LedgerEntry[] = [];
    let end = before ? timeKey(before.at, before.id) : AFTER_ALL;
    while (found.length < limit) {
      const part = await table.range(timeKey(since), end, PART);
      for (const [, stored] of part) {
        const entry = found.length < limit ? readEntry(stored) : null;
        if (entry === null) continue;
        if (runId !== undefined && entry.runId !== runId) continue;
        if (userId !== undefined && !(entry.target.on === 'person' && entry.target.userId === userId)) continue;
        if (matchesQuery(entry, query)) found.push(entry);
      }
      const last = part.at(-1);
      if (!last || part.length < PART) break;
      [end] = last;
    }
    return found;
  }

  /** Forgets everything. Rejects when something may be left. */
  async function clear(): Promise<void> {
    unsaved.clear();
    await table.clear();
    await changed().catch(() => undefined);
  }

  return { find, save, purge, heard, now: () => now() - ahead, list, clear };
}

export type Ledger = ReturnType<typeof createLedger>;
