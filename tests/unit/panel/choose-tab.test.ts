import { expect, it } from 'vitest';
import { chooseTab } from '../../../lib/panel/follow-tab';

const OWN = 'chrome-extension://deskside/';
const ticket = { id: 1, url: 'https://desk.zoho.com/agent/z/all/tickets/details/12345', lastAccessed: 10 };
const other = { id: 2, url: 'https://desk.zoho.eu/agent/z/all/tickets/details/67890', lastAccessed: 20 };
const options = { id: 3, url: `${OWN}options.html`, lastAccessed: 30 };
const elsewhere = { id: 4, lastAccessed: 40 };

it('is the active tab', () => {
  expect(chooseTab([{ ...ticket, active: true }, other], OWN)?.id).toBe(1);
});

it('is the active tab also where the browser keeps its address from us', () => {
  expect(chooseTab([ticket, { ...elsewhere, active: true }], OWN)?.id).toBe(4);
});

it('stays with the Desk tab used last while one of our own pages is in front', () => {
  expect(chooseTab([ticket, other, elsewhere, { ...options, active: true }], OWN)?.id).toBe(2);
});

it('is our own page when there is no Desk tab', () => {
  expect(chooseTab([elsewhere, { ...options, active: true }], OWN)?.id).toBe(3);
});

it('is none in a window without tabs', () => {
  expect(chooseTab([], OWN)).toBeNull();
});
