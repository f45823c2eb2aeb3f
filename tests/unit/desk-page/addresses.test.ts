import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OwnHosts } from '../../../lib/desk-page/own-hosts';
import { type PageContext, readPageContext } from '../../../lib/desk-page/page-context';

const OWN: OwnHosts = new Map([['helpdesk.acme.example', { dataCentre: 'eu', portal: 'acme' }]]);
const ROW = /^\| `+(.*?)`+ *\| (.+?) *\|$/;

/** What the table says of a context, in its words. */
function inWords(context: PageContext): string {
  switch (context.kind) {
    case 'ticket':
      return `ticket ${context.ticketId} of ${context.portal} (${context.dataCentre})`;
    case 'record':
      return `record ${context.recordId} of ${context.module} of ${context.portal} (${context.dataCentre})`;
    case 'contact':
      return `contact ${context.contactId} of ${context.portal} (${context.dataCentre})`;
    case 'account':
      return `account ${context.accountId} of ${context.portal} (${context.dataCentre})`;
    case 'agent':
      return `agent ${context.agentId} of ${context.portal} (${context.dataCentre})`;
    case 'encryptedTicket':
      return `encrypted ticket of ${context.portal} (${context.dataCentre})`;
    case 'desk':
      return `Desk${context.portal === null ? '' : `, ${context.portal}`} (${context.dataCentre})`;
    case 'elsewhere':
      return 'not Desk';
  }
}

const sections = readFileSync('docs/addresses.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.slice(0, section.indexOf('\n')),
    rows: section.split('\n').flatMap((line) => {
      const [, address, taken] = ROW.exec(line) ?? [];
      return address === undefined || taken === undefined ? [] : [{ address: address.trim(), taken }];
    }),
  }));

it('the table of addresses has what it promises', () => {
  expect(sections.every(({ rows }) => rows.length > 0)).toBe(true);
  expect(sections.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(200);
});

describe.each(sections)('$title', ({ rows }) => {
  it.each(rows)('$address', ({ address, taken }) => {
    expect(inWords(readPageContext(address, OWN))).toBe(taken);
  });
});
