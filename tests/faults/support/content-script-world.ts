import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../e2e/support/chromium.ts';

/** Runs an expression where our script on the Desk page runs, and gives its value, or the text of what it threw. */
export type InContentScript = (expression: string) => Promise<unknown>;

/** Finds the world of the extension's content script in a Desk tab. */
export async function contentScriptWorld(extension: ChromiumExtension, tab: Page): Promise<InContentScript> {
  const session = await extension.context.newCDPSession(tab);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extension.id}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `(async () => (${expression}))().then((value) => value ?? null, (error) => 'threw ' + error.message)`,
      awaitPromise: true,
      returnByValue: true,
    });
    return exceptionDetails ? `threw ${exceptionDetails.text}` : (result.value as unknown);
  };
}
