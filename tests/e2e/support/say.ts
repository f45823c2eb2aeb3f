import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../demo/starter/extension-build.ts';
import { isolated } from '../../../lib/text/isolate.ts';
import { pseudo } from '../../gallery/pseudo.ts';

type Texts = Record<string, { message: string }>;

/** How the texts of the catalogue read in a language. */
export interface Say {
  /** @throws {Error} for a key that the catalogue has not */
  text(key: string, ...values: string[]): string;
  /** In the plural form for a count, which is `$1`. */
  count(key: string, count: number, ...values: string[]): string;
}

/** @param language a folder of `_locales`, or "pseudo" */
export function sayIn(language: string): Say {
  const read = (locale: string) =>
    JSON.parse(readFileSync(join(root, 'public/_locales', locale, 'messages.json'), 'utf8')) as Texts;
  const texts = language === 'pseudo' ? pseudo(read('en')) : read(language);
  const fill = (key: string, ...values: (string | number)[]): string => {
    const found = texts[key]?.message;
    if (found === undefined) throw new Error(`No text "${key}" in ${language}`);
    return isolated((each) =>
      found.replaceAll(/\$(\d)/g, (_, place: string) => {
        const value = values[Number(place) - 1] ?? '';
        return typeof value === 'number' ? number.format(value) : each(value);
      }),
    );
  };
  const tag = texts['textLanguage']?.message;
  const rules = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag);
  return {
    text: fill,
    count: (key, count, ...values) => fill(`${key}_${rules.select(count)}`, count, ...values),
  };
}
