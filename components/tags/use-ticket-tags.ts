import { useMemo } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import type { Part } from '../../lib/panel/part';
import { heldIds, pendingOf, shownMembers } from '../../lib/panel/pending';
import { wantedPart } from '../../lib/panel/wanted';
import type { TagName } from '../../lib/records/values';
import { usePanel } from '../panel-context';
import { knownTags } from './known-tags';

/** The tags of a ticket with what is under way. */
export interface TicketTags {
  /** Undefined as long as nobody has asked for them, and when they have been changed since. */
  known: readonly TagName[] | undefined;
  staying: readonly TagName[];
  coming: readonly TagName[];
  /** Ids of those it has or is just being given. */
  held: ReadonlySet<string>;
  part: Part<TagName[]> | undefined;
}

const NONE: readonly TagName[] = [];

/** The tags of a ticket, as far as they were asked for; none of them known where there is no ticket. */
export function useTicketTags(ticket: Ticket | null): TicketTags {
  const ticketId = ticket?.id ?? '';
  const pending = usePanel((state) => state.pending);
  const part = usePanel((state) => wantedPart(state.extras, 'ticketTags', { ticketId }));
  const readAt = usePanel((state) => (state.ticket.value?.id === ticketId ? state.ticket.at : undefined));
  return useMemo(() => {
    const known = ticket ? knownTags(part, ticket, readAt) : undefined;
    const { steps, records } = pendingOf(pending, 'ticketTags', { on: 'ticket', ticketId });
    const shown = shownMembers(known ?? NONE, steps, records as TagName[]);
    return { known, ...shown, held: heldIds(known ?? NONE, steps), part };
  }, [pending, part, ticket, ticketId, readAt]);
}
