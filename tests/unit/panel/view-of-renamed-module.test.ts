import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moduleKindsItem } from '../../../lib/storage/items';
import { pretendView } from './pretend-view';
import { onRecord, onTicket, ordinaryTicket } from './view-records';

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

  it('that cannot be read now is not taken for a contact', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.fails('ticket:21', { kind: 'serverError' });
    panel.open(onRecord('21'));
    await panel.settled();
    expect(panel.state().ticket.problem?.kind).toBe('serverError');
    expect(panel.desk.asked).toEqual(['ticket:21']);
  });
});

describe('a ticket that Desk does not know', () => {
  it('of the portal that is signed in is not found', async () => {
    const { state } = await opened(onTicket('999'));
    expect(state().ticket).toEqual({ loading: false, problem: { kind: 'notFound' } });
  });
});
