import * as v from 'valibot';
import type { CacheArea } from '../cache/cache';
import { type ActionRecord, actionRecordSchema } from './action-record';

const KEY = 'actions';
const KEPT = 50;

/**
 * The latest actions of this browser session, in memory-only storage: an undo outlives the worker. `makeRoom` frees some
 * of a full area: what was read from Desk can be read again, an action that is not noted cannot be undone.
 */
export function createActionJournal(area: CacheArea, makeRoom: () => Promise<void> = async () => undefined) {
  async function all(): Promise<ActionRecord[]> {
    const parsed = v.safeParse(v.array(actionRecordSchema), (await area.get(KEY))[KEY]);
    return parsed.success ? parsed.output : [];
  }

  async function find(id: string): Promise<ActionRecord | null> {
    return (await all()).find((action) => action.id === id) ?? null;
  }

  async function save(action: ActionRecord): Promise<ActionRecord> {
    const others = (await all()).filter(({ id }) => id !== action.id);
    const store = (): Promise<void> => area.set({ [KEY]: [action, ...others].slice(0, KEPT) });
    await store().catch(async () => await makeRoom().then(store));
    return action;
  }

  async function remove(id: string): Promise<void> {
    await area.set({ [KEY]: (await all()).filter((action) => action.id !== id) });
  }

  async function clear(): Promise<void> {
    await area.remove([KEY]);
  }

  return { find, save, remove, clear };
}

export type ActionJournal = ReturnType<typeof createActionJournal>;
