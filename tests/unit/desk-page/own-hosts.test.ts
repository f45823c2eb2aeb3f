import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseTickets } from '../../../lib/bulk/parse-tickets';
import { setOwnHosts } from '../../../lib/desk-page/own-hosts';
import { readPageContext } from '../../../lib/desk-page/page-context';
import { readAsked } from '../../../lib/palette/asked';
import { createOpenAddress } from '../../../lib/panel/open-address';
import { chooseTab } from '../../../lib/panel/follow-tab';
import { followOwnHosts, ownHostsItem } from '../../../lib/storage/own-hosts';

const HOST = 'helpdesk.example.com';
const PATH = '/agent/zylker/all/tickets/details/1892000000042034';
const TICKET = `https://${HOST}${PATH}`;
const OF = { dataCentre: 'eu', portal: 'zylker' } as const;
const LOOK_ALIKES = [
  `https://a.${HOST}${PATH}`,
  `https://x${HOST}${PATH}`,
  `https://${HOST}.evil.example${PATH}`,
  `https://${HOST}.${PATH}`,
  `https://${HOST}:8443${PATH}`,
  `https://${HOST}@evil.example${PATH}`,
  `http://${HOST}${PATH}`,
];

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  setOwnHosts({});
  fakeBrowser.reset();
});

describe('a host of the organization’s own', () => {
  it('is nothing to anybody who reads addresses before it is allowed', () => {
    expect(readPageContext(TICKET)).toEqual({ kind: 'elsewhere' });
    expect(readAsked(TICKET).link).toBeNull();
    expect(parseTickets(TICKET).rows).toEqual([]);
  });

  it('is Desk to all of them once it is, at the data centre that was remembered', () => {
    setOwnHosts({ [HOST]: OF });
    expect(readPageContext(TICKET)).toMatchObject({ kind: 'ticket', dataCentre: 'eu', portal: 'zylker' });
    expect(readAsked(`See ${TICKET}.`).link).toMatchObject({ ticketId: '1892000000042034', dataCentre: 'eu' });
    expect(parseTickets(TICKET).rows).toMatchObject([{ key: { kind: 'ticketId', value: '1892000000042034' } }]);
    const own = { id: 2, url: 'chrome-extension://deskside/options.html', active: true };
    expect(chooseTab([{ id: 1, url: TICKET }, own], 'chrome-extension://deskside/')?.id).toBe(1);
  });

  it.each(LOOK_ALIKES)('has no look-alike: %s', (address) => {
    setOwnHosts({ [HOST]: OF });
    expect(readPageContext(address)).toEqual({ kind: 'elsewhere' });
    expect(readAsked(address).link).toBeNull();
    expect(parseTickets(address).rows).toEqual([]);
  });

  it('keeps the tab at its host when another page of the portal is opened', async () => {
    setOwnHosts({ [HOST]: OF });
    const went: string[] = [];
    const open = createOpenAddress({
      tab: () => ({ id: 1, url: TICKET }),
      tabs: { update: async (_id, { url }) => went.push(url), create: async ({ url }) => went.push(`new ${url}`) },
    });
    await open(`https://desk.zoho.eu${PATH}`, false);
    expect(went).toEqual([TICKET]);
  });

  it('without a known portal goes by what the path names', () => {
    setOwnHosts({ [HOST]: { ...OF, portal: null } });
    expect(readPageContext(TICKET)).toMatchObject({ kind: 'ticket', portal: 'zylker' });
    const inHelpCenter = `https://${HOST}/portal/en/ticket/1892000000042034`;
    expect(readPageContext(inHelpCenter)).toEqual({ kind: 'desk', dataCentre: 'eu', portal: null });
  });
});

describe('following the allowed hosts', () => {
  it('knows them when it says so, and tells every change after it is known', async () => {
    await ownHostsItem.set({ [HOST]: OF });
    const seen: string[] = [];
    await followOwnHosts(() => void seen.push(readPageContext(TICKET).kind));
    expect(readPageContext(TICKET).kind).toBe('ticket');
    await ownHostsItem.remove();
    await ownHostsItem.set({ [HOST]: OF });
    expect(seen).toEqual(['elsewhere', 'ticket']);
  });

  it.each([
    ['no data centre of ours', { [HOST]: { dataCentre: 'xx', portal: 'zylker' } }],
    ['no portal', { [HOST]: { dataCentre: 'eu' } }],
    ['a list', [HOST]],
  ])('takes nothing that is corrupted: %s', async (_what, stored) => {
    await fakeBrowser.storage.local.set({ ownHosts: stored });
    await followOwnHosts();
    expect(readPageContext(TICKET)).toEqual({ kind: 'elsewhere' });
  });
});
