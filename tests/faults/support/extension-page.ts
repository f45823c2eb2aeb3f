import type { Page } from '@playwright/test';

interface Chrome {
  runtime: { sendMessage(message: object): Promise<unknown>; reload(): void };
  storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>;
}

/** Everything a storage area holds. @param page a page of the extension */
export async function stored(page: Page, area: 'local' | 'session'): Promise<Record<string, unknown>> {
  return await page.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return await chrome.storage[name].get(null);
  }, area);
}

/** The answer of the worker to one message. @param page a page of the extension */
export async function tell(page: Page, message: object): Promise<unknown> {
  return await page.evaluate(async (said) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return await chrome.runtime.sendMessage(said);
  }, message);
}

/** Reloads the extension, as an update does. Rejects when the page is gone first. @param page a page of the extension */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.reload());
}

/** What the vault's database holds, or undefined when there is nothing. @param page a page of the extension */
export async function keptGrant(page: Page): Promise<unknown> {
  return await page.evaluate(async () => {
    const open = indexedDB.open('deskside-auth');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    if (!database.objectStoreNames.contains('secrets')) return undefined;
    const get = database.transaction('secrets').objectStore('secrets').get('grant');
    return await new Promise<unknown>((resolve) => {
      get.addEventListener('success', () => resolve(get.result));
    });
  });
}
