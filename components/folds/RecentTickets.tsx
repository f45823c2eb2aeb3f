import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { TicketRows } from '../cards/TicketRows';
import { read, useLook, useReads } from '../cards/use-reads';

/** The latest tickets of a person: one call, and none while it is fresh. */
export function RecentTickets({ contactId }: { contactId: string }) {
  const retry = useReads([read('contactTickets', { contactId })]);
  const part = useLook()('contactTickets', { contactId }) ?? { loading: true };
  return (
    <PartBody part={part} onRetry={retry} skeleton={<Skeleton shape="line" />}>
      {(tickets) => (tickets.length === 0 ? <p class="quiet">{t('noTickets')}</p> : <TicketRows tickets={tickets} />)}
    </PartBody>
  );
}
