/** A letter that is written from the right: Hebrew, Arabic and their neighbours, also in the forms that old fonts have. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text with words filled into it. Where anything in it runs from the right, each word is kept to itself by marks that
 * nobody sees: else a name would take the brackets and numbers beside it along ("Noor (#101)" would end in "101#)"). The sign
 * of a ticket's number goes with it. What has such marks already is a text of ours, of which each word is kept to itself;
 * it runs as what is around it does. What leaves the screen goes without the marks (`without-isolates.ts`).
 * Source: Unicode Standard Annex 9, first strong isolate.
 * @param fill the text with each word as it is given back
 */
export function isolated(fill: (each: (word: string) => string) => string): string {
  const plain = fill((word) => word);
  return RIGHT_TO_LEFT.test(plain)
    ? fill((word) => (word.includes('\u2068') ? word : `\u2068${word}\u2069`)).replaceAll('#\u2068', '\u2068#')
    : plain;
}
