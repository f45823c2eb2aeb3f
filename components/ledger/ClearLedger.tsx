import { t } from '../../lib/text/t';
import { useModal } from '../basics/use-modal';
import '../styles/question.css';

/** Asks before everything goes; Escape keeps it. */
export function ClearLedger({ onClose }: { onClose: (isWanted: boolean) => void }) {
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="ledger-clear-title"
      aria-describedby="ledger-clear-text"
      onCancel={() => onClose(false)}
    >
      <h2 id="ledger-clear-title">{t('ledgerClearTitle')}</h2>
      <p id="ledger-clear-text">{t('ledgerClearText')}</p>
      <div class="ledger-buttons">
        <button type="button" class="button" autofocus onClick={() => onClose(false)}>
          {t('ledgerClearNo')}
        </button>
        <button type="button" class="button ledger-danger" onClick={() => onClose(true)}>
          {t('ledgerClearYes')}
        </button>
      </div>
    </dialog>
  );
}
