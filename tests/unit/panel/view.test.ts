import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RESOURCES } from '../../../lib/records/resources';
import { pretendView } from './pretend-view';
import { PEOPLE, onAgent, onContact, onTicket, ordinaryTicket, ticketOf } from './view-records';

beforeEach(() => fakeBrowser.reset());

const opened = async (records = ordinaryTicket(), context = onTicket('101')) => {
  const panel = pretendView(records);
  panel.open(context);
  await panel.settled();
  return panel;
};

describe('opening a ticket', () => {
  it('shows everybody around it, each part with what Desk answered', async () => {
    const { state, desk } = await opened();
    const { ticket, requester, helpCenters, holders, assignee, team, department } = state();
    expect(ticket).toMatchObject({ value: { id: '101' }, loading: false, at: 1_000_000_000 });
    expect(requester).toMatchObject({ value: { name: 'Lucas Carol' }, loading: false });
    expect(helpCenters.value).toMatchObject([{ userId: '71' }]);
    expect(holders['71']).toMatchObject({ badges: { value: [{ id: expect.any(String) }], loading: false } });
    expect(holders['71']?.labels.value).toMatchObject([{ name: 'VIP' }]);
    expect(assignee.value).toMatchObject({ name: 'Jade Tarapore', timeZone: 'Asia/Kolkata' });
    expect([team.value?.name, department.value?.name]).toEqual(['Night Watch', 'Customer Care']);
    // Requester, team and department come with the ticket.
    expect([...desk.asked].sort()).toEqual(['agent:5', 'badges:71', 'helpCenters:21', 'labels:71', 'ticket:101']);
  });

  it('each part is asked for as soon as its id is known, whatever its neighbours do', async () => {
    const panel = pretendView(ordinaryTicket());
    const ticket = panel.desk.holds('ticket:101');
    panel.desk.holds('agent:5');
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.state()).toMatchObject({ ticket: { loading: true }, requester: { loading: false } });
    expect(panel.desk.asked).toEqual(['ticket:101']);
    ticket();
    await panel.settled();
    expect(panel.state().holders['71']?.badges.loading).toBe(false);
    expect(panel.state().assignee).toMatchObject({ value: { name: 'Jade Tarapore' }, loading: true });
  });

  it('a part that fails keeps what is known of it and leaves its neighbours alone', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.fails('agent:5', { kind: 'serverError' });
    panel.desk.fails('badges:71', { kind: 'forbidden' });
    panel.open(onTicket('101'));
    await panel.settled();
    const { assignee, holders } = panel.state();
    expect(assignee).toMatchObject({
      value: { name: 'Jade Tarapore' },
      loading: false,
      problem: { kind: 'serverError' },
    });
    expect(holders['71']?.badges).toEqual({ loading: false, problem: { kind: 'forbidden' } });
    expect(holders['71']?.labels).toMatchObject({ loading: false, value: [{ name: 'VIP' }] });
  });

  it('says that there is nobody, nobody assigned and no team', async () => {
    const nobody = { contactId: null, contact: null, assigneeId: null, assignee: null };
    const nowhere = { teamId: null, team: null, departmentId: null, department: null };
    const { state, desk } = await opened({ 'ticket:101': ticketOf('101', 'lucas', { ...nobody, ...nowhere }) });
    expect(state()).toMatchObject({
      requester: { loading: false },
      helpCenters: { value: [], loading: false },
      assignee: { value: null, loading: false },
      team: { value: null },
      department: { value: null },
    });
    expect(state().requester.value).toBeUndefined();
    expect(desk.asked).toEqual(['ticket:101']);
  });

  it('what comes without its name with the ticket is read', async () => {
    const bare = { contact: null, assignee: null, team: null, department: null };
    const { state, desk } = await opened({ ...ordinaryTicket(), 'ticket:101': ticketOf('101', 'lucas', bare) });
    expect(state().requester.value?.name).toBe('Lucas Carol');
    expect(state().team.value).toMatchObject({ description: 'Awake' });
    expect(state().department.value?.name).toBe('Customer Care');
    expect(desk.asked).toHaveLength(8);
  });

  it('a person in two help centers with one user is one holder, with two users two', async () => {
    const rows = [
      { userId: '71', helpCenterId: '1', helpCenterName: 'A', isActive: true },
      { userId: '71', helpCenterId: '2', helpCenterName: 'B', isActive: true },
      { userId: '72', helpCenterId: '3', helpCenterName: 'C', isActive: true },
    ];
    const { state, desk } = await opened({ ...ordinaryTicket(), 'helpCenters:21': rows });
    expect(Object.keys(state().holders)).toEqual(['71', '72']);
    expect(desk.asked.filter((id) => id.startsWith('badges'))).toEqual(['badges:71', 'badges:72']);
  });
});

describe('what is remembered', () => {
  it('a ticket seen within a minute asks Desk nothing', async () => {
    const panel = await opened();
    panel.desk.asked.length = 0;
    panel.open(onTicket('102'));
    await panel.settled();
    panel.desk.asked.length = 0;
    panel.pass(RESOURCES.ticket.freshMs - 1);
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.desk.asked).toEqual([]);
    expect(panel.state()).toMatchObject({ ticket: { loading: false }, requester: { value: { name: 'Lucas Carol' } } });
    expect(panel.state().holders['71']?.badges).toMatchObject({ loading: false, value: [{}] });
  });

  it('an old one is shown at once, with its age, and asked for again', async () => {
    const panel = pretendView(ordinaryTicket());
    const before = ticketOf('101', 'lucas', { subject: 'As it was' });
    await panel.remember('ticket:101', before, 1_000_000_000 - RESOURCES.ticket.freshMs);
    const answers = panel.desk.holds('ticket:101');
    panel.open(onTicket('101'));
    await panel.settled();
    const at = 1_000_000_000 - RESOURCES.ticket.freshMs;
    expect(panel.state().ticket).toMatchObject({ value: { subject: 'As it was' }, loading: true, at });
    expect(panel.state().holders['71']?.badges.loading, 'the next rounds do not wait').toBe(false);
    answers();
    await panel.settled();
    expect(panel.state().ticket.value?.subject).not.toBe('As it was');
    expect(panel.state().ticket.loading).toBe(false);
  });

  it('an old one that cannot be refreshed stays, with the reason', async () => {
    const panel = pretendView(ordinaryTicket());
    await panel.remember('ticket:101', ticketOf('101', 'lucas'), 1_000);
    panel.desk.fails('ticket:101', { kind: 'offline' });
    panel.open(onTicket('101'));
    await panel.settled();
    const kept = { value: { id: '101' }, at: 1_000, loading: false, problem: { kind: 'offline' } };
    expect(panel.state().ticket).toMatchObject(kept);
  });

  it('a record from the future is shown but not trusted: the clock was set back', async () => {
    const panel = pretendView(ordinaryTicket());
    await panel.remember('ticket:101', ticketOf('101', 'lucas'), 1_000_000_001);
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.desk.asked).toContain('ticket:101');
  });

  it('what cannot be read from storage is read from Desk', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.storage.breaks(true);
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.state().ticket).toMatchObject({ value: { id: '101' }, loading: false });
  });

  it('what another window stores of a record on screen is shown, and no other', async () => {
    const panel = await opened();
    panel.pass(500);
    await panel.stores('badges:71', []);
    await panel.stores('badges:72', []);
    await panel.settled();
    expect(panel.state().holders['71']?.badges).toEqual({ value: [], at: 1_000_000_500, loading: false });
    expect(Object.keys(panel.state().holders)).toEqual(['71']);
  });
});

describe('asking again', () => {
  it('Retry asks for one part, Refresh for all', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.fails('agent:5', { kind: 'serverError' });
    panel.open(onTicket('101'));
    await panel.settled();
    panel.desk.asked.length = 0;
    panel.desk.mends('agent:5');
    panel.retry('assignee');
    expect(panel.state().assignee).toMatchObject({ loading: true });
    expect(panel.state().assignee.problem).toBeUndefined();
    await panel.settled();
    expect(panel.state().assignee).toMatchObject({ value: { timeZone: 'Asia/Kolkata' }, loading: false });
    expect(panel.desk.asked).toEqual(['agent:5']);
    panel.desk.asked.length = 0;
    panel.retry('all');
    await panel.settled();
    expect([...panel.desk.asked].sort()).toEqual(['agent:5', 'badges:71', 'helpCenters:21', 'labels:71', 'ticket:101']);
  });

  it('the badges of one help-center user', async () => {
    const panel = await opened();
    panel.desk.asked.length = 0;
    panel.desk.records['badges:71'] = [];
    panel.retryHolder('71', 'badges');
    expect(panel.state().holders['71']?.badges).toMatchObject({ value: [{}], loading: true });
    await panel.settled();
    expect(panel.state().holders['71']?.badges.value).toEqual([]);
    expect(panel.desk.asked).toEqual(['badges:71']);
  });

  it('with the network back, asks for what failed for want of it and for nothing else', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.fails('badges:71', { kind: 'offline' });
    panel.desk.fails('agent:5', { kind: 'forbidden' });
    panel.open(onTicket('101'));
    await panel.settled();
    panel.desk.asked.length = 0;
    panel.desk.mends('badges:71');
    panel.recover();
    await panel.settled();
    panel.runOut();
    await panel.settled();
    expect(panel.desk.asked).toEqual(['badges:71']);
    expect(panel.state().holders['71']?.badges).toMatchObject({ loading: false, value: [{}] });
    expect(panel.state().assignee.problem).toEqual({ kind: 'forbidden' });
  });
});

describe('another one is opened', () => {
  it('nothing of the former one appears, however late it comes', async () => {
    const panel = pretendView(ordinaryTicket());
    const ticket = panel.desk.holds('ticket:101');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.open(onTicket('102'));
    await panel.settled();
    ticket();
    await panel.settled();
    expect(panel.state()).toMatchObject({ ticket: { value: { id: '102' } }, requester: { value: PEOPLE.priya } });
    expect(Object.keys(panel.state().holders)).toEqual(['72']);
  });

  it('a view that was closed changes nothing any more', async () => {
    const panel = pretendView(ordinaryTicket());
    const ticket = panel.desk.holds('ticket:101');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.close();
    ticket();
    await panel.settled();
    expect(panel.state().ticket.value).toBeUndefined();
  });

  it('a contact, and an agent, without a ticket', async () => {
    const panel = await opened(ordinaryTicket(), onContact('21'));
    expect(panel.state()).toMatchObject({ ticket: { loading: false }, requester: { value: PEOPLE.lucas } });
    expect(panel.state().holders['71']?.badges.value).toHaveLength(1);
    panel.open(onAgent('5'));
    await panel.settled();
    expect(panel.state()).toMatchObject({ assignee: { value: { id: '5' } }, holders: {} });
    expect(panel.state().requester.value).toBeUndefined();
  });
});
