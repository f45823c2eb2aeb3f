import { withoutIsolates } from './without-isolates';

/** What makes a spreadsheet take a cell for a formula, also after blanks and in full width. Source: OWASP, CSV injection. */
// oxlint-disable-next-line no-control-regex -- NUL is what an attacker would hide the sign behind
const FORMULA = /^(?:[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;
/** The same after a character at which spreadsheets of other countries, or people who paste, begin the next cell. */
const INNER_FORMULA = /([;\t\r\n]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;
const NEEDS_QUOTES = /[",;\t\r\n']/;

function cell(text: string): string {
  const plain = withoutIsolates(text);
  const harmless = (FORMULA.test(plain) ? `'${plain}` : plain).replace(INNER_FORMULA, "$1'").toWellFormed();
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Rows as CSV text, lines ended by CRLF and quoted as RFC 4180 says. No cell can become a formula: what could is preceded
 * by an apostrophe.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
