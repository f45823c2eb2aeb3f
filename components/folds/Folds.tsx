import { contactOnScreen } from '../../lib/panel/on-screen';
import type { RecordKind } from '../../lib/panel/shown-record';
import { wantedPart } from '../../lib/panel/wanted';
import { tCount } from '../../lib/text/t';
import { later } from '../basics/later';
import { usePanel } from '../panel-context';
import { Suggestions } from '../suggestions/Suggestions';
import { Fold } from './Fold';
import { RecentTickets } from './RecentTickets';
import { WhatHappened } from './WhatHappened';

const AgentFolds = later(async () => (await import('./AgentFolds')).AgentFolds);

/** What costs credits to know and is not wanted on every ticket: folded, and read only while it is open. */
export function Folds({ of }: { of: RecordKind }) {
  if (of === 'agent') return <AgentFolds />;
  return <PersonFolds isOfTicket={of === 'ticket'} />;
}

function PersonFolds({ isOfTicket }: { isOfTicket: boolean }) {
  const contactId = usePanel(contactOnScreen);
  const ticket = usePanel((state) => state.ticket.value);
  const hasRules = usePanel((state) => state.extras.suggestions.rules.length > 0);
  return (
    <div class="group folds">
      <Fold of="recentTickets" name="region_recentTickets" about={<OpenCount contactId={contactId} />}>
        {contactId !== null && <RecentTickets key={contactId} contactId={contactId} />}
      </Fold>
      {isOfTicket && (
        <Fold of="whatHappened" name="region_whatHappened">
          {ticket && <WhatHappened key={ticket.id} ticket={ticket} />}
        </Fold>
      )}
      {hasRules && (
        <Fold of="suggestions" name="region_suggestions">
          {contactId !== null && <Suggestions key={contactId} contactId={contactId} />}
        </Fold>
      )}
    </div>
  );
}

/** How many of them are open, where that has been read. */
function OpenCount({ contactId }: { contactId: string | null }) {
  const open = usePanel(({ extras }) => {
    const tickets = contactId === null ? undefined : wantedPart(extras, 'contactTickets', { contactId })?.value;
    return tickets?.filter(({ statusType }) => statusType !== 'closed').length ?? null;
  });
  return open === null ? null : <span class="quiet">{tCount('openTickets', open)}</span>;
}
