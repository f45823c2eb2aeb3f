import { nameOf } from '../actions/action';
import { targetKey } from '../actions/target';
import { type LedgerEntry, changesIn } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import { type LedgerFilters, badgeKey } from './ledger-filters';

/** Which filters have the id of something that has a name. */
export const NAMED_FILTERS = ['person', 'badge'] as const;
export type NamedFilter = (typeof NAMED_FILTERS)[number];

/** What is known of the names of filters, by `filterKey`; empty of what nothing in the ledger names. */
export type FilterNames = Readonly<Record<string, string>>;

/** What a filter's name is kept under. */
export function filterKey(filter: NamedFilter, id: string): string {
  return `${filter} ${id}`;
}

/** A name, fit for the screen, or where there is none, words for that with the end of the id, which tells two of them apart. */
export function nameOr(name: string, id: string): string {
  return displayText(name) || t('ledgerNameless', displayText(id.slice(-4)));
}

/** Whom or what an entry is about, for people to read. */
export function personOf({ person, target }: Pick<LedgerEntry, 'person' | 'target'>): string {
  return nameOr(person.name, targetKey(target));
}

const NAMES_IN: Record<NamedFilter, (entry: LedgerEntry, id: string) => string> = {
  person: ({ target, person }, id) => (targetKey(target) === id ? person.name : ''),
  badge: (entry, id) => {
    const step = changesIn(entry).find((each) => badgeKey(each) === id);
    return step ? nameOf(step) : '';
  },
};

/**
 * Finds out what the filters are called: by the entries that are shown, and where none of them tells, because another filter leaves
 * none over, by the newest of all that does. Gives it with what was known; rejects when the ledger cannot be read.
 */
export async function namesOfFilters(
  ledger: Pick<Ledger, 'list'>,
  filters: LedgerFilters,
  shown: readonly LedgerEntry[],
  known: FilterNames,
): Promise<FilterNames> {
  const found: Record<string, string> = { ...known };
  for (const filter of NAMED_FILTERS) {
    const id = filters[filter];
    if (id === null || known[filterKey(filter, id)]) continue;
    const nameIn = (entry: LedgerEntry): string => NAMES_IN[filter](entry, id);
    const isSought = known[filterKey(filter, id)] === undefined;
    const fits = (entry: LedgerEntry): boolean => nameIn(entry) !== '';
    const one = shown.find(fits) ?? (isSought ? (await ledger.list({ fits, limit: 1 }))[0] : undefined);
    found[filterKey(filter, id)] = one ? nameIn(one) : '';
  }
  return found;
}
