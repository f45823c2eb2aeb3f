import { promisifyRequest } from 'idb-keyval';
import { ledgerDatabase as use } from '../storage/databases';
import { type Ledger, type LedgerTable, createLedger } from './ledger';
import { ledgerChangedItem, ledgerDaysItem } from './ledger-settings';

/**
 * The ledger of this browser, in a database of its own that no page of Desk can reach. Worker and extension pages may each
 * open it; only the worker writes entries.
 */
export function openLedger(): Ledger {
  return createLedger({
    table: databaseTable(),
    days: ledgerDaysItem.get,
    changed: async () => await ledgerChangedItem.set(Date.now()),
  });
}

function databaseTable(): LedgerTable {
  return {
    get: async (key) => await use<unknown>('readonly', (store) => promisifyRequest<unknown>(store.get(key))),
    put: async (records) =>
      await use('readwrite', (store) => {
        for (const [key, value] of records) {
          if (value === undefined) store.delete(key);
          else store.put(value, key);
        }
        return promisifyRequest(store.transaction);
      }),
    range: async (from, to, limit, after = 0) =>
      await use('readonly', (store) => walk(store, IDBKeyRange.bound(from, to, false, true), limit, after)),
    clear: async () =>
      await use('readwrite', (store) => {
        store.clear();
        return promisifyRequest(store.transaction);
      }),
  };
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
