import type { TicketRecord } from '../../demo/world/ticket-records';
import { contactName } from '../../demo/world/names';
import type { World } from '../../demo/world/world';
import { recordAddress } from '../../lib/sample-desk/address';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';

interface SampleTicketListProps {
  world: World;
  tickets: readonly TicketRecord[];
  /** What the page shows. */
  address: string;
}

/** Tickets, each with the way to it. */
export function SampleTicketList({ world, tickets, address }: SampleTicketListProps) {
  if (tickets.length === 0) return <p class="quiet">{t('sampleNothingDone')}</p>;
  return (
    <ul class="sample-tickets">
      {tickets.map(({ id, ticketNumber, subject, status, contactId }) => {
        const to = recordAddress('tickets', id);
        const contact = world.contacts.get(contactId);
        return (
          <li key={id}>
            <a href={to} aria-current={address === to ? 'page' : undefined}>
              <span class="sample-subject">
                <bdi>#{ticketNumber}</bdi> <Words of={subject} />
              </span>
              <span class="quiet">
                {contact && <Words of={contactName(contact)} />} <span class="sample-status">{status}</span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
