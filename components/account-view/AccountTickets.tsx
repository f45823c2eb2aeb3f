import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { TicketRows } from '../cards/TicketRows';
import { read, useLook, useReads } from '../cards/use-reads';

/** The tickets of an account that are not closed: one call, and none while it is fresh. */
export function AccountTickets({ accountId }: { accountId: string }) {
  const retry = useReads([read('accountTickets', { accountId })]);
  const part = useLook()('accountTickets', { accountId }) ?? { loading: true };
  return (
    <PartBody part={part} onRetry={retry} skeleton={<Skeleton shape="line" />}>
      {({ tickets, isPart }) => (
        <>
          {tickets.length === 0 ? (
            <p class="quiet">{t(isPart ? 'accountNoneOfLatest' : 'accountNoOpenTickets')}</p>
          ) : (
            <TicketRows tickets={tickets} />
          )}
          {isPart && tickets.length > 0 && <p class="quiet">{t('accountOfLatest')}</p>}
        </>
      )}
    </PartBody>
  );
}
