import { describe, expect, it } from 'vitest';
import { DATA_CENTRES, dataCentreOfDeskHost, deskOrigin, vanityDomain } from '../../../lib/desk-page/data-centres';
import { readPageContext, ticketIdOf } from '../../../lib/desk-page/page-context';

const ID = '1892000000042034';
const BIG = '80000000001234567';

describe('what a Desk address says is open', () => {
  it.each([
    ['with a department', `https://desk.zoho.eu/agent/mycompany/mydepartment/tickets/details/${BIG}`, BIG],
    ['all departments', `https://desk.zoho.com/agent/zylker/all/tickets/details/${ID}`, ID],
    ['without a department', `https://desk.zoho.com/agent/zylker/tickets/details/${ID}`, ID],
    ['with query and hash', `https://desk.zoho.com/agent/zylker/all/tickets/details/${ID}?x=1#conversation`, ID],
    ['with a tab below it', `https://desk.zoho.com/agent/zylker/all/tickets/details/${ID}/history`, ID],
    ['below a vanity host', `https://zylker.zohodesk.com/agent/zylker/all/tickets/details/${ID}`, ID],
    [
      'the legacy form',
      `https://desk.zoho.in/support/x/ShowHomePage.do#Cases/dv/134512000007784001`,
      '134512000007784001',
    ],
  ])('a ticket: %s', (_name, url, ticketId) => {
    expect(readPageContext(url)).toMatchObject({ kind: 'ticket', ticketId });
  });

  it('keeps every digit of an id beyond 2^53', () => {
    const context = readPageContext('https://desk.zoho.com/agent/z/all/tickets/details/9223372036854775807');
    expect(ticketIdOf(context)).toBe('9223372036854775807');
  });

  it.each(DATA_CENTRES)('in data centre %s, by its own host', (dataCentre) => {
    const context = readPageContext(`${deskOrigin(dataCentre)}/agent/zylker/all/tickets/details/${ID}`);
    expect(context).toEqual({ kind: 'ticket', dataCentre, portal: 'zylker', ticketId: ID });
  });

  it('a record of a renamed module may be a ticket', () => {
    const context = readPageContext('https://desk.zoho.com/agent/zohocorp/jumpstart/requests/details/34447478');
    expect(context).toMatchObject({ kind: 'record', portal: 'zohocorp', module: 'requests', recordId: '34447478' });
    expect(ticketIdOf(context)).toBe('34447478');
  });

  it.each([
    ['contact', `https://desk.zoho.com/agent/zylker/all/contacts/details/${ID}`, { kind: 'contact', contactId: ID }],
    [
      'legacy contact',
      `https://desk.zoho.com/support/easenode/ShowHomePage.do#Contacts/dv/${ID}`,
      { kind: 'contact', contactId: ID },
    ],
    [
      'agent profile',
      `https://desk.zoho.com/agent/zylker/all/setup#setup/users-control/agents/${ID}`,
      { kind: 'agent', agentId: ID },
    ],
    [
      'encrypted legacy id',
      'https://desk.zoho.com/support/zylker/ShowHomePage.do#Cases/dv/d126330fb061247d9ebddaeb9d93ba74750b0284bc703b38',
      { kind: 'encryptedTicket' },
    ],
  ])('%s', (_name, url, expected) => {
    expect(readPageContext(url)).toMatchObject(expected);
  });

  it.each([
    ['a list', 'https://desk.zoho.com/agent/zylker/all/tickets/list/all-cases'],
    ['a new ticket', 'https://desk.zoho.in/agent/oneandro/oneandro-support/tickets/new'],
    ['the agents list', 'https://desk.zoho.com/agent/zylker/all/setup#setup/users-control/agents/active'],
    ['a dashboard', 'https://desk.zoho.com/agent/zylker/all/dashboards/details'],
    ['an account', `https://desk.zoho.com/agent/zylker/all/accounts/details/${ID}`],
    ['a record too deep', `https://desk.zoho.com/agent/zylker/all/more/tickets/details/${ID}`],
    ['an id with letters', 'https://desk.zoho.com/agent/zylker/all/tickets/details/12345abc'],
    ['an id of 40 digits', `https://desk.zoho.com/agent/zylker/all/tickets/details/${'1'.repeat(40)}`],
    ['a path climbing up', 'https://desk.zoho.com/agent/zylker/all/tickets/details/..%2f..%2fadmin'],
    ['the customer portal', 'https://desk.zoho.com/portal/zylker/home'],
  ])('nothing in particular: %s', (_name, url) => {
    expect(readPageContext(url).kind).toBe('desk');
  });

  it.each([
    ['no address', undefined],
    ['no URL', 'not a url'],
    ['a look-alike suffix', `https://desk.zoho.com.evil.example/agent/z/all/tickets/details/${ID}`],
    ['a look-alike prefix', `https://evil-desk.zoho.com.example/agent/z/all/tickets/details/${ID}`],
    ['another sub-domain', `https://x.desk.zoho.com/agent/z/all/tickets/details/${ID}`],
    ['a deep vanity name', `https://a.b.zohodesk.com/agent/z/all/tickets/details/${ID}`],
    ['the bare vanity domain', `https://zohodesk.com/agent/z/all/tickets/details/${ID}`],
    ['plain http', `http://desk.zoho.com/agent/z/all/tickets/details/${ID}`],
    ['another port', `https://desk.zoho.com:8443/agent/z/all/tickets/details/${ID}`],
    ['a user name', `https://desk.zoho.com@evil.example/agent/z/all/tickets/details/${ID}`],
    ['a user name before Desk’s own host', `https://zylker@desk.zoho.com/agent/z/all/tickets/details/${ID}`],
    ['a password before it', `https://:zylker@desk.zoho.com/agent/z/all/tickets/details/${ID}`],
    ['a spelling that does not exist', `https://desk.zoho.ca/agent/z/all/tickets/details/${ID}`],
    ['another scheme', `javascript://desk.zoho.com/agent/z/all/tickets/details/${ID}`],
  ])('not Desk: %s', (_name, url) => {
    expect(readPageContext(url)).toEqual({ kind: 'elsewhere' });
  });

  it('knows the vanity hosts of each data centre', () => {
    for (const dataCentre of DATA_CENTRES) {
      const domain = vanityDomain(dataCentre);
      if (domain) expect(dataCentreOfDeskHost(`acme.${domain}`)).toBe(dataCentre);
    }
  });
});
