import { useContext } from 'preact/hooks';
import type { CardTicket } from '../../lib/panel/cards';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useShownTicket } from '../actions/use-shown';
import { useWhyNot } from '../actions/use-why-not';
import type { Ticket } from '../../lib/desk-api/records';
import { type Givable, whyNotGiven } from '../../lib/assignment/givable';
import { useActions, usePanel } from '../panel-context';
import '../styles/assignment.css';
import { type Giving, GivingPlace } from './card-place';

interface RowProps {
  agentId: string;
  name: string;
  /** What is known of whether they can be given tickets; absent where they are listed because they can. */
  agent?: Givable;
  /** How it is reached: the rows of a list may be one stop of Tab. */
  tabIndex?: number;
  'data-action'?: boolean;
}

/**
 * The button in a row that gives its agent the ticket that the list was opened on. Beside another ticket there is none: what
 * was meant for one is not done to the next, however late the press.
 */
export function AssignInRow(props: RowProps) {
  const giving = useContext(GivingPlace);
  if (giving?.ticket === undefined || giving.ticket === null) return null;
  return <BesideTicket {...props} giving={giving} opened={giving.ticket} />;
}

function BesideTicket({ opened, ...props }: RowProps & { giving: Giving; opened: CardTicket }) {
  const ticket = usePanel((state) => state.ticket.value);
  return ticket?.id === opened.id && <Assign {...props} ticket={ticket} />;
}

function Assign({ agentId, name, agent, giving, ticket, ...reached }: RowProps & { giving: Giving; ticket: Ticket }) {
  const { closeCards, setField } = useActions();
  const shown = useShownTicket(ticket);
  const whyNot = useWhyNot('assign', shown);
  // Why not is said once, above the rows.
  if (whyNot !== null) return null;
  const number = displayText(shown.number ?? '');
  if (shown.assigneeId === agentId) {
    return (
      <span class="chip has-it" title={t('hasItAlready')}>
        {t('hasNumber', number)}
      </span>
    );
  }
  const label = t('assignNumberTo', number, displayText(name) || t('noName'));
  const refusal = agent === undefined ? null : whyNotGiven(agent, shown);
  const assign = (): void => {
    if (refusal !== null) return;
    giving.once(() => {
      closeCards();
      void setField('assignee', shown, { value: agentId, name });
    });
  };
  return (
    <button
      type="button"
      class="button assign-in-row"
      aria-label={label}
      title={refusal === null ? label : t(refusal)}
      aria-disabled={refusal !== null}
      onClick={assign}
      {...reached}
    >
      <span class="clip">{t('assignNumber', number)}</span>
    </button>
  );
}

/** Said above the rows where the ticket cannot be given from here, once for all of them. */
export function AssignNote() {
  const giving = useContext(GivingPlace);
  return giving?.ticket ? <Note opened={giving.ticket} /> : null;
}

function Note({ opened }: { opened: CardTicket }) {
  const ticket = usePanel((state) => state.ticket.value);
  if (ticket?.id === opened.id) return <WhyNot ticket={ticket} />;
  return <p class="quiet">{t('cardOfOtherTicket', t('ticketNumber', displayText(opened.number ?? '')))}</p>;
}

function WhyNot({ ticket }: { ticket: Ticket }) {
  const whyNot = useWhyNot('assign', useShownTicket(ticket));
  return whyNot === null ? null : <p class="quiet">{whyNot}</p>;
}
