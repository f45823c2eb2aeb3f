import { isolated } from './isolate';
import { language } from './language';

/**
 * Several names in one phrase for the screen: "Billing, Sales, and Support". What none of the names may contain is not asked; each
 * is kept to itself where something runs from the right, as `t` does it.
 */
export function formatList(names: Iterable<string>): string {
  return isolated((each) => new Intl.ListFormat(language()).format(Array.from(names, each)));
}
