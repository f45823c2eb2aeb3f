import type { LedgerPageState } from '../../lib/ledger-page/ledger-page';
import { NAMED_FILTERS, type NamedFilter, filterKey, nameOr } from '../../lib/ledger-page/filter-names';
import { NO_FILTERS, boundsOf, isFiltered } from '../../lib/ledger-page/ledger-filters';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { goToFilters } from './use-ledger-address';

type FilterBarProps = Pick<LedgerPageState, 'filters' | 'names'>;

/** The day that is looked at, and whom and what else; person and badge are chosen at an entry. */
export function LedgerFilterBar({ filters, names }: FilterBarProps) {
  const wordsFor = (filter: NamedFilter, id: string): string => {
    const name = names[filterKey(filter, id)];
    // Until it was looked for, it is not unknown.
    return name === undefined ? '…' : nameOr(name, id);
  };
  return (
    <section class="ledger-filters" aria-label={t('directoryFilters')}>
      <label class="ledger-days">
        {t('ledgerDay')}
        <input
          type="date"
          class="input"
          value={filters.day ?? ''}
          onChange={({ currentTarget: { value } }) => {
            // Half a date is no wish yet.
            if (value === '' || boundsOf(value)) goToFilters({ ...filters, day: value || null });
          }}
        />
      </label>
      {NAMED_FILTERS.map((filter) => {
        const id = filters[filter];
        if (id === null) return null;
        const name = wordsFor(filter, id);
        return (
          <button
            key={filter}
            type="button"
            class="chip ledger-filter"
            aria-label={t('ledgerFilterRemove', name)}
            title={t('ledgerFilterRemove', name)}
            onClick={() => goToFilters({ ...filters, [filter]: null })}
          >
            <bdi class="clip">{name}</bdi>
            <Icon name="close" />
          </button>
        );
      })}
      {isFiltered(filters) && (
        <button type="button" class="text-button" onClick={() => goToFilters(NO_FILTERS)}>
          {t('ledgerShowAll')}
        </button>
      )}
    </section>
  );
}
