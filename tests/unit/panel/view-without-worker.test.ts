import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pretendView } from './pretend-view';
import { onTicket, ordinaryTicket, ticketOf } from './view-records';

beforeEach(() => fakeBrowser.reset());

const opened = async () => {
  const panel = pretendView(ordinaryTicket());
  panel.open(onTicket('101'));
  await panel.settled();
  return panel;
};

describe('the browser stops the worker', () => {
  it('while the panel rests: no new line, no request, no timer', async () => {
    const panel = await opened();
    panel.worker.said.length = 0;
    panel.worker.stop();
    await panel.settled();
    expect(panel.worker.said).toEqual([]);
    expect(panel.waits()).toEqual([]);
    expect(panel.state().ticket).toMatchObject({ value: { id: '101' }, loading: false });
  });

  it('a resting panel hears from storage what somebody else has done, and takes up the line', async () => {
    const panel = await opened();
    panel.worker.stop();
    panel.worker.said.length = 0;
    panel.pass(500);
    await panel.remember('badges:72', []);
    expect(panel.worker.said, 'of a record that it does not show').toEqual([]);
    await panel.remember('badges:71', []);
    await panel.settled();
    expect(panel.state().holders['71']?.badges).toEqual({ value: [], at: 1_000_000_500, loading: false });
    expect(panel.worker.said).toHaveLength(1);
    await panel.stores('labels:71', []);
    await panel.settled();
    expect(panel.state().holders['71']?.labels.value).toEqual([]);
  });

  it('a ticket that changed hands meanwhile is followed', async () => {
    const panel = await opened();
    panel.worker.stop();
    panel.pass(500);
    await panel.remember('ticket:101', ticketOf('101', 'priya'));
    await panel.settled();
    expect(panel.state()).toMatchObject({
      requester: { value: { name: 'Priya Nair' } },
      helpCenters: { loading: false },
    });
    expect(Object.keys(panel.state().holders)).toEqual(['72']);
  });

  it('a ticket that is fresh in storage is shown without waking it', async () => {
    const panel = await opened();
    panel.open(onTicket('102'));
    await panel.settled();
    panel.worker.stop();
    panel.worker.said.length = 0;
    panel.open(onTicket('101'));
    await panel.settled();
    expect(panel.worker.said).toEqual([]);
    expect(panel.state()).toMatchObject({ ticket: { loading: false }, requester: { value: { name: 'Lucas Carol' } } });
  });

  it('another ticket wakes it', async () => {
    const panel = await opened();
    panel.worker.stop();
    panel.open(onTicket('102'));
    await panel.settled();
    expect(panel.state().requester.value?.name).toBe('Priya Nair');
  });

  it('Refresh and the network coming back wake it', async () => {
    const panel = await opened();
    panel.worker.stop();
    panel.desk.asked.length = 0;
    panel.desk.fails('agent:5', { kind: 'offline' });
    panel.retry('all');
    await panel.settled();
    expect([...panel.desk.asked].sort()).toEqual(['agent:5', 'badges:71', 'helpCenters:21', 'labels:71', 'ticket:101']);
    panel.worker.stop();
    panel.desk.mends('agent:5');
    panel.pass(3_600_000);
    panel.recover();
    await panel.settled();
    panel.runOut();
    await panel.settled();
    expect(panel.state().assignee).toMatchObject({ loading: false, value: { timeZone: 'Asia/Kolkata' } });
  });

  it('in the middle of a refresh: the line is made again and the refresh with it, not what is fresh', async () => {
    const panel = await opened();
    panel.desk.holds('badges:71');
    panel.retryHolder('71', 'badges');
    await panel.settled();
    panel.desk.asked.length = 0;
    panel.worker.stop();
    expect(panel.waits()).toEqual([100]);
    expect(panel.state().holders['71']?.badges).toMatchObject({ loading: true, value: [{}] });
    const answers = panel.desk.holds('badges:71');
    panel.runOut();
    await panel.settled();
    answers();
    await panel.settled();
    expect(panel.desk.asked).toEqual(['badges:71']);
    expect(panel.state().holders['71']?.badges.loading).toBe(false);
  });

  it('for good: after growing waits what is still loading says so, and what is known stays', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.holds('helpCenters:21');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.worker.stop(false);
    const waited: number[] = [];
    while (panel.waits().length > 0) {
      waited.push(...panel.waits());
      expect(panel.state().helpCenters.problem).toBeUndefined();
      panel.runOut();
    }
    expect(waited).toEqual([100, 200, 400, 800, 1_600, 3_200, 4_000]);
    expect(panel.state().helpCenters).toEqual({ loading: false, problem: { kind: 'workerGone' } });
    expect(panel.state()).toMatchObject({
      ticket: { loading: false, value: { id: '101' } },
      requester: { loading: false },
    });
    expect(panel.state().ticket.problem).toBeUndefined();

    panel.worker.canStart();
    const answers = panel.desk.holds('helpCenters:21');
    panel.retry('helpCenters');
    answers();
    await panel.settled();
    expect(panel.state().holders['71']?.badges.loading).toBe(false);
  });

  it('an answer in between starts the waits anew', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.holds('helpCenters:21');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.worker.stop();
    panel.worker.stop();
    panel.runOut();
    await panel.settled();
    panel.worker.stop();
    expect(panel.waits()).toEqual([100]);
  });

  it('and nothing is tried any more once the view is closed', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.desk.holds('ticket:101');
    panel.open(onTicket('101'));
    await panel.settled();
    panel.worker.stop();
    panel.close();
    expect(panel.waits()).toEqual([]);
  });
});
