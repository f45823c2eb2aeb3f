import { type Page, expect } from '@playwright/test';

export const HOUR = 3_600_000;

interface SessionStorage {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** What an ordinary ticket reads; it is stored a moment after it is shown. */
const OF_TICKET = ['ticket', 'helpCenters', 'agent', 'badges', 'labels'];

/**
 * Makes everything that was read from Desk for a ticket older, as waiting would, once it is stored. A worker that runs has its
 * own copy at hand.
 * @param page a page of the extension
 * @param ms by how much
 */
export async function makeCacheOlder(page: Page, ms: number): Promise<void> {
  await expect.poll(async () => await storedKinds(page)).toEqual(expect.arrayContaining(OF_TICKET));
  await page.evaluate(async (by) => {
    const { session } = (globalThis as unknown as { chrome: { storage: { session: SessionStorage } } }).chrome.storage;
    for (const [key, record] of Object.entries(await session.get(null))) {
      if (key.startsWith('cache:'))
        await session.set({ [key]: { ...(record as { at: number }), at: (record as { at: number }).at - by } });
    }
  }, ms);
}

/** Of which kinds there are records in the storage. */
async function storedKinds(page: Page): Promise<string[]> {
  const keys = await page.evaluate(async () => {
    const { session } = (globalThis as unknown as { chrome: { storage: { session: SessionStorage } } }).chrome.storage;
    return Object.keys(await session.get(null));
  });
  return keys.flatMap((key) => /^cache:v\d+:\d+:(\w+):/.exec(key)?.[1] ?? []);
}
