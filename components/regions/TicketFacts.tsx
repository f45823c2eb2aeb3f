import { type ComponentChildren, Fragment } from 'preact';
import type { Ticket } from '../../lib/desk-api/records';
import { type TextKey, t } from '../../lib/text/t';
import { FieldButton } from '../actions/FieldButton';
import { later } from '../basics/later';
import { Words } from '../basics/Words';
import { Icon, type IconName } from '../icons';
import { fullTime, relativeTime } from '../words/relative-time';
import { useNow } from '../words/use-now';

const TagsButton = later(async () => (await import('../tags/TicketTags')).TagsButton);

/** What not every organization uses is shown where it is set. */
const SET_ONLY = ['category', 'subCategory'] as const;

/**
 * Number, status, priority and due date in one line, what else is to be known of a ticket in the next, each the control
 * that changes it. Both lines are there from the start, so that nothing below them moves.
 *
 * @param which the ticket's number
 */
export function TicketFacts({ ticket, which }: { ticket: Ticket; which: ComponentChildren }) {
  const { status, statusType, priority } = ticket;
  return (
    // By ticket: what was opened for one is not for the next.
    <Fragment key={ticket.id}>
      <div class="facts">
        {which}
        <FieldButton field="status" ticket={ticket} class={`chip status-${statusType}`}>
          <i class="dot" aria-hidden="true" />
          <span class="clip">
            <Words of={status ?? t('statusUnknown')} />
          </span>
        </FieldButton>
        <FieldButton field="priority" ticket={ticket} class="value">
          <Value icon="flag" of={priority} without="fieldPriority" />
        </FieldButton>
        <DueDate ticket={ticket} />
      </div>
      <div class="facts">
        {SET_ONLY.map(
          (field) =>
            ticket[field] !== null && (
              <FieldButton key={field} field={field} ticket={ticket} class="value">
                <Value of={ticket[field]} />
              </FieldButton>
            ),
        )}
        {ticket.isEscalated && <span class="chip tone-warning">{t('escalated')}</span>}
        {ticket.unchangeable && (
          <span class="chip tone-warning" title={t('ticketUnchangeable')}>
            {t(`ticket_${ticket.unchangeable}`)}
          </span>
        )}
        {ticket.isSpam && (
          <span class="chip tone-warning" title={t('ticketSpam')}>
            {t('spam')}
          </span>
        )}
        <TagsButton ticket={ticket} />
      </div>
    </Fragment>
  );
}

interface ValueProps {
  icon?: IconName;
  of: string | null;
  /** What is shown where there is none: the field's name. */
  without?: TextKey;
}

function Value({ icon, of, without }: ValueProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class="clip">
        <Words of={of ?? (without ? t(without) : '')} />
      </span>
    </>
  );
}

/** When it is due; once closed, when that was; without a date, that there is none. */
function DueDate({ ticket }: { ticket: Ticket }) {
  const now = useNow();
  const { dueAt, closedAt, statusType, isOverdue } = ticket;
  const isClosed = statusType === 'closed';
  const isLate = !isClosed && (isOverdue || (dueAt !== null && dueAt < now));
  const words = dueWords();
  return (
    <FieldButton field="dueDate" ticket={ticket} class={isLate ? 'value due is-late' : 'value due'}>
      <Icon name="clock" />
      <span class="clip" title={dueAt === null ? undefined : fullTime(dueAt)}>
        {words}
      </span>
    </FieldButton>
  );

  function dueWords(): ComponentChildren {
    if (isClosed && closedAt !== null) return t('closedAgo', relativeTime(closedAt, now));
    if (dueAt === null) return t(isOverdue ? 'overdueUnknown' : 'fieldDueDate');
    return t(isLate ? 'overdue' : 'due', relativeTime(dueAt, now));
  }
}
