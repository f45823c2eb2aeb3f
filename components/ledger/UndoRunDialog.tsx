import { useEffect, useState } from 'preact/hooks';
import { t, tCount } from '../../lib/text/t';
import { useModal } from '../basics/use-modal';
import '../styles/question.css';

interface UndoRunDialogProps {
  /** How many can be taken back; null where that cannot be read. */
  count: (runId: string) => Promise<number | null>;
  runId: string;
  onClose: (isWanted: boolean) => void;
}

/** Asks before a whole run is taken back, with the number of all of it, not only of what is shown; Escape keeps it. */
export function UndoRunDialog({ count, runId, onClose }: UndoRunDialogProps) {
  const dialog = useModal();
  const [number, setNumber] = useState<number | null>();
  useEffect(() => void count(runId).then(setNumber), [count, runId]);
  const isKnown = typeof number === 'number' && number > 0;
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="ledger-run-title"
      aria-describedby="ledger-run-text"
      onCancel={() => onClose(false)}
    >
      <h2 id="ledger-run-title">{t('bulk_undoRun')}</h2>
      <p id="ledger-run-text" aria-live="polite">
        {words()}
      </p>
      <div class="ledger-buttons">
        <button type="button" class="button" autofocus onClick={() => onClose(false)}>
          {t('bulk_undoNo')}
        </button>
        <button type="button" class="button primary" aria-disabled={!isKnown} onClick={() => isKnown && onClose(true)}>
          {t('bulk_undoYes')}
        </button>
      </div>
    </dialog>
  );

  function words(): string {
    if (number === undefined) return t('ledgerRunCounting');
    if (number === null) return t('ledgerUnreadable');
    return number === 0 ? t('ledgerRunNothing') : tCount('bulk_undoAsk', number);
  }
}
