import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pretendView } from './pretend-view';
import { onTicket, ordinaryTicket } from './view-records';

const MINUTE = 60_000;
const NIGHT = 9 * 60 * MINUTE;

beforeEach(() => fakeBrowser.reset());

/** A ticket that was read, and then so many milliseconds pass. */
async function after(ms: number) {
  const panel = pretendView(ordinaryTicket());
  panel.open(onTicket('101'));
  await panel.settled();
  const read = [...panel.desk.asked];
  panel.desk.asked.length = 0;
  panel.pass(ms);
  /** Whether it is said how old what is shown is, and how old. */
  const said = () => panel.state().asOf?.at ?? null;
  return { ...panel, read, said };
}

describe('what somebody comes back to', () => {
  it('after a night is read anew, once, its age told until it is there', async () => {
    const { looks, desk, read, said, settled, state } = await after(NIGHT);
    const answers = desk.holds('ticket:101');
    for (let times = 0; times < 5; times += 1) looks(true);
    expect(said()).toBe(1_000_000_000);
    expect(state().ticket).toMatchObject({ value: { id: '101' }, loading: true });
    await settled();
    expect(said(), 'the rest has come by now').toBe(1_000_000_000);
    looks(true);
    answers();
    await settled();
    expect(desk.asked.toSorted()).toEqual(read.toSorted());
    expect(said()).toBeNull();
    expect(state().ticket.loading).toBe(false);
    looks(true);
    await settled();
    expect(desk.asked).toHaveLength(read.length);
  });

  it.each([
    ['a few minutes', 20 * MINUTE],
    ['a clock that was set back by minutes', -20 * MINUTE],
  ])('after %s is left as it is: what it costs is asked for by hand', async (_what, ms) => {
    const { looks, desk, said, settled } = await after(ms);
    looks(true);
    await settled();
    expect(desk.asked).toEqual([]);
    expect(said()).toBeNull();
  });

  it('is read anew where a clock that was a day ahead was set right, and no age lies ahead', async () => {
    const { looks, desk, read, said, settled } = await after(-24 * 60 * MINUTE);
    looks(true);
    expect(said()).toBe(1_000_000_000 - 24 * 60 * MINUTE);
    await settled();
    expect(desk.asked.toSorted()).toEqual(read.toSorted());
    looks(true);
    await settled();
    expect(desk.asked).toHaveLength(read.length);
  });

  it('is not read while nobody sees the panel, whatever happens to it', async () => {
    const { looks, goes, desk, said, settled } = await after(NIGHT);
    looks(false);
    goes('online');
    await settled();
    expect(desk.asked).toEqual([]);
    expect(said()).toBeNull();
    looks(true);
    await settled();
    expect(desk.asked).toContain('ticket:101');
  });

  it('is read anew when the network comes back before somebody has moved', async () => {
    const { goes, desk, settled } = await after(NIGHT);
    goes('online');
    await settled();
    expect(desk.asked).toContain('ticket:101');
  });

  it('and cannot be read says so where it stands, and is left to what asks again by itself', async () => {
    const { looks, desk, said, settled, state } = await after(NIGHT);
    desk.fails('ticket:101', { kind: 'network' });
    looks(true);
    await settled();
    expect(state().ticket).toMatchObject({ value: { id: '101' }, at: 1_000_000_000, problem: { kind: 'network' } });
    expect(said()).toBeNull();
    desk.asked.length = 0;
    looks(true);
    await settled();
    expect(desk.asked).toEqual([]);
  });

  it('and leaves at once is not waited for under the next', async () => {
    const { looks, open, desk, said, settled, state } = await after(NIGHT);
    desk.holds('ticket:101');
    looks(true);
    open(onTicket('102'));
    await settled();
    expect(state().asOf?.context).not.toBe(state().context);
    open(onTicket('101'));
    await settled();
    expect(said() === null || state().asOf?.context !== state().context).toBe(true);
  });

  it('is not asked for past the daily cap: nobody has pressed anything', async () => {
    const { looks, worker, settled } = await after(NIGHT);
    worker.manners.length = 0;
    looks(true);
    await settled();
    expect(worker.manners[0]).toMatchObject({ isExplicit: false });
  });
});
