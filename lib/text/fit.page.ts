import { fold } from './fold.page';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]$/u;

/** A thing's texts, folded. */
export interface Searchable {
  name: string;
  /** Further text that is searched after the name; empty where there is none. */
  about: string;
}

/** Folding thousands of texts at every key press would be felt; each thing is folded once, as long as it lives. */
const folded = new WeakMap<object, Searchable>();

/** The folded texts of a thing, read from it only the first time. */
export function searchableOf<T extends object>(of: T, read: (of: T) => { name: string; about?: string }): Searchable {
  const known = folded.get(of);
  if (known) return known;
  const { name, about = '' } = read(of);
  const texts = { name: fold(name), about: fold(about) };
  folded.set(of, texts);
  return texts;
}

function startsAWord(text: string, needle: string): boolean {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (!LETTER_OR_DIGIT.test(text.slice(0, at))) return true;
  }
  return false;
}

function isSubsequence(needle: string, text: string): boolean {
  let from = 0;
  for (const character of needle) {
    const at = text.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

/**
 * How well something fits what was typed; both are folded and the needle is not empty. 0 is best: the very name, then its
 * beginning, the beginning of a word, anywhere, the letters in this order, the further text. null does not fit at all.
 */
export function howWell({ name, about }: Searchable, needle: string): number | null {
  if (name === needle) return 0;
  if (name.startsWith(needle)) return 1;
  if (startsAWord(name, needle)) return 2;
  if (name.includes(needle)) return 3;
  if (isSubsequence(needle.replaceAll(' ', ''), name)) return 4;
  return about.includes(needle) ? 5 : null;
}
