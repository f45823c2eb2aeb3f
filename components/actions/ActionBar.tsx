import type { TicketDialogKind } from '../../lib/panel/panel-state';
import { NO_DRAFT } from '../../lib/storage/draft-items';
import { type TextKey, t } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';
import '../styles/action-bar.css';

interface BarButton {
  opens: TicketDialogKind & ('note' | 'comment');
  name: TextKey;
  key?: TextKey;
}

const BUTTONS: readonly BarButton[] = [
  { opens: 'note', name: 'noteButton', key: 'noteKey' },
  { opens: 'comment', name: 'commentButton' },
];

/** What is done to a ticket as a whole, always at the same place. A dot says that something is begun and not sent. */
export function ActionBar() {
  const ticket = usePanel((state) => state.ticket.value);
  const isShown = usePanel((state) => state.context.kind === 'ticket' || state.context.kind === 'record');
  const draft = usePanel((state) => state.extras.drafts[ticket?.id ?? ''] ?? NO_DRAFT);
  const { openTicketDialog } = useActions();
  if (!ticket || !isShown) return null;
  const whyNot = ticket.unchangeable ? t('ticketUnchangeable') : null;
  return (
    <footer class="action-bar" aria-label={t('actionBar')}>
      {BUTTONS.map(({ opens, name, key }) => (
        <button
          key={opens}
          type="button"
          class="button"
          data-ticket-dialog={opens}
          aria-haspopup="dialog"
          aria-keyshortcuts={key && t(key)}
          title={whyNot ?? (draft[opens] === '' ? undefined : t('hasDraft'))}
          disabled={whyNot !== null}
          onClick={() => openTicketDialog(opens)}
        >
          {t(name)}
          {draft[opens] !== '' && <i class="dot" aria-hidden="true" />}
          {key && <kbd aria-hidden="true">{t(key)}</kbd>}
        </button>
      ))}
    </footer>
  );
}
