/** A text of JSON, or a whole number of so many digits that a double may not hold it; texts are matched to be passed over. */
const TEXT_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE])/g;

/** A long number as text, if a double really does not hold it. */
function quoted(token: string): string {
  return token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`;
}

/**
 * Parses JSON without losing a digit of any id: Desk sends some 18-digit ids as bare numbers, and a whole number that a
 * double cannot hold stays text. Throws `SyntaxError` for anything that is not JSON.
 */
export function parseLossless(text: string): unknown {
  return JSON.parse(text.replace(TEXT_OR_LONG_NUMBER, quoted));
}
