import type { Part } from '../../lib/panel/part';
import type { ComponentChildren } from 'preact';
import type { Ticket } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { useShownTicket } from '../actions/use-shown';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton, type SkeletonShape } from '../basics/Skeleton';
import { useActions, usePanel } from '../panel-context';

interface PartRegionProps<T> {
  name: string;
  of: 'requester' | 'assignee' | 'team' | 'department';
  part: Part<T | null>;
  /** Which one the ticket names; null for none. */
  idIn: (ticket: Ticket) => string | null;
  /** What the ticket itself already tells, shown while the part is on its way or when it has failed. */
  known: (ticket: Ticket) => T | null;
  none: (ticket: Ticket | null) => ComponentChildren;
  shape: SkeletonShape;
  layout?: 'block' | 'bare';
  /** A button at the end of the heading's line. */
  aside?: (ticket: Ticket) => ComponentChildren;
  children: (value: T, isComplete: boolean, ticket: Ticket | null) => ComponentChildren;
}

/** A region for somebody or something the ticket points at, with changes of that which are under way. */
export function PartRegion<T extends { id: string }>(props: PartRegionProps<T>) {
  const ticket = usePanel((state) => state.ticket.value);
  return ticket ? <OfShownTicket {...props} ticket={ticket} /> : <Shown {...props} ticket={null} />;
}

function OfShownTicket<T extends { id: string }>({ ticket, ...props }: PartRegionProps<T> & { ticket: Ticket }) {
  return <Shown {...props} ticket={useShownTicket(ticket)} />;
}

function Shown<T extends { id: string }>(props: PartRegionProps<T> & { ticket: Ticket | null }) {
  const { name, of, ticket, idIn, known, none, shape, layout, aside, children } = props;
  const hasFailed = usePanel((state) => state.ticket.problem !== undefined);
  const actions = useActions();
  const wanted = ticket && idIn(ticket);
  // What was read is of somebody; it is shown only while the ticket names just them.
  const isOther = ticket !== null && props.part.value !== undefined && (props.part.value?.id ?? null) !== wanted;
  const part: Part<T | null> = isOther ? { loading: props.part.loading } : props.part;
  const isComplete = part.value !== undefined;
  const fallback = isComplete || !ticket ? null : known(ticket);
  const isNone = !isComplete && !fallback && ticket !== null && wanted === null;
  return (
    <Region
      name={name}
      isBusy={part.loading}
      layout={layout}
      hasButtons={aside !== undefined}
      aside={ticket && aside?.(ticket)}
    >
      {isNone ? (
        none(ticket)
      ) : (
        <PartBody
          isOfView
          part={fallback ? { ...part, value: fallback } : part}
          onRetry={() => actions.retry(of)}
          skeleton={<Skeleton shape={shape} />}
          resting={hasFailed ? t('notKnownYet') : null}
        >
          {(value: T | null) => (value === null ? none(ticket) : children(value, isComplete, ticket))}
        </PartBody>
      )}
    </Region>
  );
}
