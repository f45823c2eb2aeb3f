import type { Part } from '../../lib/panel/part';
import type { ComponentChildren } from 'preact';
import type { Ticket } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton, type SkeletonShape } from '../basics/Skeleton';
import { useActions, usePanel } from '../panel-context';

interface PartRegionProps<T> {
  name: string;
  of: 'requester' | 'assignee' | 'team' | 'department';
  part: Part<T | null>;
  /** What the ticket itself already tells, shown while the part is on its way or when it has failed. */
  known: (ticket: Ticket) => T | null;
  /** Whether the ticket says that it has none. */
  hasNone: (ticket: Ticket) => boolean;
  none: ComponentChildren;
  shape: SkeletonShape;
  layout?: 'block' | 'line';
  children: (value: T, isComplete: boolean) => ComponentChildren;
}

/** A region for somebody or something the ticket points at. */
export function PartRegion<T>({ name, of, part, known, hasNone, none, shape, layout, children }: PartRegionProps<T>) {
  const ticket = usePanel((state) => state.ticket);
  const actions = useActions();
  const isComplete = part.value !== undefined;
  const fallback = isComplete || !ticket.value ? null : known(ticket.value);
  const isNone = !isComplete && !fallback && ticket.value !== undefined && hasNone(ticket.value);
  return (
    <Region name={name} isBusy={part.loading} layout={layout}>
      {isNone ? (
        none
      ) : (
        <PartBody
          part={fallback ? { ...part, value: fallback } : part}
          onRetry={() => actions.retry(of)}
          skeleton={<Skeleton shape={shape} />}
          resting={ticket.problem && t('notKnownYet')}
        >
          {(value: T | null) => (value === null ? none : children(value, isComplete))}
        </PartBody>
      )}
    </Region>
  );
}
