// Controls (C0, DEL, C1) and the marks that turn the direction of what follows (embeddings, overrides).
const HARMFUL = /[\p{Cc}\u202a-\u202e]+/gu;
/*
 * What nobody sees: zero-width spaces, direction marks and isolates, fillers, soft hyphens. Kept are, in this order: the tags that make
 * a flag of a region, one joiner after a letter or mark of the scripts that write with joiners (Arabic to Sinhala, Myanmar,
 * Khmer, Mongolian and their like), and one between the pictures of an emoji. Marks and variation selectors are counted
 * below. Source: Unicode, chapters 9, 12 and 23; UTS #51.
 */
const UNSEEN =
  /(\u{1f3f4}[\u{e0030}-\u{e007a}]{3,6}\u{e007f}|(?<=[\p{L}\p{M}])(?<=[\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc\u{11000}-\u{11fff}])[\u200c\u200d]|(?<=[\p{ExtPict}\p{EMod}\ufe0f])\u200d(?=\p{ExtPict}))|(?!\p{M})\p{DI}/gu;
/** Eight marks on one letter are more than any language writes, and as many as a line has room for. */
const STACKED = /((?:\p{M}[\u200c\u200d]?){8})(?:\p{M}[\u200c\u200d]?)+/gu;
const MAX_LENGTH = 500;

/**
 * Text from strangers, fit for one place on screen: no control characters, nothing that reverses the text around it,
 * nothing unseen but what words and emoji need, no towers of marks, no half surrogates, and no longer than anyone reads.
 */
export function displayText(text: string, maxLength = MAX_LENGTH): string {
  // Far more than is shown, so that a text of megabytes costs nothing, but cleaning first would let it.
  const clean = text
    .slice(0, maxLength * 4)
    .replace(HARMFUL, ' ')
    .replace(UNSEEN, '$1')
    .replace(STACKED, '$1')
    .toWellFormed()
    .trim();
  const characters = clean.length > maxLength ? Array.from(clean) : null;
  return characters && characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : clean;
}
