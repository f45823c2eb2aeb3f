import { language } from './language';

/** A number in the digits and with the separators of the language on screen: "12,500". */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** Several names in one phrase: "Billing, Sales, and Support". What none of the names may contain is not asked. */
export function formatList(names: Iterable<string>): string {
  return new Intl.ListFormat(language()).format(names);
}
