import { headKey, isRunKeyOf, rowPrefix } from './run-keys.both';
import { delMany, get, getMany, keys, setMany } from 'idb-keyval';
import { type Records, runRecords } from '../storage/databases';
import {
  type Guard,
  isCount,
  isListOf,
  isNullOr,
  isObject,
  isOneOf,
  isText,
  isTextOrNull,
  isUndefinedOr,
} from '../storage/guards';
import { ROW_STATES, RUN_PHASES, type Run, type RunHead, type RunRow } from './run';

/** Where runs are kept between two steps, one for each organization. */
export interface RunStore {
  load(orgId: string): Promise<Run | null>;
  /** Puts a run in the place of the organization's former one, in one go. */
  save(run: Run): Promise<void>;
  saveHead(head: RunHead): Promise<void>;
  saveRow(orgId: string, row: RunRow): Promise<void>;
  saveRows(orgId: string, rows: RunRow[]): Promise<void>;
  remove(orgId: string): Promise<void>;
}

const isHead = isObject({
  version: (value): value is 1 => value === 1,
  id: isText,
  orgId: isText,
  badge: isObject({ id: isText, name: isText }),
  reason: isTextOrNull,
  at: isCount,
  total: isCount,
  phase: isOneOf(RUN_PHASES),
}) as Guard<RunHead>;

const isRow = isObject({
  n: isCount,
  target: isNullOr(
    isObject({ actionId: isText, attempt: isCount, holder: isObject({ userId: isText, helpCenterId: isText }) }),
  ),
  invitation: isUndefinedOr(
    isObject({ id: isText, contactId: isText, helpCenter: isNullOr(isObject({ id: isText, name: isText })) }),
  ),
  person: isObject({ name: isText, contactId: isTextOrNull }),
  email: isTextOrNull,
  state: isOneOf(ROW_STATES),
}) as Guard<RunRow>;

/** The part of a key-value database that runs are kept in; each call is one transaction, and rejects when it failed. */
export interface RunArea {
  keys(): Promise<string[]>;
  get(key: string): Promise<unknown>;
  getMany(keys: string[]): Promise<unknown[]>;
  setMany(entries: [key: string, value: unknown][]): Promise<void>;
  delMany(keys: string[]): Promise<void>;
}

/** The extension's IndexedDB, which outlives worker, page and browser; where there can be none, until the browser closes. */
export function runDatabase({ use }: Records = runRecords): RunArea {
  return {
    keys: async () =>
      await use(
        async (database) => await keys<string>(database),
        async ({ all }) => (await all()).map(([key]) => key),
      ),
    get: async (key) =>
      await use(
        async (database) => await get<unknown>(key, database),
        async (records) => await records.get(key),
      ),
    getMany: async (wanted) =>
      await use(
        async (database) => await getMany<unknown>(wanted, database),
        async ({ all }) => {
          const found = new Map(await all());
          return wanted.map((key) => found.get(key));
        },
      ),
    setMany: async (entries) =>
      await use(
        async (database) => await setMany(entries, database),
        async ({ put }) => await put(entries),
      ),
    delMany: async (gone) =>
      await use(
        async (database) => await delMany(gone, database),
        async ({ put }) => await put(gone.map((key) => [key, undefined])),
      ),
  };
}

const rowKey = (orgId: string, n: number): string => `${rowPrefix(orgId)}${n}`;
const rowEntry = (orgId: string, row: RunRow): [string, unknown] => [rowKey(orgId, row.n), row];

/** An organization's run without its rows; null for none. Rejects when the database cannot be read. */
export async function loadHead(area: Pick<RunArea, 'get'>, orgId: string): Promise<RunHead | null> {
  const head = await area.get(headKey(orgId));
  return isHead(head) ? head : null;
}

/** Runs row by row, because two thousand people written anew at each step would take longer than the award itself. */
export function createRunStore(area: RunArea): RunStore {
  async function removeBut(orgId: string, kept: ReadonlySet<string>): Promise<void> {
    const own = (await area.keys()).filter((key) => isRunKeyOf(orgId, key));
    await area.delMany(own.filter((key) => !kept.has(key)));
  }

  return {
    load: async (orgId) => {
      const head = await loadHead(area, orgId);
      if (!head) return null;
      const rows: unknown = await area.getMany(Array.from({ length: head.total }, (_, n) => rowKey(orgId, n)));
      return isListOf(isRow)(rows) ? { head, rows } : null;
    },
    save: async ({ head, rows }) => {
      const entries = [
        [headKey(head.orgId), head] as [string, unknown],
        ...rows.map((row) => rowEntry(head.orgId, row)),
      ];
      // What is left of a longer run goes last: the new one is whole before anything of the former one is lost.
      await area.setMany(entries);
      await removeBut(head.orgId, new Set(entries.map(([key]) => key)));
    },
    saveHead: (head) => area.setMany([[headKey(head.orgId), head]]),
    saveRow: (orgId, row) => area.setMany([rowEntry(orgId, row)]),
    saveRows: (orgId, rows) => area.setMany(rows.map((row) => rowEntry(orgId, row))),
    remove: (orgId) => removeBut(orgId, new Set()),
  };
}
