import { browser } from 'wxt/browser';

/**
 * The language of the texts on screen, as `Intl` takes it: that of the catalogue the browser has chosen from
 * `public/_locales`, with the country of the browser's own language where that is the same ("en-GB"). So a browser in a
 * language without a catalogue shows English texts with English dates in them. Undefined, which to `Intl` is the browser's
 * own, where there is no catalogue at all.
 */
export function language(): string | undefined {
  const own = browser.i18n.getMessage('textLanguage');
  if (own === '') return undefined;
  const browsers = browser.i18n.getUILanguage();
  return browsers.startsWith(`${own}-`) ? browsers : own;
}
