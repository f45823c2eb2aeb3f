import { fakeBrowser } from 'wxt/testing/fake-browser';

/*
 * The pretended browser throws when a text is asked for. Here it has no catalogue: each text is its own key, numbers and dates
 * are English. `catalogue.ts` beside this gives it one. Once for all tests that share modules, so that neither undoes the other.
 */
if (!('isSilent' in fakeBrowser.i18n)) {
  Object.assign(fakeBrowser.i18n, { isSilent: true, getMessage: () => '', getUILanguage: () => 'en-US' });
}
