import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelState } from '../../../lib/panel/panel-state';
import type { AccountContact } from '../../../lib/records/values';
import type { Shown } from '../../gallery/account-states';
import { account, accountContact, accountViewStates } from '../../gallery/account-view-states';
import { badge, helpCenter } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const STATES = accountViewStates(panelState);
const ACCOUNT = account().id;

async function show(name: string, change: Partial<Shown> = {}) {
  const panel = renderPanel({ ...STATES[name]?.(), ...change });
  const region = async (of: string) => within(await panel.findByRole('region', { name: of }));
  await panel.findByRole('region', { name: 'Account' });
  const asked = (): unknown[] => vi.mocked(panel.actions.want).mock.calls.map(([resource, key]) => [resource, key]);
  return { ...panel, region, asked };
}

const withContacts = (contacts: AccountContact[], isPart = false) => ({ accountContacts: ready({ contacts, isPart }) });

describe('an account', () => {
  it('shows what is known of it and whose it is; its owner has a card', async () => {
    const { region, actions, queryByRole } = await show('account');
    const about = await region('Account');
    expect(about.getByText('Zylker Labs')).toBeTruthy();
    expect(about.getByRole('link', { name: 'www.zylkerlabs.example' }).getAttribute('href')).toBe(
      'https://www.zylkerlabs.example/',
    );
    expect(about.getByRole('link', { name: 'Open in Desk' }).getAttribute('href')).toBe(
      `https://desk.zoho.com/agent/zylker/all/accounts/details/${ACCOUNT}`,
    );
    fireEvent.click(about.getByRole('button', { name: 'Torrey Emard' }));
    expect(actions.openCard).toHaveBeenCalledWith({ kind: 'agent', agentId: '1892000000056007' }, 'Torrey Emard');
    for (const name of ['Ticket', 'Requester', 'Badges', 'Assignee'])
      expect(queryByRole('region', { name })).toBeNull();
  });

  it('asks for nothing by itself besides the view', async () => {
    const { asked } = await show('account');
    expect(asked()).toEqual([]);
  });

  it('a web site that is none is text, and nothing of it is markup', async () => {
    const { region } = await show('account-long');
    const about = await region('Account');
    expect(about.getByText('javascript:alert(1)').closest('a')).toBeNull();
    expect(about.getByText(/^<b>1/)).toBeTruthy();
  });

  it('that may not be seen says so once, and that it may have been deleted; Retry asks again', async () => {
    const { region, queryByRole, actions } = await show('account-forbidden');
    const about = await region('Account');
    await waitFor(() => expect(about.getByText('Your role may not see this')).toBeTruthy());
    expect(about.getByText(/account has been deleted/)).toBeTruthy();
    expect(queryByRole('region', { name: 'Contacts' })).toBeNull();
    expect(queryByRole('region', { name: 'Open tickets' })).toBeNull();
    fireEvent.click(about.getByRole('button', { name: 'Retry' }));
    expect(actions.retry).toHaveBeenCalledWith('account');
  });

  it('of another organization is not shown', async () => {
    const problem = { loading: false, problem: { kind: 'wrongOrganization' } } as const;
    const { findByRole, queryByRole } = renderPanel({ ...STATES['account']?.(), account: problem });
    await findByRole('button', { name: 'Sign in again' });
    expect(queryByRole('region')).toBeNull();
  });

  it('that is a record of a renamed module is shown in the same way', async () => {
    const context = { kind: 'record', dataCentre: 'us', portal: 'zylker', module: 'firms', recordId: ACCOUNT } as const;
    const { region } = await show('account', { context });
    expect((await region('Contacts')).getByText('Lucas Carol')).toBeTruthy();
  });
});

describe('its contacts', () => {
  it('lead to their cards; who has no name is shown by the address', async () => {
    const { region, actions } = await show(
      'account',
      withContacts([accountContact(0), accountContact(1, { name: '' })]),
    );
    const contacts = await region('Contacts');
    fireEvent.click(contacts.getByRole('button', { name: 'Lucas Carol' }));
    expect(actions.openCard).toHaveBeenCalledWith(
      { kind: 'requester', contactId: accountContact(0).id },
      'Lucas Carol',
    );
    expect(contacts.getByRole('button', { name: 'person1@zylker.com' })).toBeTruthy();
  });

  it('of a full page the rest is asked for by a click that says what it costs', async () => {
    const { region, asked, store } = await show('account', withContacts([accountContact(0)], true));
    const contacts = await region('Contacts');
    expect(contacts.getByText(/at most 5 times/)).toBeTruthy();
    expect(asked()).toEqual([]);
    fireEvent.click(contacts.getByRole('button', { name: 'Look for more contacts' }));
    await waitFor(() => expect(asked()).toEqual([['allAccountContacts', { accountId: ACCOUNT }]]));
    const all = ready({ contacts: [accountContact(0), accountContact(9, { name: 'Zoe Last' })], isPart: false });
    store.setState(({ extras }) => ({
      extras: { ...extras, wanted: { [`allAccountContacts:${ACCOUNT}`]: all } },
    }));
    expect(await contacts.findByText('Zoe Last')).toBeTruthy();
    expect(contacts.queryByText(/at most/)).toBeNull();
  });

  it('none are said to be none, and there is nobody to look up', async () => {
    const { region, queryByRole } = await show('account-empty');
    expect((await region('Contacts')).getByText('This account has no contacts.')).toBeTruthy();
    expect(queryByRole('region', { name: 'Help-center members' })).toBeNull();
  });
});

describe('its help-center members', () => {
  const many = (count: number, change: Partial<AccountContact> = {}) =>
    Array.from({ length: count }, (_, n) => accountContact(n, { name: `Person ${n}`, isEndUser: true, ...change }));
  const answers = (store: { setState(change: (state: PanelState) => Partial<PanelState>): void }, wanted: object) =>
    store.setState(({ extras }) => ({ extras: { ...extras, wanted: { ...extras.wanted, ...wanted } } }));

  it('whom Desk calls no end user is not asked about; who is not told of is', async () => {
    const { region } = await show(
      'account',
      withContacts([
        accountContact(0, { isEndUser: true }),
        ...many(2, { isEndUser: false }),
        accountContact(4, { isEndUser: null }),
      ]),
    );
    expect(
      (await region('Help-center members')).getByRole('button', { name: 'Show the badges of 2 contacts' }),
    ).toBeTruthy();
  });

  it('none of them is said to be none', async () => {
    const { region } = await show('account', withContacts(many(3, { isEndUser: false })));
    const members = await region('Help-center members');
    expect(members.getByText(/none of these contacts/)).toBeTruthy();
    expect(members.queryByRole('button')).toBeNull();
  });

  it('ten at a time, at most two calls each: who they are, then the badges of the first user', async () => {
    const { region, asked, store } = await show('account', withContacts(many(12)));
    const members = await region('Help-center members');
    expect(members.getByText('Asks Zoho Desk at most 20 times.')).toBeTruthy();
    expect(asked()).toEqual([]);
    fireEvent.click(members.getByRole('button', { name: 'Show the badges of 10 contacts' }));
    await waitFor(() => expect(asked()).toHaveLength(10));
    const id = accountContact(0).id;
    const [one, two] = [
      helpCenter({ userId: '71', helpCenterId: '1' }),
      helpCenter({ userId: '72', helpCenterId: '2' }),
    ];
    answers(store, { [`helpCenters:${id}`]: ready([one, two]) });
    await waitFor(() => expect(asked()).toHaveLength(11));
    expect(asked().at(-1)).toEqual(['badges', { userId: '71', helpCenterId: '1' }]);
    answers(store, { 'badges:71': ready([1, 2, 3, 4, 5, 6].map((n) => badge(n))) });
    expect(await members.findByRole('button', { name: 'Show all 6 badges' })).toBeTruthy();

    fireEvent.click(members.getByRole('button', { name: 'Show badges' }));
    await waitFor(() => expect(asked().at(-1)).toEqual(['badges', { userId: '72', helpCenterId: '2' }]));
    expect(members.getByText('Asks Zoho Desk at most 4 times.')).toBeTruthy();
    fireEvent.click(members.getByRole('button', { name: 'Show the badges of 2 more' }));
    await waitFor(() => expect(asked()).toHaveLength(14));
    expect(members.queryByText(/at most/)).toBeNull();
  });

  it('one who cannot be read says so alone, and is asked for again alone', async () => {
    const { region, asked } = await show('account-open');
    const members = await region('Help-center members');
    fireEvent.click(members.getByRole('button', { name: 'Show the badges of 3 contacts' }));
    fireEvent.click(await members.findByRole('button', { name: 'Retry' }));
    expect(asked().at(-1)).toEqual(['helpCenters', { contactId: accountContact(1).id }]);
    expect(members.getByText('No help-center user.')).toBeTruthy();
  });

  it('another account begins anew: nothing is asked for that nobody has wished', async () => {
    const { region, asked, store } = await show('account', withContacts(many(1)));
    fireEvent.click((await region('Help-center members')).getByRole('button', { name: /^Show the badges/ }));
    await waitFor(() => expect(asked()).toHaveLength(1));
    store.setState({
      context: { kind: 'account', dataCentre: 'us', portal: 'zylker', accountId: '8' },
      account: ready(account({ id: '8', name: 'Casie & Sons' })),
      ...withContacts([accountContact(5, { isEndUser: true })]),
    });
    await waitFor(async () => {
      const members = await region('Help-center members');
      expect(members.getByRole('button', { name: /^Show the badges/ })).toBeTruthy();
    });
    expect(asked()).toHaveLength(1);
  });
});

describe('its open tickets', () => {
  it('are read when the fold is opened, and say what was not looked through', async () => {
    const { region, asked, actions } = await show('account');
    const fold = await region('Open tickets');
    fireEvent.click(fold.getByRole('button', { name: 'Open tickets' }));
    expect(actions.toggleFold).toHaveBeenCalledWith('accountTickets');
    await waitFor(() => expect(asked()).toEqual([['accountTickets', { accountId: ACCOUNT }]]));
  });

  it('are listed with who raised them', async () => {
    const { region } = await show('account-open');
    const fold = await region('Open tickets');
    expect(fold.getByRole('link', { name: /^#101/ })).toBeTruthy();
    expect(fold.getByText('Lucas Carol')).toBeTruthy();
    expect(fold.getByText('Among the latest 99 tickets.')).toBeTruthy();
  });
});
