// Controls (C0, DEL, C1) and the marks that turn the direction of what follows (embeddings, overrides, isolates).
const HARMFUL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;
const MAX_LENGTH = 500;

/**
 * Text from strangers, fit for one place on screen: no control characters, nothing that reverses the text around it,
 * no half surrogates, and no longer than anyone reads.
 */
export function displayText(text: string, maxLength = MAX_LENGTH): string {
  // Far more than is shown, so that a text of megabytes costs nothing, but cleaning first would let it.
  const clean = text
    .slice(0, maxLength * 4)
    .replace(HARMFUL, ' ')
    .toWellFormed()
    .trim();
  const characters = clean.length > maxLength ? Array.from(clean) : null;
  return characters && characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : clean;
}
