import { t } from '../../lib/text/t';
import { Icon } from '../icons';

/** The ledger is there, but cannot be read. */
export function Unreadable({ onRetry }: { onRetry: () => void }) {
  return (
    <div class="problem" role="alert">
      <Icon name="warning" />
      <div class="problem-text">
        <strong>{t('ledgerUnreadable')}</strong>
        <p>{t('ledgerUnreadableNext')}</p>
        <div class="problem-foot">
          <button type="button" class="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </div>
      </div>
    </div>
  );
}
