import type { Page } from '@playwright/test';
import type { LedgerEntry } from '../../../lib/ledger/entry';

/** Everything in the ledger's database, by key. @param page a page of the extension */
async function records(page: Page): Promise<[key: string, value: unknown][]> {
  return await page.evaluate(async () => {
    const open = indexedDB.open('deskside-ledger');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.addEventListener('success', () => resolve(open.result));
    });
    const store = database.transaction('entries').objectStore('entries');
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    await new Promise((resolve) => values.addEventListener('success', resolve));
    database.close();
    return keys.result.map((key, index): [string, unknown] => [key as string, values.result[index]]);
  });
}

async function write(page: Page, written: [key: string, value: unknown][]): Promise<void> {
  await page.evaluate(async (all) => {
    const open = indexedDB.open('deskside-ledger');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.addEventListener('success', () => resolve(open.result));
    });
    const transaction = database.transaction('entries', 'readwrite');
    for (const [key, value] of all) transaction.objectStore('entries').put(value, key);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  }, written);
}

/** The ids of all entries, oldest first. @param page a page of the extension */
export async function keptIds(page: Page): Promise<string[]> {
  return (await records(page)).filter(([key]) => key.startsWith('at:')).map(([, entry]) => (entry as LedgerEntry).id);
}

/** Adds a copy of the newest entry, as it would be had it been made at that moment. @param page a page of the extension */
export async function addCopy(page: Page, id: string, at: number): Promise<void> {
  const [, entry] = (await records(page)).findLast(([key]) => key.startsWith('at:')) ?? [];
  const key = `at:${String(at).padStart(16, '0')}:${id}`;
  await write(page, [
    [key, { ...(entry as LedgerEntry), id, at }],
    [`id:${id}`, key],
  ]);
}

/**
 * Lets time go by for what is kept: what was written to Desk left that much earlier, and what is remembered of it was read
 * that much earlier. @param page a page of the extension
 */
export async function letPass(page: Page, ms: number): Promise<void> {
  const entries = (await records(page)).filter(([key]) => key.startsWith('at:')) as [string, LedgerEntry][];
  await write(
    page,
    entries.map(([key, entry]) => [key, { ...entry, sentAt: (entry.sentAt ?? entry.at) - ms }]),
  );
  await page.evaluate(async (passed) => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: StorageArea } } };
    const all = await chrome.storage.session.get(null);
    const remembered = Object.entries(all).filter(([key]) => key.startsWith('cache:'));
    await chrome.storage.session.set(
      Object.fromEntries(remembered.map(([key, record]) => [key, { ...record, at: record.at - passed }])),
    );
  }, ms);
}

interface StorageArea {
  get(keys: null): Promise<Record<string, { at: number }>>;
  set(items: object): Promise<void>;
}
