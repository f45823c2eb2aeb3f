import { language } from './language';

/** A number in the digits and with the separators of the language on screen: "12,500". */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}
