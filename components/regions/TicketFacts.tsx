import type { ComponentChildren } from 'preact';
import type { Ticket } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { StatusButton } from '../actions/StatusButton';
import { Icon, type IconName } from '../icons';
import { Words } from '../basics/Words';
import { fullTime, relativeTime } from '../words/relative-time';
import { useNow } from '../words/use-now';

/** Status, priority, channel and the next date of a ticket, in one line that wraps. */
export function TicketFacts({ ticket }: { ticket: Ticket }) {
  return (
    <div class="facts">
      {/* By ticket: what was opened for one is not for the next. */}
      <StatusButton key={ticket.id} ticket={ticket} />
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
      {ticket.priority && (
        <Fact icon="flag" title={t('ticketPriority', ticket.priority)}>
          <Words of={ticket.priority} />
        </Fact>
      )}
      {ticket.channel && (
        <Fact icon={channelIcon(ticket.channel)} title={t('ticketChannel', ticket.channel)}>
          <Words of={ticket.channel} />
        </Fact>
      )}
      <NextDate ticket={ticket} />
    </div>
  );
}

function channelIcon(channel: string): IconName {
  const name = channel.toLowerCase();
  return name.includes('mail') ? 'mail' : name.includes('phone') ? 'phone' : 'chat';
}

interface FactProps {
  icon: IconName;
  title?: string;
  isLate?: boolean;
  children: ComponentChildren;
}

function Fact({ icon, title, isLate = false, children }: FactProps) {
  return (
    <span class="fact" title={title} data-late={isLate}>
      <Icon name={icon} />
      <span class="clip">{children}</span>
    </span>
  );
}

/** When it is due; once closed, when that was; otherwise when it was opened. */
function NextDate({ ticket }: { ticket: Ticket }) {
  const now = useNow();
  if (ticket.statusType === 'closed') return <DateFact moment={ticket.closedAt} word="closedAgo" now={now} />;
  if (ticket.dueAt !== null) {
    const isLate = ticket.isOverdue || ticket.dueAt < now;
    return <DateFact moment={ticket.dueAt} word={isLate ? 'overdue' : 'due'} isLate={isLate} now={now} />;
  }
  if (ticket.isOverdue) {
    return (
      <Fact icon="clock" isLate>
        {t('overdueUnknown')}
      </Fact>
    );
  }
  return <DateFact moment={ticket.createdAt} word="openedAgo" now={now} />;
}

interface DateFactProps {
  moment: number | null;
  word: 'closedAgo' | 'due' | 'overdue' | 'openedAgo';
  isLate?: boolean;
  now: number;
}

function DateFact({ moment, word, isLate = false, now }: DateFactProps) {
  if (moment === null) return null;
  return (
    <Fact icon="clock" title={fullTime(moment)} isLate={isLate}>
      {t(word, relativeTime(moment, now))}
    </Fact>
  );
}
