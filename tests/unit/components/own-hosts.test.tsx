import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { pretendHosts } from '../../gallery/pretend-hosts';
import { renderOptions } from '../support/render-options';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const HOST = 'support.zylker.com';
const OF = { dataCentre: 'us', portal: 'zylker' } as const;

describe('the panel where nothing is open', () => {
  const elsewhere = (hosts: ReturnType<typeof pretendHosts>, context: 'elsewhere' | 'desk' = 'elsewhere') =>
    renderPanel(
      { context: context === 'desk' ? { kind: 'desk', dataCentre: 'us', portal: 'zylker' } : { kind: 'elsewhere' } },
      {},
      undefined,
      hosts,
    );

  it('offers a host of the organization’s own by a click, and is silent once it is allowed', async () => {
    const hosts = pretendHosts({ domains: [HOST] });
    const { findByRole, queryByRole } = elsewhere(hosts);
    const card = await findByRole('group', { name: `Is Desk open at ${HOST}?` });
    fireEvent.click(within(card).getByRole('button', { name: `Allow ${HOST}` }));
    await waitFor(() => expect(queryByRole('group', { name: /^Is Desk open at/ })).toBeNull());
    expect(hosts.asked).toEqual([[`https://${HOST}/*`]]);
    expect(await hosts.deps.allowed.get()).toEqual({ [HOST]: OF });
  });

  it('says that nothing has changed when the browser was told no', async () => {
    const { findByRole } = elsewhere(pretendHosts({ domains: [HOST], answer: false }));
    fireEvent.click(await findByRole('button', { name: `Allow ${HOST}` }));
    const card = await findByRole('group', { name: `Is Desk open at ${HOST}?` });
    expect(await within(card).findByText(/It was not allowed\./)).toBeTruthy();
  });

  it('offers the next one when one is dismissed, and remembers that', async () => {
    const hosts = pretendHosts({ domains: [HOST, 'help.zylker.com'] });
    const { findByRole } = elsewhere(hosts);
    fireEvent.click(await findByRole('button', { name: `Do not offer ${HOST} again` }));
    await findByRole('group', { name: 'Is Desk open at help.zylker.com?' });
    expect(await hosts.deps.dismissed.get()).toEqual([HOST]);
  });

  it('offers the portal’s own host below zohodesk where the browser withholds that', async () => {
    const hosts = pretendHosts({ granted: () => false });
    const { findByRole } = elsewhere(hosts);
    fireEvent.click(await findByRole('button', { name: 'Allow zylker.zohodesk.com' }));
    expect(hosts.asked).toEqual([['https://*.zohodesk.com/*']]);
  });

  it.each([
    ['all is allowed', pretendHosts({ domains: [HOST], allowed: { [HOST]: OF } }), 'elsewhere'],
    ['there is nothing to allow', pretendHosts(), 'elsewhere'],
    ['the domains are another organization’s', pretendHosts({ domains: [HOST], orgId: '77' }), 'elsewhere'],
    ['Desk is open', pretendHosts({ domains: [HOST] }), 'desk'],
  ] as const)('offers nothing where %s', async (_why, hosts, context) => {
    const { findByRole, queryByRole } = elsewhere(hosts, context);
    await findByRole('group', { name: 'My open tickets' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(queryByRole('group', { name: /^Is Desk open at/ })).toBeNull();
  });
});

describe('the options', () => {
  const section = async (hosts: ReturnType<typeof pretendHosts>) => {
    const { findByRole } = renderOptions({}, {}, hosts);
    const inside = within(await findByRole('region', { name: 'Addresses of Desk' }));
    const rows = () => inside.queryAllByRole('listitem').map(({ textContent }) => textContent);
    const allow = (typed: string): void => {
      fireEvent.input(inside.getByLabelText('Address at which you open Desk'), { target: { value: typed } });
      fireEvent.click(inside.getByRole('button', { name: 'Allow' }));
    };
    return { ...inside, rows, allow, said: () => inside.getByRole('status').textContent };
  };

  it('show what is allowed and what could be, and take back', async () => {
    const hosts = pretendHosts({ domains: [HOST], allowed: { 'helpdesk.example.com': OF } });
    const { rows, findByRole, said } = await section(hosts);
    await waitFor(() => expect(rows()).toEqual(['helpdesk.example.comTake back', `${HOST}Allow`]));
    fireEvent.click(await findByRole('button', { name: 'Take back helpdesk.example.com' }));
    await waitFor(() => expect(rows()).toEqual([`${HOST}Allow`]));
    expect(said()).toContain('helpdesk.example.com is taken back.');
    expect(hosts.takenBack).toEqual([['https://helpdesk.example.com/*']]);
  });

  it('allow what is typed, at exactly that host', async () => {
    const hosts = pretendHosts();
    const { allow, rows, said } = await section(hosts);
    allow('https://HelpDesk.example.com/agent/zylker/all/tickets');
    expect(hosts.asked, 'in the very turn of the click').toEqual([['https://helpdesk.example.com/*']]);
    await waitFor(() => expect(rows()).toEqual(['helpdesk.example.comTake back']));
    expect(said()).toContain('helpdesk.example.com is allowed.');
  });

  it.each([
    ['helpdesk', 'This is no web address.'],
    ['http://helpdesk.example.com', 'https addresses only'],
    ['helpdesk.example.com:81', 'This address has a port.'],
    ['10.1.2.3', 'the number of a computer'],
    ['desk.zoho.com', 'This host is Zoho’s.'],
    ['*.example.com', 'Only one host at a time'],
  ])('refuse “%s” in words, and ask nobody', async (typed, words) => {
    const hosts = pretendHosts();
    const { allow, said } = await section(hosts);
    allow(typed);
    await waitFor(() => expect(said()).toContain(words));
    expect(hosts.asked).toEqual([]);
  });
});
