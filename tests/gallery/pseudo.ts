type Texts = Record<string, { message: string }>;

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  O: 'Ö',
  U: 'Û',
};

/** Longer languages need about a third more; short labels up to twice as much. Source: what translators reckon with. */
const MORE = 0.35;
const PAD = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor';

/** Marks the ends of each text, so that a cut one can be told. */
export const [BEGIN, END] = ['⟦', '⟧'];

function longer(text: string): string {
  // "#$1" is as long in every language.
  if (!/\p{L}/u.test(text)) return text;
  const accented = text.replaceAll(
    /(\$\d)|([aeiouyAEOU])/g,
    (_, place?: string, letter = '') => place ?? ACCENTED[letter] ?? letter,
  );
  const more = text.replaceAll(/\$\d/g, '').length * MORE;
  return `${BEGIN}${accented}${
    more < 1
      ? ''
      : ` ${PAD.repeat(Math.ceil(more / PAD.length))
          .slice(0, Math.ceil(more))
          .trim()}`
  }${END}`;
}

/** What the texts become in a language that does not exist: accented, a third longer, with a mark at either end. */
export function pseudo(english: Texts): Texts {
  const texts = Object.entries(english).map(([key, { message }]) => [key, { message: longer(message) }] as const);
  const { textLanguage, textDirection } = english;
  return {
    ...Object.fromEntries(texts),
    ...(textLanguage && { textLanguage }),
    ...(textDirection && { textDirection }),
  };
}
