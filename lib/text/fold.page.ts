/** Dropped wherever they stand: apostrophes and quotation marks of all kinds, and the dot inside a Catalan `l·l`. */
const QUOTES = /["'`´‚„″′·՚׳״＇＂ʹ-ʿˈ]|\p{Pi}|\p{Pf}/gu;

/**
 * Marks that change a letter without making it another one. The vowel signs of Indic scripts and of Thai are marks as
 * well, but without them there is no word left, so only those of these scripts go.
 */
const MARKS = /(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Syriac}]/gu;

/** Not to be seen: soft hyphens, joiners, direction marks, zero-width spaces. */
const FORMAT = /\p{Cf}/gu;

/** Hyphens, dashes and the minus sign stand between words, as blanks do. */
const BETWEEN_WORDS = /[\p{Pd}\u2212\s]+/gu;

/** Lower-case letters that Unicode does not take apart, and what people type for them. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ɵ: 'o',
  ɔ: 'o',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ɗ: 'd',
  þ: 'th',
  ł: 'l',
  ƚ: 'l',
  ħ: 'h',
  ı: 'i',
  ɨ: 'i',
  ȷ: 'j',
  ĸ: 'k',
  ƙ: 'k',
  ŋ: 'n',
  ɲ: 'n',
  ŧ: 't',
  ƀ: 'b',
  ɓ: 'b',
  ǥ: 'g',
  ə: 'e',
  ǝ: 'e',
  ɛ: 'e',
  ʋ: 'v',
  ƴ: 'y',
  ƶ: 'z',
  // Greek: the form at the end of a word. Cyrillic: the Ukrainian letter that is only written with a turn.
  ς: 'σ',
  ґ: 'г',
  // Arabic: the line that stretches a word, and letters that are typed one for the other.
  ـ: '',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * A text as it is compared when searching, the same for what is typed and for what is searched: case, accents, letters
 * with a stroke, apostrophes, hyphens and what cannot be seen make no difference, in any language of the browser. Ends
 * and runs of blanks are gone, so that an empty answer means that nothing to search for was typed.
 */
export function fold(text: string): string {
  return text
    .replace(QUOTES, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(FORMAT, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(QUOTES, '')
    .replace(BETWEEN_WORDS, ' ')
    .trim();
}
