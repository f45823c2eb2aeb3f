import type { ActionId } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import type { TicketDialogKind } from '../../lib/panel/panel-state';
import { NO_DRAFT } from '../../lib/storage/draft-items';
import { type TextKey, t } from '../../lib/text/t';
import { MacroButton } from '../macros/MacroButton';
import { useAccount } from '../account-context';
import { SingleKey, useSingleKeys } from '../keys/SingleKey';
import { useActions, usePanel } from '../panel-context';
import '../styles/action-bar.css';
import { useWhyNot } from './use-why-not';

interface BarButton {
  opens: TicketDialogKind & ('note' | 'comment');
  asksFor: ActionId;
  name: TextKey;
  letter?: TextKey;
}

const BUTTONS: readonly BarButton[] = [
  { opens: 'note', asksFor: 'addNote', name: 'noteButton', letter: 'noteKey' },
  { opens: 'comment', asksFor: 'addComment', name: 'commentButton' },
];

/** What is done to a ticket as a whole, always at the same place. */
export function ActionBar() {
  const ticket = usePanel((state) => state.ticket.value);
  const isShown = usePanel((state) => state.context.kind === 'ticket' || state.context.kind === 'record');
  const isSignedIn = useAccount(({ session, hostAccess }) => session?.status === 'signedIn' && hostAccess);
  if (!ticket || !isShown || !isSignedIn) return null;
  return (
    <footer class="action-bar" aria-label={t('actionBar')}>
      {BUTTONS.map((button) => (
        <WritingButton key={button.opens} {...button} ticket={ticket} />
      ))}
      <MacroButton ticket={ticket} />
      <MoreButton />
    </footer>
  );
}

/** Opens what is written to the ticket. A dot says that something is begun and not sent. */
function WritingButton({ opens, asksFor, name, letter, ticket }: BarButton & { ticket: Ticket }) {
  const draft = usePanel((state) => state.extras.drafts[ticket.id] ?? NO_DRAFT);
  const { openTicketDialog } = useActions();
  const isOn = useSingleKeys() === true;
  const whyNot = useWhyNot(asksFor, ticket);
  return (
    <button
      type="button"
      class="button"
      data-ticket-dialog={opens}
      aria-haspopup="dialog"
      aria-keyshortcuts={letter && isOn ? t(letter) : undefined}
      title={whyNot ?? (draft[opens] === '' ? undefined : t('hasDraft'))}
      aria-disabled={whyNot !== null}
      onClick={() => openTicketDialog(opens)}
    >
      {t(name)}
      {draft[opens] !== '' && <i class="dot" aria-hidden="true" />}
      {letter && <SingleKey>{t(letter)}</SingleKey>}
    </button>
  );
}

/** Opens the list of all that can be done; what cannot be done now is in it with its reason. */
function MoreButton() {
  const { openTicketDialog } = useActions();
  const isOn = useSingleKeys() === true;
  return (
    <button
      type="button"
      class="button"
      data-ticket-dialog="more"
      aria-haspopup="dialog"
      aria-keyshortcuts={isOn ? t('moreKey') : undefined}
      onClick={() => openTicketDialog('more')}
    >
      {t('more')} <SingleKey>{t('moreKey')}</SingleKey>
    </button>
  );
}
