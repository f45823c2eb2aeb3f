import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pretendView } from './pretend-view';
import { onContact, onTicket, ordinaryTicket, ticketOf } from './view-records';

beforeEach(() => fakeBrowser.reset());

const opened = async () => {
  const panel = pretendView(ordinaryTicket());
  panel.open(onTicket('101'));
  await panel.settled();
  return panel;
};
type Panel = Awaited<ReturnType<typeof opened>>;
const sentNames = ({ worker }: Panel) => worker.deliveries.flatMap(({ records }) => records.map(({ name }) => name));
const forget = ({ worker, desk, storage }: Panel): void =>
  [worker.said, worker.deliveries, worker.manners, desk.asked, storage.gets].forEach((list) => (list.length = 0));

describe('one delivery', () => {
  it('a cold ticket is one request and one delivery a round, and every record comes once', async () => {
    const panel = await opened();
    expect(panel.worker.said).toHaveLength(1);
    expect(panel.worker.deliveries.length).toBeLessThanOrEqual(3);
    const five = ['agent:5', 'badges:71', 'helpCenters:21', 'labels:71', 'ticket:101'];
    expect(sentNames(panel).sort()).toEqual(five);
    expect([...panel.desk.asked].sort()).toEqual(five);
    expect(panel.storage.gets.length, 'looks into storage by the worker, and one by the panel').toBe(6);
  });

  it('no round waits for the panel: the next one starts while the panel has heard nothing yet', async () => {
    const panel = pretendView(ordinaryTicket());
    const ticket = panel.desk.holds('ticket:101');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.worker.mutes(true);
    ticket();
    await panel.settled();
    expect(panel.state().ticket.loading).toBe(true);
    expect(panel.desk.asked).toContain('badges:71');
  });

  it('what arrives in one turn is shown in one go, problems included', async () => {
    const panel = pretendView(ordinaryTicket());
    const opens = ['helpCenters:21', 'agent:5'].map(panel.desk.holds);
    panel.desk.fails('agent:5', { kind: 'forbidden' });
    panel.open(onTicket('101'));
    await panel.settled();
    panel.desk.holds('badges:71');
    panel.desk.holds('labels:71');
    const paints = panel.paints();
    opens.forEach((open) => open());
    await panel.settled();
    expect(panel.paints()).toBe(paints + 1);
    expect(panel.state()).toMatchObject({
      helpCenters: { loading: false },
      assignee: { problem: { kind: 'forbidden' } },
    });
  });

  it('the same ticket within a minute is no call, and nothing that the panel has is sent again', async () => {
    const panel = await opened();
    panel.open(onTicket('102'));
    await panel.settled();
    forget(panel);
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.desk.asked).toEqual([]);
    expect(panel.worker.deliveries.flatMap(({ records }) => records).filter((record) => 'value' in record)).toEqual([]);
    expect(panel.state().holders['71']?.badges).toMatchObject({ loading: false, value: [{}] });
  });

  it('what is remembered is painted before the worker answers, with one look into storage a round', async () => {
    const panel = await opened();
    panel.worker.stop(false);
    forget(panel);
    const { open, state } = panel.addPanel();
    open(onTicket('101'));
    await panel.settled();
    expect(state()).toMatchObject({ ticket: { loading: false }, assignee: { loading: false } });
    expect(state().holders['71']?.badges.value).toHaveLength(1);
    expect(panel.storage.gets.map((keys) => keys.length)).toEqual([1, 2, 2]);
  });

  it('a write goes to the panels that show the record, to each once, and to no other', async () => {
    const panel = await opened();
    const same = panel.addPanel();
    const other = panel.addPanel();
    same.open(onTicket('101'));
    other.open(onTicket('102'));
    await panel.settled();
    // All of it was fresh, so that this one has had no need of the worker yet.
    same.retry('assignee');
    await panel.settled();
    forget(panel);
    const paints = [panel, same, other].map((each) => each.paints());
    await panel.stores('badges:71', []);
    await panel.settled();
    expect([panel, same].map(({ state }) => state().holders['71']?.badges.value)).toEqual([[], []]);
    expect(sentNames(panel)).toEqual(['badges:71', 'badges:71']);
    const more = [panel, same, other].map((each, index) => each.paints() - (paints[index] ?? 0));
    expect(more, 'who has a line does not take it from storage as well').toEqual([1, 1, 0]);
  });

  it('what one window reads anew, the other shows as well', async () => {
    const panel = await opened();
    const same = panel.addPanel();
    same.open(onTicket('101'));
    await panel.settled();
    panel.desk.records['badges:71'] = [];
    panel.retryHolder('71', 'badges');
    await panel.settled();
    expect(same.state().holders['71']?.badges).toMatchObject({ value: [], loading: false });
    expect(panel.desk.asked.filter((name) => name === 'badges:71')).toHaveLength(2);
  });

  it('a write is not undone by an answer that was on its way', async () => {
    const panel = await opened();
    const answers = panel.desk.holds('badges:71');
    panel.retryHolder('71', 'badges');
    await panel.settled();
    await panel.stores('badges:71', []);
    answers();
    await panel.settled();
    expect(panel.state().holders['71']?.badges).toMatchObject({ value: [], loading: false });
  });

  it('what an action shows ahead of Desk stays when something else arrives', async () => {
    const panel = await opened();
    const holder = panel.state().holders['71'];
    if (!holder) throw new Error('There is no such holder.');
    const ahead = { ...holder, badges: { ...holder.badges, value: [] } };
    panel.store.setState({ holders: { '71': ahead } });
    await panel.stores('labels:71', []);
    await panel.settled();
    expect(panel.state().holders['71']).toMatchObject({ badges: { value: [] }, labels: { value: [] } });
  });

  it('Refresh and Retry go past the daily cap, opening and recovering do not', async () => {
    const panel = await opened();
    expect(panel.worker.manners).toMatchObject(Array.from({ length: 5 }, () => ({ isExplicit: false })));
    forget(panel);
    panel.retry('assignee');
    await panel.settled();
    expect(panel.worker.manners).toMatchObject([{ isExplicit: true }]);
    panel.desk.fails('agent:5', { kind: 'network' });
    panel.retry('assignee');
    await panel.settled();
    forget(panel);
    panel.pass(3_600_000);
    panel.recover();
    await panel.settled();
    panel.runOut();
    await panel.settled();
    expect(panel.worker.manners).toMatchObject([{ isExplicit: false }]);
  });
});

describe('the requester changes', () => {
  it('a late answer about the former one never appears under the new name', async () => {
    const panel = pretendView(ordinaryTicket());
    const late = panel.desk.holds('helpCenters:21');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.desk.records['ticket:101'] = ticketOf('101', 'priya');
    panel.retry('ticket');
    await panel.settled();
    late();
    await panel.settled();
    expect(panel.state().requester.value?.name).toBe('Priya Nair');
    expect(panel.state().helpCenters.value).toMatchObject([{ userId: '72' }]);
    expect(Object.keys(panel.state().holders)).toEqual(['72']);
  });

  it('nor does another window’s look at the former one', async () => {
    const panel = await opened();
    const other = panel.addPanel();
    const answers = panel.desk.holds('helpCenters:22');
    panel.desk.records['ticket:101'] = ticketOf('101', 'priya');
    panel.retry('ticket');
    await panel.settled();
    expect(panel.state().helpCenters).toEqual({ loading: true });
    expect(panel.state().holders).toEqual({});
    panel.pass(3_600_000);
    other.open(onContact('21'));
    await panel.settled();
    expect(other.state().helpCenters.value).toMatchObject([{ userId: '71' }]);
    expect(panel.state().helpCenters).toEqual({ loading: true });
    answers();
    await panel.settled();
    expect(Object.keys(panel.state().holders)).toEqual(['72']);
  });

  it('by another window: this one follows', async () => {
    const panel = await opened();
    panel.pass(1);
    await panel.stores('ticket:101', ticketOf('101', 'priya'));
    await panel.settled();
    expect(panel.state()).toMatchObject({ requester: { value: { name: 'Priya Nair' } } });
    expect(Object.keys(panel.state().holders)).toEqual(['72']);
  });
});

describe('what nobody waits for any more', () => {
  it('is ended when another one is opened, and when the panel goes', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.holds('ticket:101');
    panel.desk.holds('ticket:102');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.open(onTicket('102'));
    await panel.settled();
    const aborted = (): boolean[] =>
      (panel.worker.manners as { signal: AbortSignal }[]).map(({ signal }) => signal.aborted);
    expect(aborted()).toEqual([true, false]);
    panel.close();
    await panel.settled();
    expect(aborted()).toEqual([true, true]);
  });

  it('is ended when nothing is open any more', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.holds('ticket:101');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.open({ kind: 'desk', dataCentre: 'us', portal: 'zylker' });
    await panel.settled();
    expect(panel.worker.manners).toMatchObject([{ signal: { aborted: true } }]);
    expect(panel.state().ticket).toEqual({ loading: false });
  });

  it('goes on for another window that waits for it too', async () => {
    const panel = pretendView(ordinaryTicket());
    const other = panel.addPanel();
    const answers = panel.desk.holds('ticket:101');
    panel.open(onTicket('101'));
    other.open(onTicket('101'));
    await panel.settled();
    panel.close();
    answers();
    await panel.settled();
    expect(other.state().ticket.value?.id).toBe('101');
    expect(panel.desk.asked.filter((name) => name === 'ticket:101')).toHaveLength(1);
  });
});

describe('another organization', () => {
  it('than the panel shows is signed in by now: nothing of it is sent', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.worker.signsInto('777');
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.state().ticket).toEqual({ loading: false, problem: { kind: 'wrongOrganization' } });
    expect(panel.desk.asked).toEqual([]);
  });

  it('is for the worker to tell too: it hears which portal the tab shows', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.worker.said).toMatchObject([{ portal: 'zylker' }]);
  });
});
