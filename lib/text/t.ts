import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** Key of a text in `public/_locales/en/messages.json`; a missing one is a type error. */
export type TextKey = keyof typeof messages;

/** Keys that exist in the two forms `key_one` and `key_other`. */
export type CountedTextKey = Extract<TextKey, `${string}_other`> extends `${infer Stem}_other` ? Stem : never;

/** The text for a key in the browser's language; `$1` to `$9` in it are replaced by the values, as plain text. */
export function t(key: TextKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String)) || key;
}

/** As `t`, choosing `key_one` or `key_other` by the count, which is `$1` in the text. */
export function tCount(key: CountedTextKey, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(browser.i18n.getUILanguage()).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as TextKey, count, ...values);
}
