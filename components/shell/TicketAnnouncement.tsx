import { useEffect, useState } from 'preact/hooks';
import type { PanelState } from '../../lib/panel/panel-state';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { usePanel } from '../panel-context';

type Shown = Pick<PanelState, 'context' | 'ticket' | 'requester'>;

/** Which ticket of whom is on screen, and its words. */
interface Announced {
  ticketId: string;
  contactId: string | null;
  words: string;
}

/** Null while it is not known: who it is may come a moment later and is waited for, unless it does not come. */
function announced({ context, ticket: { value: ticket }, requester }: Shown): Announced | null {
  if (context.kind !== 'ticket' || !ticket || ticket.id !== context.ticketId) return null;
  const { contactId, number } = ticket;
  const contact = [requester.value, ticket.contact].find((each) => each && each.id === contactId);
  if (contactId !== null && !contact && !requester.problem) return null;
  const name = contact?.name ?? '';
  if (number === null) return { ticketId: ticket.id, contactId, words: t('ticketUnnumbered') };
  const words = name === '' ? t('ticketCommands', number) : t('ticketAnnounced', number, displayText(name));
  return { ticketId: ticket.id, contactId, words };
}

const isSame = (one: Announced | null, other: Announced | null): boolean =>
  one?.ticketId === other?.ticketId && one?.contactId === other?.contactId;

/**
 * Says once to a screen reader which ticket came on screen and whose it is: not again when it is refreshed or its other parts
 * arrive, but again when it turns out to be another person's.
 */
export function TicketAnnouncement() {
  const context = usePanel((state) => state.context);
  const ticket = usePanel((state) => state.ticket);
  const requester = usePanel((state) => state.requester);
  const [said, setSaid] = useState<Announced | null>(null);
  useEffect(() => {
    const now = announced({ context, ticket, requester });
    if (context.kind !== 'ticket') setSaid(null);
    else if (now) setSaid((before) => (isSame(before, now) ? before : now));
  }, [context, ticket, requester]);
  return (
    <p class="unseen" aria-live="polite" aria-atomic="true">
      {said?.words}
    </p>
  );
}
