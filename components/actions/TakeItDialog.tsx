import type { Ticket } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { useModal } from '../basics/use-modal';
import { useOnce } from '../list/use-once';
import { useActions } from '../panel-context';
import '../styles/question.css';
import { ticketTitle } from '../words/ticket-title';
import { useTakeIt } from './use-take-it';

/** Asks whether the ticket is to be taken: a letter alone never writes. */
export function TakeItDialog({ ticket }: { ticket: Ticket }) {
  const { closeTicketDialog } = useActions();
  const { takeIt, whyNot } = useTakeIt(ticket);
  const dialog = useModal();
  const once = useOnce();
  const take = () =>
    once(() => {
      closeTicketDialog();
      takeIt();
    });
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="take-it-title"
      aria-describedby="take-it-text"
      closedby="any"
      onClose={closeTicketDialog}
    >
      <h2 id="take-it-title">{t('takeIt')}</h2>
      <p id="take-it-text" class="two-lines">
        <bdi>{ticketTitle(ticket)}</bdi>
      </p>
      {whyNot !== null && <p class="quiet">{whyNot}</p>}
      <div class="question-answers">
        <button type="button" class="button primary" autofocus disabled={whyNot !== null} onClick={take}>
          {t('takeIt')} <kbd aria-hidden="true">{t('keyEnter')}</kbd>
        </button>
        <button type="button" class="button" onClick={closeTicketDialog}>
          {t('cancel')}
        </button>
      </div>
    </dialog>
  );
}
