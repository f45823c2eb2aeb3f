import type { Page } from '@playwright/test';

export const HOUR = 3_600_000;

interface SessionStorage {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * Makes everything that was read from Desk older, as waiting would. A worker that runs has its own copy at hand.
 * @param page a page of the extension
 * @param ms by how much
 */
export async function makeCacheOlder(page: Page, ms: number): Promise<void> {
  await page.evaluate(async (by) => {
    const { session } = (globalThis as unknown as { chrome: { storage: { session: SessionStorage } } }).chrome.storage;
    for (const [key, record] of Object.entries(await session.get(null))) {
      if (key.startsWith('cache:'))
        await session.set({ [key]: { ...(record as { at: number }), at: (record as { at: number }).at - by } });
    }
  }, ms);
}
