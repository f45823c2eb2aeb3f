import { promisifyRequest } from 'idb-keyval';
import { type Records, ledgerRecords } from '../storage/databases';
import { type Ledger, type LedgerTable, createLedger } from './ledger';
import { ledgerChangedItem, ledgerDaysItem } from './ledger-settings';

/**
 * The ledger of this browser, in a database of its own that no page of Desk can reach; where the browser lets nobody open
 * one, in memory-only storage, so that what was done can be undone until the browser closes. Worker and extension pages may each
 * open it; only the worker writes entries.
 */
export function openLedger(): Ledger {
  return createLedger({
    table: keptTable(ledgerRecords),
    days: ledgerDaysItem.get,
    changed: async () => await ledgerChangedItem.set(Date.now()),
  });
}

function keptTable({ use }: Records): LedgerTable {
  return {
    get: async (key) =>
      await use(
        async (database) => await database('readonly', (store) => promisifyRequest<unknown>(store.get(key))),
        async ({ get }) => await get(key),
      ),
    put: async (records) =>
      await use(
        async (database) => await database('readwrite', (store) => putAll(store, records)),
        async ({ put }) => await put(records),
      ),
    range: async (from, to, limit, after = 0) =>
      await use(
        async (database) =>
          await database('readonly', (store) => walk(store, IDBKeyRange.bound(from, to, false, true), limit, after)),
        async ({ all }) => {
          const within = (await all()).filter(([key]) => from <= key && key < to);
          return within.sort(([a], [b]) => (a < b ? 1 : -1)).slice(after, after + limit);
        },
      ),
    clear: async () => {
      await use(
        async (database) =>
          await database('readwrite', (store) => {
            store.clear();
            return promisifyRequest(store.transaction);
          }),
        async ({ clear }) => await clear(),
      );
    },
  };
}

async function putAll(store: IDBObjectStore, records: [string, unknown][]): Promise<void> {
  for (const [key, value] of records) {
    if (value === undefined) store.delete(key);
    else store.put(value, key);
  }
  await promisifyRequest(store.transaction);
}

async function walk(
  store: IDBObjectStore,
  range: IDBKeyRange,
  limit: number,
  after: number,
): Promise<[string, unknown][]> {
  return await new Promise((resolve, reject) => {
    const found: [string, unknown][] = [];
    let skipped = after;
    const request = store.openCursor(range, 'prev');
    request.addEventListener('error', () => reject(request.error ?? new Error('The ledger cannot be read')));
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (!cursor || found.length >= limit) {
        resolve(found);
        return;
      }
      if (skipped > 0) {
        cursor.advance(skipped);
        skipped = 0;
        return;
      }
      if (typeof cursor.key === 'string') found.push([cursor.key, cursor.value as unknown]);
      cursor.continue();
    });
  });
}
