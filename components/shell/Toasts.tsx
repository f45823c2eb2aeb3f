import { useState } from 'preact/hooks';
import { newestUndo } from '../../lib/keys/newest-undo';
import { NEED_NAMES } from '../../lib/permissions/reason-words.page';
import type { Toast } from '../../lib/panel/panel-state';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { Icon } from '../icons';
import { SingleKey, useSingleKeys } from '../keys/SingleKey';
import { useActions, usePanel } from '../panel-context';
import '../styles/toasts.css';

const TONE_ICON = { info: 'clock', success: 'award', problem: 'warning' } as const;

const AGAIN_WORDS = { comment: 'tryAgain', action: 'tryAgain', look: 'lookAgain', macro: 'macroGoOn' } as const;

/** What has just happened, with the way to take it back; heard by screen readers as it appears, and not again with the next one. */
export function Toasts() {
  const toasts = usePanel((state) => state.toasts);
  const undoneByKey = newestUndo(toasts);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may not hold paragraphs and buttons
    <div class="toasts" role="status" aria-atomic="false">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} hasKey={toast === undoneByKey} />
      ))}
    </div>
  );
}

/** @param hasKey whether the undo key means this one */
function ToastCard({ toast, hasKey }: { toast: Toast; hasKey: boolean }) {
  const actions = useActions();
  const isOn = useSingleKeys() === true;
  // Taken once, or the line would start anew with every change.
  const [left] = useState(() => (toast.until === undefined ? null : Math.max(0, toast.until - Date.now())));
  // What has to be allowed makes a button as long as two.
  const buttons = [toast.again, toast.undo, toast.needs].filter(Boolean).length;
  return (
    <div class="toast" data-tone={toast.tone} data-buttons={Math.min(buttons, 2)}>
      <Icon name={TONE_ICON[toast.tone]} />
      <p>
        {toast.message}{' '}
        {toast.whom !== undefined && (
          <bdi class="toast-whom" title={toast.whom}>
            {toast.whom}
          </bdi>
        )}
      </p>
      {toast.again && (
        <button
          type="button"
          class="button"
          disabled={toast.again.running}
          onClick={() => void (toast.needs ? actions.allowAndTryAgain(toast.id) : actions.tryAgain(toast.id))}
        >
          {toast.needs ? t('allowFor', t(NEED_NAMES[toast.needs])) : t(AGAIN_WORDS[toast.again.kind])}
        </button>
      )}
      {toast.undo && (
        <button
          type="button"
          class="button"
          aria-keyshortcuts={hasKey && isOn ? t('undoKey') : undefined}
          disabled={toast.undo.running}
          onClick={() => void actions.undo(toast.id)}
        >
          {t('undo')}
          {hasKey && <SingleKey>{t('undoKey')}</SingleKey>}
        </button>
      )}
      <IconButton icon="close" label={t('dismiss')} onClick={() => actions.dismissToast(toast.id)} />
      {left !== null && <i class="toast-left" style={{ animationDuration: `${left}ms` }} />}
    </div>
  );
}
