import { wantedPart } from '../../lib/panel/wanted';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';
import '../styles/ticket-counts.css';

/** How many tickets a person has, which opens the list of them; nothing before it is known, because to know it costs a call. */
export function TicketCounts({ contactId, name }: { contactId: string; name: string }) {
  const { toggleFold } = useActions();
  const facts = usePanel(({ extras }) => wantedPart(extras, 'facts', { contactId })?.value);
  const isListed = usePanel((state) => state.openFolds?.includes('recentTickets') === true);
  if (!facts || facts.totalTickets === null || facts.closedTickets === null) return null;
  const open = facts.totalTickets - facts.closedTickets;
  if (open < 0) return null;
  return (
    <button
      type="button"
      class="value ticket-counts"
      aria-label={t('ticketsOfInWords', displayText(name), open, facts.totalTickets)}
      aria-expanded={isListed}
      onClick={() => toggleFold('recentTickets')}
    >
      {tCount('openTickets', open)} <span class="in-all">· {facts.totalTickets}</span>
    </button>
  );
}
