import { parse } from 'lossless-json';

/** A whole number that a double cannot hold stays text: Desk sends some 18-digit ids as bare numbers. */
function numberOrDigits(source: string): number | string {
  const value = Number(source);
  return /^-?\d+$/.test(source) && !Number.isSafeInteger(value) ? source : value;
}

/** Parses JSON without losing a digit of any id. Throws `SyntaxError` for anything that is not JSON. */
export function parseLossless(text: string): unknown {
  return parse(text, null, numberOrDigits);
}
