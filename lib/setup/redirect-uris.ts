/** Which browser an address is for, as the steps name it. */
export type RedirectBrowser = 'chrome' | 'firefox';

/**
 * The addresses to register for Deskside in both browsers, made by each from the extension's id there; a test makes them
 * anew from the ids in `wxt.config.ts`. From a store, Chrome and Edge give the extension an id of their own.
 */
const ADDRESSES: Readonly<Record<RedirectBrowser, string>> = {
  chrome: 'https://ikhmbdohifedmmmmgbiihnfpnodidhfc.chromiumapp.org/',
  firefox: 'https://2c47c5bd0407b2423f2b7e8fd0ed5d27b45ebdd0.extensions.allizom.org/',
};

/** Both addresses, that of this very browser first and as it tells it. @param own what the browser says its address is */
export function redirectUris(own: string): { browser: RedirectBrowser; uri: string; isOwn: boolean }[] {
  const ownBrowser: RedirectBrowser = own.endsWith('.extensions.allizom.org/') ? 'firefox' : 'chrome';
  return (['chrome', 'firefox'] as const)
    .map((browser) => ({
      browser,
      uri: browser === ownBrowser ? own : ADDRESSES[browser],
      isOwn: browser === ownBrowser,
    }))
    .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn));
}
