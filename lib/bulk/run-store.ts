import { delMany, entries, get, getMany, set, setMany } from 'idb-keyval';
import { runsDatabase as database } from '../storage/databases';
import { type Guard, isCount, isListOf, isNullOr, isObject, isOneOf, isText, isTextOrNull } from '../storage/guards';
import type { Run, RunHead, RunRow } from './run-machine';

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
  phase: isOneOf(['running', 'paused', 'ended', 'undoing', 'undoPaused', 'undone']),
}) as Guard<RunHead>;

const isRow = isObject({
  n: isCount,
  target: isNullOr(
    isObject({ actionId: isText, attempt: isCount, holder: isObject({ userId: isText, helpCenterId: isText }) }),
  ),
  person: isObject({ name: isText, contactId: isTextOrNull }),
  email: isTextOrNull,
  state: isOneOf(['pending', 'sending', 'given', 'already', 'refused', 'skipped', 'undoing', 'undone', 'notUndone']),
}) as Guard<RunRow>;

const headKey = (orgId: string): string => `head:${orgId}`;
const rowKey = (orgId: string, n: number): string => `row:${orgId}:${n}`;

/**
 * Runs in the extension's IndexedDB, which outlives worker, page and browser. Row by row, because two thousand people
 * written anew at each step would take longer than the award itself.
 */
export function createRunStore(): RunStore {
  async function remove(orgId: string): Promise<void> {
    const keys = (await entries<string, unknown>(database)).map(([key]) => key);
    await delMany(
      keys.filter((key) => key === headKey(orgId) || key.startsWith(`row:${orgId}:`)),
      database,
    );
  }

  return {
    load: async (orgId) => {
      const head: unknown = await get(headKey(orgId), database);
      if (!isHead(head)) return null;
      const keys = Array.from({ length: head.total }, (_, n) => rowKey(orgId, n));
      const rows: unknown = await getMany(keys, database);
      return isListOf(isRow)(rows) ? { head, rows } : null;
    },
    save: async ({ head, rows }) => {
      await remove(head.orgId);
      const kept = rows.map((row): [string, unknown] => [rowKey(head.orgId, row.n), row]);
      await setMany([[headKey(head.orgId), head], ...kept], database);
    },
    saveHead: (head) => set(headKey(head.orgId), head, database),
    saveRow: (orgId, row) => set(rowKey(orgId, row.n), row, database),
    saveRows: (orgId, rows) =>
      setMany(
        rows.map((row) => [rowKey(orgId, row.n), row]),
        database,
      ),
    remove,
  };
}
