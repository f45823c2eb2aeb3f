import type { Ticket } from '../../lib/desk-api/records';
import type { Card } from '../../lib/panel/cards';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useShownTicket } from '../actions/use-shown';
import { useWhyNot } from '../actions/use-why-not';
import { useOnce } from '../list/use-once';
import { useActions, usePanel } from '../panel-context';
import type { Look } from './use-reads';

interface AssignProps {
  card: Card;
  agentId: string;
  look: Look;
}

/**
 * Gives the agent of a card the ticket that the card was opened on, as that ticket is on screen. Once another one is shown,
 * there is nothing to press: what was meant for one ticket is not done to the next.
 */
export function AssignButton(props: AssignProps) {
  const { ticket: opened } = props.card;
  const ticket = usePanel((state) => state.ticket.value);
  if (opened === null) return null;
  if (ticket?.id === opened.id) return <Assign {...props} ticket={ticket} />;
  return <p class="card-foot quiet">{t('cardOfOtherTicket', t('ticketNumber', displayText(opened.number ?? '')))}</p>;
}

function Assign({ card, agentId, look, ticket }: AssignProps & { ticket: Ticket }) {
  const { closeCards, setField } = useActions();
  const shown = useShownTicket(ticket);
  const agent = look('agentCard', { agentId })?.value;
  const whyNotAssign = useWhyNot('assign', shown);
  const once = useOnce();
  const whyNot = reason();
  const assign = (): void =>
    once(() => {
      closeCards();
      void setField('assignee', shown, { value: agentId, name: agent?.name || card.name });
    });
  return (
    <div class="card-foot">
      <button
        type="button"
        class="button primary wide"
        disabled={whyNot !== null}
        title={whyNot ?? undefined}
        onClick={assign}
      >
        <span class="clip">{t('assignNumber', displayText(shown.number ?? ''))}</span>
      </button>
      {whyNot !== null && <p class="quiet">{whyNot}</p>}
    </div>
  );

  function reason(): string | null {
    if (whyNotAssign !== null) return whyNotAssign;
    if (shown.assigneeId === agentId) return t('hasItAlready');
    return agent?.isActive === false ? t('agentInactiveHint') : null;
  }
}
