import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wearAppearance } from '../lib/appearance/wear';
import { type FirstReads, type FirstReadsBrowser, beginFirstReads } from '../lib/panel/first-reads';

declare global {
  // oxlint-disable-next-line no-var
  var firstReads: FirstReads | undefined;
}

interface ExtensionApis {
  browser?: FirstReadsBrowser & { runtime?: { id?: string } };
  chrome?: FirstReadsBrowser;
}

export default defineUnlistedScript(() => {
  wearAppearance();
  const { browser, chrome } = globalThis as ExtensionApis;
  const api = browser?.runtime?.id ? browser : chrome;
  return api && beginFirstReads(api);
});
