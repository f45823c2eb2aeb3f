import type { LedgerPageActions, LedgerPageState } from '../../lib/ledger-page/ledger-page';
import { LEDGER_DAYS_CHOICES } from '../../lib/ledger/ledger-settings';
import { t, tCount } from '../../lib/text/t';

interface LedgerToolsProps {
  state: LedgerPageState;
  actions: LedgerPageActions;
  onClear: () => void;
}

/** Search, export, how long entries are kept, and clearing. */
export function LedgerTools({ state: { query, days, entries }, actions, onClear }: LedgerToolsProps) {
  const isEmpty = entries === null || entries.length === 0;
  return (
    <div class="ledger-tools">
      <input
        type="search"
        class="input"
        aria-label={t('ledgerSearch')}
        placeholder={t('ledgerSearchShort')}
        maxLength={200}
        value={query}
        onInput={({ currentTarget }) => actions.search(currentTarget.value)}
      />
      <label class="ledger-days">
        {t('ledgerKeptFor')}
        <select
          class="input"
          value={days}
          onChange={({ currentTarget }) => {
            const chosen = LEDGER_DAYS_CHOICES.find((choice) => String(choice) === currentTarget.value);
            if (chosen !== undefined) void actions.setDays(chosen);
          }}
        >
          {LEDGER_DAYS_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {tCount('ledgerDays', choice)}
            </option>
          ))}
        </select>
      </label>
      <div class="ledger-buttons">
        <button type="button" class="button" disabled={isEmpty} onClick={() => void actions.exportCsv()}>
          {t('ledgerExport')}
        </button>
        <button type="button" class="button" disabled={isEmpty && query === ''} onClick={onClear}>
          {t('ledgerClear')}
        </button>
      </div>
    </div>
  );
}
