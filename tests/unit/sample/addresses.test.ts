import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATA_CENTRES, deskHost, deskOrigin, isDataCentre } from '../../../lib/desk-page/data-centres';
import { atHostOf } from '../../../lib/desk-page/desk-address.page';
import { readPageContext } from '../../../lib/desk-page/page-context';
import { chooseTab } from '../../../lib/panel/follow-tab';
import { LIST, agentPage, recordAddress } from '../../../lib/sample-desk/address';

const OWN = 'chrome-extension://deskside';
const TICKET = `${OWN}/sample.html#/agent/sample/all/tickets/details/900000000090001`;

beforeEach(() => vi.stubGlobal('location', { origin: OWN }));
afterEach(() => vi.unstubAllGlobals());

describe('the sample’s addresses', () => {
  it('are of our own page, and mean what such an address of Desk’s means', () => {
    const place = { dataCentre: 'sample', portal: 'sample' };
    expect(recordAddress('tickets', '900000000090001')).toBe(TICKET);
    expect(readPageContext(TICKET)).toEqual({ kind: 'ticket', ...place, ticketId: '900000000090001' });
    expect(readPageContext(recordAddress('contacts', '900000000050001'))).toEqual({
      kind: 'contact',
      ...place,
      contactId: '900000000050001',
    });
    expect(readPageContext(agentPage('900000000030001'))).toEqual({
      kind: 'agent',
      ...place,
      agentId: '900000000030001',
    });
    expect(readPageContext(`${OWN}/sample.html${LIST}`)).toEqual({ kind: 'desk', ...place });
  });

  it.each([
    ['another page of ours', TICKET.replace('sample.html', 'options.html')],
    ['a page in a folder of ours', TICKET.replace('sample.html', 'x/sample.html')],
    ['another extension’s page', TICKET.replace('deskside', 'stranger')],
    ['a web page of that name', TICKET.replace(OWN, 'https://sample.invalid')],
    ['a web page that ends like ours', TICKET.replace(OWN, 'https://evil.example')],
    ['our page with a query', TICKET.replace('.html', '.html?x')],
    ['our page while it shows nothing', `${OWN}/sample.html`],
    ['our page with another sign', `${OWN}/sample.html#begin`],
  ])('%s is none', (_what, address) => {
    expect(readPageContext(address)).toEqual({ kind: 'elsewhere' });
  });

  it('are at no data centre of Zoho’s: on no list, at no host', () => {
    expect(DATA_CENTRES).not.toContain('sample');
    expect(isDataCentre('sample')).toBe(true);
    expect(new URL(deskOrigin('sample')).hostname).toMatch(/\.invalid$/);
    expect(deskHost('sample.invalid')).toBeNull();
  });

  it('stay in the page where the panel moves from one to the other', () => {
    expect(atHostOf(TICKET, recordAddress('contacts', '900000000050001'))).toBe(
      recordAddress('contacts', '900000000050001'),
    );
  });

  it('make the panel follow that page as it follows Desk, in front or used last', () => {
    const desk = { id: 1, url: 'https://desk.zoho.com/agent/z/all/tickets/details/11111', lastAccessed: 5 };
    const sample = { id: 2, url: TICKET, lastAccessed: 9 };
    const options = { id: 3, url: `${OWN}/options.html`, active: true };
    expect(chooseTab([desk, { ...sample, active: true }], `${OWN}/`)?.id).toBe(2);
    expect(chooseTab([desk, sample, options], `${OWN}/`)?.id).toBe(2);
    expect(chooseTab([{ ...desk, lastAccessed: 10 }, sample, options], `${OWN}/`)?.id).toBe(1);
  });
});
