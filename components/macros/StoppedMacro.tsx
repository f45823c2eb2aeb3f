import type { Ticket } from '../../lib/desk-api/records';
import type { MacroRun } from '../../lib/macros/run';
import { outcomeWords } from '../../lib/panel/macro-words';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useModal } from '../basics/use-modal';
import { useOnce } from '../list/use-once';
import { useActions } from '../panel-context';
import '../styles/question.css';
import { ticketTitle } from '../words/ticket-title';

/** How far a macro came that was stopped, and whether the rest is done or left. */
export function StoppedMacro({ run, ticket }: { run: MacroRun; ticket: Ticket }) {
  const actions = useActions();
  const dialog = useModal();
  const once = useOnce();
  const answer = (work: () => void) =>
    once(() => {
      actions.closeTicketDialog();
      work();
    });
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="macro-stopped"
      aria-describedby="macro-stopped-text"
      closedby="any"
      onClose={actions.closeTicketDialog}
    >
      <h2 id="macro-stopped">
        <bdi>{displayText(run.name, 80)}</bdi>
      </h2>
      <p class="quiet two-lines">
        <bdi>{ticketTitle(ticket)}</bdi>
      </p>
      <p id="macro-stopped-text">{outcomeWords(run)}</p>
      <div class="question-answers">
        <button
          type="button"
          class="button primary"
          autofocus
          onClick={() => answer(() => void actions.goOnWithMacro(ticket.id))}
        >
          {t('macroGoOn')}
        </button>
        <button type="button" class="button" onClick={() => answer(() => actions.leaveMacro(ticket.id))}>
          {t('macroLeave')}
        </button>
        <button type="button" class="button" onClick={actions.closeTicketDialog}>
          {t('cancel')}
        </button>
      </div>
    </dialog>
  );
}
