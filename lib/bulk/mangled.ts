const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?e[+-]?\d{1,3}$/i;
const FORMULA = /^=\s*"?\s*'?[\d.,+e\s]+'?\s*"?$/i;
/** Blanks here are those that spreadsheets put between digits, not the one between two words. */
const THOUSANDS = /^\d{1,3}(?:[.,'’\u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?$/;
const DECIMALS = /^\d{5,19}[.,]\d{1,2}$/;

/**
 * Whether a text is a number as a spreadsheet shows it: `1.23E+17`, `="123"`, `1,234,567`, `123456.0`. Digits may be
 * lost or stand for something else, so no id is read out of it.
 */
export function isMangledNumber(text: string): boolean {
  const number = text.trim();
  return [SCIENTIFIC, FORMULA, THOUSANDS, DECIMALS].some((mangled) => mangled.test(number));
}

/** Significant digits that a spreadsheet keeps; the others become zeros. */
const KEPT_DIGITS = 15;
const LONG_ID = 17;

/** Whether all of several long ids end in zeros where a spreadsheet loses digits: chance would do that to one in 10,000. */
export function areRounded(ids: readonly string[]): boolean {
  const long = ids.filter((id) => id.length >= LONG_ID);
  return long.length > 1 && long.every((id) => /^0+$/.test(id.slice(KEPT_DIGITS)));
}
