import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';
import { formatNumber } from './format';
import { isolated } from './isolate';
import { language } from './language';

/** Key of a text in `public/_locales/en/messages.json`; a missing one is a type error. */
export type TextKey = keyof typeof messages;

/** Keys that exist in the two forms `key_one` and `key_other`; other languages have as many as `Intl.PluralRules` names. */
export type CountedTextKey = Extract<TextKey, `${string}_other`> extends `${infer Stem}_other` ? Stem : never;

/** A value in a text: a number is written as the language does, a word as it is. */
type TextValue = string | number;

/** Empty where the catalogue has no such key. */
function text(key: string, values: TextValue[]): string {
  return isolated((each) =>
    browser.i18n.getMessage(
      // Plural forms that only other languages have are no keys of the English catalogue.
      key as TextKey,
      values.map((value) => (typeof value === 'number' ? formatNumber(value) : each(value))),
    ),
  );
}

/**
 * The text for a key, in the browser's language where there is a catalogue of it and in English elsewhere; `$1` to `$9` in it
 * are replaced by the values, as plain text.
 */
export function t(key: TextKey, ...values: TextValue[]): string {
  return text(key, values) || key;
}

/**
 * As `t`, in the form that the language has for this count, which is `$1` in the text. A language that has no form of its own
 * for a category (French for millions) uses `_other`.
 */
export function tCount(key: CountedTextKey, count: number, ...values: TextValue[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const all = [count, ...values];
  return text(`${key}_${form}`, all) || text(`${key}_other`, all) || key;
}
