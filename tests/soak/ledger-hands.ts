import type { Page } from '@playwright/test';
import { readEntry } from '../../lib/ledger/read-entry.ts';
import type { LedgerEntry } from '../../lib/ledger/entry.ts';

/** Every entry of the ledger, newest first, as the page shows them. @param page one of the extension's */
export async function ledgerEntries(page: Page): Promise<LedgerEntry[]> {
  const stored = await page.evaluate(async () => {
    const open = indexedDB.open('deskside-ledger');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(new Error('The ledger does not open.')));
    });
    const all = database.objectStoreNames.contains('entries')
      ? database.transaction('entries').objectStore('entries').getAll(IDBKeyRange.bound('at:', 'at;'))
      : null;
    const records = await new Promise<unknown[]>((resolve) => {
      if (all) all.addEventListener('success', () => resolve(all.result));
      else resolve([]);
    });
    database.close();
    return records;
  });
  return stored.flatMap((record) => readEntry(record) ?? []).toReversed();
}

/** Presses Undo of an entry on the ledger page, unless it is being undone. */
export async function undoInLedger(page: Page, id: string): Promise<void> {
  await page.bringToFront();
  // By its id: lines of a bulk run are folded into one, so that the third entry is not the third line.
  const row = page
    .locator('.ledger-row')
    .filter({ has: page.locator(`[data-line="${id}"]`) })
    .last();
  const free = row.locator('button[aria-label^="Undo"][aria-disabled="false"]');
  // Gone once it is undone, which may be now.
  if ((await free.count()) > 0) await free.click({ timeout: 2_000 }).catch(() => undefined);
}
