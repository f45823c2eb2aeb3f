import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-imports';

export type Catalogue = Record<string, { message: string; description?: string }>;

const FOLDER = 'public/_locales';

/** The folders of the catalogues; named as `_locales` wants it, "pt_BR". */
export const LOCALES = readdirSync(join(root, FOLDER)).sort();

/** A catalogue by its folder. */
export function catalogue(locale: string): Catalogue {
  return JSON.parse(readFileSync(join(root, FOLDER, locale, 'messages.json'), 'utf8')) as Catalogue;
}

/** A folder's name as `Intl` takes it. */
export const tagOf = (locale: string): string => locale.replace('_', '-');

/** The stems of keys that count, of the English catalogue: `openTickets` for `openTickets_one` and `openTickets_other`. */
export function countedStems(english: Catalogue): Set<string> {
  const stems = Object.keys(english).flatMap((key) => /^(.*)_other$/.exec(key)?.[1] ?? []);
  return new Set(stems.filter((stem) => `${stem}_one` in english));
}

/** Forms that a language may leave to `_other`: those for millions in Romance languages. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = { es: ['many'], fr: ['many'], 'pt-BR': ['many'] };

/** The plural forms a catalogue must have. */
export function formsOf(tag: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  return pluralCategories.filter((form) => !OPTIONAL[tag]?.includes(form));
}

/** The keys a catalogue must have, no more and no fewer, when these are the English texts. */
export function keysFor(english: Catalogue, tag: string): string[] {
  const stems = countedStems(english);
  return Object.keys(english).flatMap((key) => {
    const [, stem = '', form] = /^(.*)_(one|other)$/.exec(key) ?? [];
    if (!stems.has(stem)) return [key];
    return form === 'other' ? formsOf(tag).map((each) => `${stem}_${each}`) : [];
  });
}

/** The English text that a text of another language stands for; for a plural form the one for many, which names the count. */
export function englishOf(english: Catalogue, key: string): string {
  const general = key.replace(/_(?:zero|one|two|few|many)$/, '_other');
  return (english[general] ?? english[key])?.message ?? '';
}

/** The placeholders in a text, each once. */
export const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();
