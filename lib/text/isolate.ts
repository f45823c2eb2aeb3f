/** A letter that is written from the right: Hebrew, Arabic and their neighbours, also in the forms that old fonts have. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text with words filled into it. Where anything in it runs from the right, each word is kept to itself by marks that
 * nobody sees: else a name would take the brackets and numbers beside it along ("Noor (#101)" would end in "101#)").
 * Source: Unicode Standard Annex 9, first strong isolate.
 * @param fill the text with each word as it is given back
 */
export function isolated(fill: (each: (word: string) => string) => string): string {
  const plain = fill((word) => word);
  return RIGHT_TO_LEFT.test(plain) ? fill((word) => `\u2068${word}\u2069`) : plain;
}

/** A text without those marks, for what leaves the screen: Desk and spreadsheets need not keep them. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
