import type { RecentTicket } from '../../lib/records/values';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import '../styles/cards.css';
import { ageInWords, fullTime } from '../words/relative-time';
import { useDeskPortal } from '../words/use-desk-portal';
import { useNow } from '../words/use-now';
import { Few } from './rows';

/** Tickets that are still open come first, then the newest. */
export function inOrder<TTicket extends RecentTicket>(tickets: readonly TTicket[]): TTicket[] {
  const isClosed = ({ statusType }: RecentTicket): number => Number(statusType === 'closed');
  return tickets.toSorted((a, b) => isClosed(a) - isClosed(b) || (b.createdAt ?? 0) - (a.createdAt ?? 0));
}

/** A ticket of a list, with who raised it where they are not all of one person. */
type Row = RecentTicket & { contactName?: string | null };

/** Tickets: number, subject, status, age, department. One opens in the tab beside the panel, or in a new one. */
export function TicketRows({ tickets }: { tickets: readonly Row[] }) {
  return <Few of={inOrder(tickets)}>{(ticket) => <TicketRow key={ticket.id} ticket={ticket} />}</Few>;
}

function TicketRow({ ticket }: { ticket: Row }) {
  const { openHere } = useActions();
  const isOpenHere = usePanel((state) => state.ticket.value?.id === ticket.id);
  const portal = useDeskPortal();
  const now = useNow();
  const { id, number, subject, status, statusType, createdAt, department, contactName } = ticket;
  const which = t('ticketNumber', displayText(number ?? ''));
  const title = displayText(subject) || t('noSubject');
  const address = portal === null || isOpenHere ? null : `${portal}/all/tickets/details/${id}`;
  const name = (
    <>
      {number !== null && <bdi class="ticket-row-number">{which}</bdi>} <bdi>{title}</bdi>
    </>
  );
  return (
    <li class="ticket-row" aria-current={isOpenHere ? 'true' : undefined}>
      <span class="ticket-row-name">
        {address === null ? (
          <span class="clip parts" title={title}>
            {name}
          </span>
        ) : (
          <a
            class="clip parts"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            title={title}
            onClick={(event) => {
              // With a key held it is the browser's: a new tab, a new window, saved.
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              void openHere(address);
            }}
          >
            {name}
          </a>
        )}
        {address !== null && (
          <a
            class="icon-button"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('openInNewTab', which)}
            title={t('openInNewTab', which)}
          >
            <Icon name="external" />
          </a>
        )}
      </span>
      <span class="ticket-row-facts quiet">
        <span class={`chip status-${statusType}`}>
          <span class="clip">
            <Words of={status ?? t('statusUnknown')} />
          </span>
        </span>
        {isOpenHere && <span class="chip">{t('openHere')}</span>}
        <span title={createdAt === null ? undefined : fullTime(createdAt)}>
          {createdAt === null ? t('notToldShort') : ageInWords(createdAt, now)}
        </span>
        {contactName && (
          <span class="clip" title={displayText(contactName)}>
            <Words of={contactName} />
          </span>
        )}
        {department !== null && (
          <span class="clip" title={displayText(department.name)}>
            <Words of={department.name} />
          </span>
        )}
      </span>
    </li>
  );
}
