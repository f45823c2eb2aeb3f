import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LedgerEntry } from '../../lib/ledger/entry';
import type { LedgerPageActions, LedgerPlace } from '../../lib/ledger-page/ledger-page';
import { personOf } from '../../lib/ledger-page/filter-names';
import { actionWords } from '../../lib/ledger-page/ledger-words';
import { canWriteComment, isUndoable } from '../../lib/ledger-page/undoable';
import { t } from '../../lib/text/t';

interface RowButtonsProps {
  entry: LedgerEntry;
  place: LedgerPlace | null;
  isBusy: boolean;
  /** Whether Tab comes here from the line it belongs to. */
  isReached: boolean;
  actions: LedgerPageActions;
  /** The button that had the focus has gone. */
  onGone: () => void;
}

/** What can still be done about an action. */
export function RowButtons({ entry, place, isBusy, isReached, actions, onGone }: RowButtonsProps) {
  const orgId = place?.orgId ?? null;
  const canUndo = isUndoable(entry, orgId);
  const canComment = canWriteComment(entry, orgId);
  const before = useRef({ canUndo, canComment, isBusy });
  // Before anything is painted, and before the place is kept (`keepPlace`), which would be the whole day. What was done may
  // arrive before the answer to whoever asked for it: then the button goes while its row is still busy.
  useLayoutEffect(() => {
    const { current: was } = before;
    const hasGone = (was.canUndo && !canUndo) || (was.canComment && !canComment);
    if (was.isBusy && hasGone && document.activeElement === document.body) onGone();
    before.current = { canUndo, canComment, isBusy };
  }, [canUndo, canComment, isBusy, onGone]);
  if (!canUndo && !canComment) return null;
  const use = (work: (entry: LedgerEntry) => Promise<void>) => () => {
    if (!isBusy) void work(entry);
  };
  const tabIndex = isReached ? 0 : -1;
  return (
    <div class="ledger-buttons">
      {canComment && (
        <button
          type="button"
          class="button"
          tabIndex={tabIndex}
          aria-disabled={isBusy}
          onClick={use(actions.writeComment)}
        >
          {t('ledgerTryComment')}
        </button>
      )}
      {canUndo && (
        <button
          type="button"
          class="button"
          tabIndex={tabIndex}
          aria-label={t('ledgerUndoLabel', actionWords(entry), personOf(entry))}
          aria-disabled={isBusy}
          onClick={use(actions.undo)}
        >
          {isBusy ? t('ledgerUndoBusy') : t('undo')}
        </button>
      )}
    </div>
  );
}
