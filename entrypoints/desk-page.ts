import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchDeskPage } from '../lib/desk-page/watch-page.desk';

interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/** The browser's own names: the polyfill would not fit into this script. */
interface ExtensionApis {
  browser?: { runtime?: Runtime };
  chrome?: { runtime?: Runtime };
}

export default defineUnlistedScript(() => {
  if (window !== window.top) return;
  // Not of `window`: in Firefox that is the page's own, which has neither.
  const { browser, chrome } = globalThis as ExtensionApis;
  const runtime = (browser ?? chrome)?.runtime;
  watchDeskPage(window, {
    // After an update the browser takes the id away from the old script.
    isThere: () => Boolean(runtime?.id),
    report: (seen) => void runtime?.sendMessage(seen).catch(() => undefined),
  });
});
