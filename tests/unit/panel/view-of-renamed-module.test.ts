import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageContext } from '../../../lib/desk-page/page-context';
import { forgetModule } from '../../../lib/panel/module-kinds';
import { accountOpen } from '../../../lib/panel/shown-account';
import { moduleKindsItem } from '../../../lib/storage/items';
import { pretendView } from './pretend-view';
import { onAccount, onRecord, onTicket, ordinaryTicket } from './view-records';

beforeEach(() => fakeBrowser.reset());

const opened = async (context = onRecord('21')) => {
  const panel = pretendView(ordinaryTicket());
  panel.open(context);
  await panel.settled();
  return panel;
};

describe('a record of a renamed module', () => {
  it('is a ticket if Desk has such a ticket', async () => {
    const { state, desk } = await opened(onRecord('101'));
    expect(state()).toMatchObject({ ticket: { value: { id: '101' } }, requester: { value: { name: 'Lucas Carol' } } });
    expect(desk.asked).not.toContain('contact:101');
  });

  it('is otherwise a contact, and no ticket stands in its way', async () => {
    const { state, desk } = await opened();
    expect(state().requester.value?.name).toBe('Lucas Carol');
    expect(state().ticket).toEqual({ loading: false });
    expect(desk.asked[0]).toBe('ticket:21');
    expect(desk.asked).toContain('contact:21');
    expect(state().holders['71']?.badges.value).toHaveLength(1);
  });

  it('is read as what the module is known to be', async () => {
    await moduleKindsItem.set({ 'zylker/cases': 'contact' });
    const contact = await opened();
    expect(contact.state().requester.value?.name).toBe('Lucas Carol');
    expect(contact.desk.asked).not.toContain('ticket:21');
    await moduleKindsItem.set({ 'zylker/cases': 'ticket' });
    const ticket = await opened();
    expect(ticket.state().ticket.problem?.kind).toBe('notFound');
    expect(ticket.desk.asked).toEqual(['ticket:21']);
  });

  it('is asked for once: what its module holds is remembered', async () => {
    await opened(onRecord('101'));
    expect(await moduleKindsItem.get()).toEqual({ 'zylker/cases': 'ticket' });
    await opened(onRecord('21', 'other'));
    expect(await moduleKindsItem.get()).toEqual({ 'zylker/cases': 'ticket', 'other/cases': 'contact' });
  });

  it('that is remembered costs no call in vain: a contact is asked for as a contact alone', async () => {
    const first = await opened(onRecord('21'));
    expect(first.desk.asked.filter((name) => name.endsWith(':21'))).toEqual([
      'ticket:21',
      'contact:21',
      'helpCenters:21',
    ]);
    const second = await opened(onRecord('22'));
    expect(second.state().requester.value?.name).toBe('Priya Nair');
    expect(second.desk.asked.filter((name) => name.endsWith(':22'))).toEqual(['contact:22', 'helpCenters:22']);
  });

  it('a name that means contacts in one portal and tickets in another is kept apart', async () => {
    await opened(onRecord('21', 'zylker'));
    await opened(onRecord('101', 'other'));
    expect(await moduleKindsItem.get()).toEqual({ 'zylker/cases': 'contact', 'other/cases': 'ticket' });
    const contact = await opened(onRecord('22', 'zylker'));
    expect(contact.desk.asked[0]).toBe('contact:22');
    const ticket = await opened(onRecord('102', 'other'));
    expect(ticket.desk.asked[0]).toBe('ticket:102');
    expect(ticket.state().ticket.value?.id).toBe('102');
  });

  it('is an account where it is neither: found by the third call once, by the first from then on', async () => {
    const first = await opened(onRecord('7'));
    expect(first.state()).toMatchObject({ account: { value: { name: 'Zylker Labs' } }, requester: { loading: false } });
    expect(first.desk.asked).toEqual(['ticket:7', 'contact:7', 'account:7', 'accountContacts:7']);
    expect(await moduleKindsItem.get()).toEqual({ 'zylker/cases': 'account' });
    const second = await opened(onRecord('8'));
    expect(second.desk.asked).toEqual(['account:8', 'accountContacts:8']);
  });

  it('that is nothing we know is asked for once; after two of them the module is left alone, until Retry', async () => {
    const first = await opened(onRecord('1'));
    expect(first.desk.asked).toEqual(['ticket:1', 'contact:1', 'account:1']);
    expect(accountOpen(first.state())).toBe('none');
    const again = await opened(onRecord('1'));
    expect(again.desk.asked).toEqual([]);
    expect(again.state().account).toEqual({ loading: false, problem: { kind: 'notFound' } });
    expect(accountOpen(again.state())).toBe('none');

    const other = await opened(onRecord('2'));
    expect(other.desk.asked).toEqual(['ticket:2', 'contact:2', 'account:2']);
    const third = await opened(onRecord('101'));
    expect(third.desk.asked, 'not even for what would be a ticket').toEqual([]);

    await forgetModule(onRecord('101') as Extract<PageContext, { kind: 'record' }>, moduleKindsItem);
    third.open(onRecord('101'));
    await third.settled();
    expect(third.state().ticket.value?.id).toBe('101');
    expect(await moduleKindsItem.get()).toEqual({ 'zylker/cases': 'ticket' });
  });

  it('what is opened while a module is looked up is not called nothing known', async () => {
    await moduleKindsItem.set({ 'zylker/cases': 'none' });
    const panel = pretendView(ordinaryTicket());
    panel.open(onRecord('1'));
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.state()).toMatchObject({ ticket: { value: { id: '101' } }, account: { loading: false } });
    expect(panel.state().account.problem).toBeUndefined();
  });

  it('one of a known module that was deleted is not asked for as anything else', async () => {
    await moduleKindsItem.set({ 'zylker/cases': 'account' });
    const { state, desk } = await opened(onRecord('1'));
    expect(desk.asked).toEqual(['account:1', 'accountContacts:1']);
    expect(state().account.problem?.kind).toBe('notFound');
    expect(await moduleKindsItem.get()).toEqual({ 'zylker/cases': 'account' });
  });

  it('one whose account may not be seen is none: Desk answers so for missing ones too', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.fails('account:1', { kind: 'forbidden' });
    panel.open(onRecord('1'));
    await panel.settled();
    expect(accountOpen(panel.state())).toBe('none');
    expect(await moduleKindsItem.get()).toEqual({ 'zylker/cases': 'none 1' });
  });

  it('that cannot be read as an account now is not noted as none', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.fails('account:1', { kind: 'serverError' });
    panel.open(onRecord('1'));
    await panel.settled();
    expect(accountOpen(panel.state())).toBe('account');
    expect(await moduleKindsItem.get()).toEqual({});
  });

  it('that cannot be read now is not taken for a contact', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.fails('ticket:21', { kind: 'serverError' });
    panel.open(onRecord('21'));
    await panel.settled();
    expect(panel.state().ticket.problem?.kind).toBe('serverError');
    expect(panel.desk.asked).toEqual(['ticket:21']);
  });
});

describe('an account', () => {
  it('is read with the first of its contacts, two calls, and not again while they are fresh', async () => {
    const { state, desk, open, settled } = await opened(onAccount('7'));
    expect(state()).toMatchObject({
      account: { value: { name: 'Zylker Labs' }, loading: false },
      accountContacts: { value: { contacts: [{ name: 'Lucas Carol' }] }, loading: false },
      ticket: { loading: false },
    });
    expect(desk.asked).toEqual(['account:7', 'accountContacts:7']);
    open(onTicket('101'));
    await settled();
    expect(state().account, 'nothing of it stays').toEqual({ loading: false });
    open(onAccount('7'));
    await settled();
    expect(desk.asked.filter((name) => name.startsWith('account'))).toHaveLength(2);
  });

  it('whose contacts cannot be read is shown without them, and they are asked for by themselves', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.fails('accountContacts:7', { kind: 'forbidden' });
    panel.open(onAccount('7'));
    await panel.settled();
    expect(panel.state()).toMatchObject({
      account: { value: { name: 'Zylker Labs' } },
      accountContacts: { loading: false, problem: { kind: 'forbidden' } },
    });
    panel.desk.mends('accountContacts:7');
    panel.desk.asked.length = 0;
    panel.retry('accountContacts');
    await panel.settled();
    expect(panel.state().accountContacts.value?.contacts).toHaveLength(1);
    expect(panel.desk.asked).toEqual(['accountContacts:7']);
  });
});

describe('a ticket that Desk does not know', () => {
  it('of the portal that is signed in is not found', async () => {
    const { state } = await opened(onTicket('999'));
    expect(state().ticket).toEqual({ loading: false, problem: { kind: 'notFound' } });
  });
});
