import { expect, it, vi } from 'vitest';
import { createOpenAddress } from '../../../lib/panel/open-address';

const ADDRESS = 'https://desk.zoho.com/agent/zylker/all/setup#setup/users-control/agents/77777';

function beside(url: string | undefined, id: number | null = 5) {
  const tabs = { update: vi.fn(async () => undefined), create: vi.fn(async () => undefined) };
  return { tabs, open: createOpenAddress({ tab: () => ({ id, url }), tabs }) };
}

it('a page of the portal opens in the tab beside the panel, under the host that the tab has', async () => {
  const { tabs, open } = beside('https://zylker.zohodesk.com/agent/zylker/all/tickets/details/1892000000042034');
  await open(ADDRESS, false);
  expect(tabs.update).toHaveBeenCalledExactlyOnceWith(5, {
    url: 'https://zylker.zohodesk.com/agent/zylker/all/setup#setup/users-control/agents/77777',
  });
  expect(tabs.create).not.toHaveBeenCalled();
});

it.each([
  ['of another portal', 'https://desk.zoho.com/agent/sahnl/all/tickets/details/12345'],
  ['of another data centre', 'https://desk.zoho.eu/agent/zylker/all/tickets/details/12345'],
])('a page %s opens there as it is: the host of this portal has no such page', async (_what, address) => {
  const { tabs, open } = beside('https://zylker.zohodesk.com/agent/zylker/all/tickets/details/1892000000042034');
  await open(address, false);
  expect(tabs.update).toHaveBeenCalledExactlyOnceWith(5, { url: address });
});

it('a page of the portal opens in the frame that CRM Plus has for Desk, and nowhere else in CRM Plus', async () => {
  const frame = 'https://crmplus.zoho.com/acmecrm/index.do/cxapp';
  const { tabs, open } = beside(`${frame}/agent/zylker/all/tickets/details/1892000000042034`);
  await open(ADDRESS, false);
  expect(tabs.update).toHaveBeenLastCalledWith(5, {
    url: `${frame}/agent/zylker/all/setup#setup/users-control/agents/77777`,
  });
  const elsewhere = beside('https://crmplus.zoho.com/acmecrm/index.do/cxapp/crm/org1/tab/Contacts/1892000000042038');
  await elsewhere.open(ADDRESS, false);
  expect(elsewhere.tabs.update).not.toHaveBeenCalled();
  expect(elsewhere.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: ADDRESS });
});

it.each([
  ['another site', 'https://example.com/', 5],
  ['a host that only looks like Desk', 'https://desk.zoho.com.example.com/agent/zylker/all/tickets/list', 5],
  ['a page whose address is kept from us', undefined, 5],
  ['no tab', 'https://desk.zoho.com/agent/zylker/all/tickets/list', null],
])('a page opens in a new tab beside %s', async (_what, url, id) => {
  const { tabs, open } = beside(url, id);
  await open(ADDRESS, false);
  expect(tabs.update).not.toHaveBeenCalled();
  expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: ADDRESS });
});

it('a new tab is a new tab, also beside Desk', async () => {
  const { tabs, open } = beside('https://desk.zoho.com/agent/zylker/all/tickets/list');
  await open(ADDRESS, true);
  expect(tabs.update).not.toHaveBeenCalled();
  expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: ADDRESS });
});
