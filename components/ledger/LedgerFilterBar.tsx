import type { LedgerPageState } from '../../lib/ledger-page/ledger-page';
import {
  type LedgerFilters,
  NO_FILTERS,
  boundsOf,
  isFiltered,
  namesOfFilters,
} from '../../lib/ledger-page/ledger-filters';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { goToFilters } from './use-ledger-address';

interface FilterBarProps {
  filters: LedgerFilters;
  entries: NonNullable<LedgerPageState['entries']>;
}

/** The day that is looked at, and whom and what else; person and badge are chosen at an entry. */
export function LedgerFilterBar({ filters, entries }: FilterBarProps) {
  const names = namesOfFilters(filters, entries);
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
      {(['person', 'badge'] as const).map(
        (name) =>
          filters[name] !== null && (
            <button
              key={name}
              type="button"
              class="chip ledger-filter"
              aria-label={t('ledgerFilterRemove', displayText(names[name]))}
              title={t('ledgerFilterRemove', displayText(names[name]))}
              onClick={() => goToFilters({ ...filters, [name]: null })}
            >
              <bdi class="clip">{displayText(names[name])}</bdi>
              <Icon name="close" />
            </button>
          ),
      )}
      {isFiltered(filters) && (
        <button type="button" class="text-button" onClick={() => goToFilters(NO_FILTERS)}>
          {t('ledgerShowAll')}
        </button>
      )}
    </section>
  );
}
