import { expect, it } from 'vitest';
import { DATA_CENTRES, deskHost, vanityHosts } from '../../../lib/desk-page/data-centres';
import { readPageContext, ticketIdOf } from '../../../lib/desk-page/page-context';

// What each address is taken for stands in docs/addresses.md, which addresses.test.ts reads.

it('keeps every digit of an id beyond 2^53', () => {
  const context = readPageContext('https://desk.zoho.com/agent/z/all/tickets/details/9223372036854775807');
  expect(ticketIdOf(context)).toBe('9223372036854775807');
});

it('a record of a renamed module may be a ticket', () => {
  const context = readPageContext('https://desk.zoho.com/agent/zohocorp/jumpstart/requests/details/34447478');
  expect(ticketIdOf(context)).toBe('34447478');
});

it('a page whose address the browser keeps from us is not Desk', () => {
  expect(readPageContext(undefined)).toEqual({ kind: 'elsewhere' });
});

it('an organization’s own host is none before it is allowed', () => {
  const address = 'https://helpdesk.acme.example/agent/acme/all/tickets/details/1892000000042034';
  expect(readPageContext(address)).toEqual({ kind: 'elsewhere' });
  const allowed = new Map([['helpdesk.acme.example', { dataCentre: 'eu', portal: 'acme' }]] as const);
  expect(readPageContext(address, allowed)).toMatchObject({ kind: 'ticket', dataCentre: 'eu' });
});

it('no own host can stand in for one of Zoho’s', () => {
  const address = 'https://desk.zoho.com/agent/acme/all/tickets/details/1892000000042034';
  const allowed = new Map([['desk.zoho.com', { dataCentre: 'eu', portal: 'acme' }]] as const);
  expect(readPageContext(address, allowed)).toMatchObject({ dataCentre: 'us' });
});

it('knows the vanity hosts of each data centre', () => {
  for (const dataCentre of DATA_CENTRES) {
    for (const host of vanityHosts(dataCentre)) {
      expect(deskHost(host.replace('*', 'acme'))).toEqual({ dataCentre, label: 'acme', isCrmPlus: false });
    }
  }
});
