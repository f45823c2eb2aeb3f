import type { ComponentChildren } from 'preact';
import { agentName, contactName } from '../../demo/world/names';
import type { World } from '../../demo/world/world';
import { LIST, agentPage, recordAddress, shownAt } from '../../lib/sample-desk/address';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { SampleTicket } from './SampleTicket';
import { SampleTicketList } from './SampleTicketList';

interface SampleViewProps {
  world: World;
  address: string;
}

/** What the page shows: a ticket, somebody, an account, or the list of tickets. */
export function SampleView({ world, address }: SampleViewProps) {
  const shown = shownAt(address);
  switch (shown.kind) {
    case 'ticket': {
      const ticket = world.tickets.get(shown.ticketId);
      return ticket ? <SampleTicket world={world} ticket={ticket} /> : <NotThere />;
    }
    case 'contact': {
      const contact = world.contacts.get(shown.contactId);
      if (!contact) return <NotThere />;
      const account = world.accounts.get(contact.accountId ?? '');
      const tickets = [...world.tickets.values()].filter(({ contactId }) => contactId === contact.id);
      return (
        <Record name={contactName(contact)}>
          {contact.email && <p class="quiet">{contact.email}</p>}
          {account && (
            <p>
              <a href={recordAddress('accounts', account.id)}>
                <Words of={account.accountName} />
              </a>
            </p>
          )}
          <h2>{t('sampleTicketsOf')}</h2>
          <SampleTicketList world={world} tickets={tickets} address={address} />
        </Record>
      );
    }
    case 'account': {
      const account = world.accounts.get(shown.accountId);
      if (!account) return <NotThere />;
      const contacts = [...world.contacts.values()].filter(({ accountId }) => accountId === account.id);
      return (
        <Record name={account.accountName}>
          <Names all={contacts.map((each) => ({ to: recordAddress('contacts', each.id), name: contactName(each) }))} />
        </Record>
      );
    }
    case 'agent': {
      const agent = world.agents.get(shown.agentId);
      if (!agent) return <NotThere />;
      return (
        <Record name={agentName(agent)}>
          <p class="quiet">{agent.emailId}</p>
        </Record>
      );
    }
    case 'desk':
    case 'record':
    case 'encryptedTicket':
    case 'elsewhere':
      return (
        <Record name={t('sampleAllTickets')}>
          <SampleTicketList world={world} tickets={[...world.tickets.values()]} address={address} />
          <h2>{t('agentList')}</h2>
          <Names all={[...world.agents.values()].map((each) => ({ to: agentPage(each.id), name: agentName(each) }))} />
        </Record>
      );
  }
}

function Record({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <h1>
        <Words of={name} />
      </h1>
      {children}
    </>
  );
}

function Names({ all }: { all: readonly { to: string; name: string }[] }) {
  return (
    <ul class="sample-names">
      {all.map(({ to, name }) => (
        <li key={to}>
          <a href={to}>
            <Words of={name} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function NotThere() {
  return (
    <>
      <h1>{t('sampleNotFound')}</h1>
      <p>
        <a href={LIST}>{t('sampleAllTickets')}</a>
      </p>
    </>
  );
}
