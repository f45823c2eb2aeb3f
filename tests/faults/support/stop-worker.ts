import { type Page, expect } from '@playwright/test';
import type { ChromiumExtension } from '../../e2e/support/chromium.ts';

/**
 * Stops the service worker at once, whatever it is in the middle of. A message that waits for an answer starts the next
 * one so soon that the browser's list of workers never looks empty: what tells the two apart is what they remember.
 * @param page a page of the extension
 */
export async function stopWorkerNow(extension: ChromiumExtension, page: Page): Promise<void> {
  await extension.worker.evaluate(() => Object.assign(globalThis, { isOld: true }) && undefined);
  const session = await extension.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  const remembers = async (): Promise<boolean> => {
    // A worker that rests answers nothing; any message wakes it.
    await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      await chrome.runtime.sendMessage({ ask: 'session/get', input: {} }).catch(() => undefined);
    });
    return await extension.worker.evaluate(() => 'isOld' in globalThis);
  };
  await expect.poll(remembers, 'the old worker still runs').toBe(false);
}
