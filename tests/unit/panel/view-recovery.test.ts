import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Problem, ProblemKind } from '../../../lib/problems/problem';
import { pretendView } from './pretend-view';
import { onTicket, ordinaryTicket } from './view-records';

const NOW = 1_000_000_000;

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.restoreAllMocks());

/** A ticket whose requester's badges cannot be read; chance says always the same. */
async function ailing(problem: Problem, chance = 0.5) {
  vi.spyOn(Math, 'random').mockReturnValue(chance);
  const panel = pretendView(ordinaryTicket());
  if (problem.kind === 'offline') panel.goes('offline');
  panel.desk.fails('badges:71', problem);
  panel.open(onTicket('101'));
  await panel.settled();
  panel.desk.asked.length = 0;
  const badges = () => panel.state().holders['71']?.badges;
  /** The wait is over, and everybody has answered. */
  const next = async (): Promise<void> => {
    panel.runOut();
    await panel.settled();
  };
  return { ...panel, badges, next };
}

describe('what cannot be read for a reason that passes', () => {
  it.each<ProblemKind>(['tooManyRequests', 'serverError', 'timeout', 'network', 'creditsUsedUp', 'signInThrottled'])(
    '%s: is asked for again by itself, alone, and clears',
    async (kind) => {
      const { desk, badges, next, waits } = await ailing({ kind });
      desk.mends('badges:71');
      await next();
      expect(desk.asked).toEqual(['badges:71']);
      expect(badges()).toMatchObject({ value: [{}], loading: false });
      expect(badges()?.problem).toBeUndefined();
      expect(waits()).toEqual([]);
    },
  );

  it.each<ProblemKind>(['forbidden', 'notFound', 'capReached', 'badAnswer'])(
    '%s: does not pass by waiting, and is left alone',
    async (kind) => {
      const { waits } = await ailing({ kind });
      expect(waits()).toEqual([]);
    },
  );

  it('is said until there is an answer: nothing flickers while it is asked for', async () => {
    const { desk, badges, next, settled } = await ailing({ kind: 'tooManyRequests' });
    const answers = desk.holds('badges:71');
    await next();
    expect(badges()).toMatchObject({ loading: true, problem: { kind: 'tooManyRequests' } });
    answers();
    await settled();
    expect(badges()).toMatchObject({ loading: false, problem: { kind: 'tooManyRequests' } });
  });

  it('is not asked for past the daily cap: nobody has pressed anything', async () => {
    const { worker, next } = await ailing({ kind: 'serverError' });
    worker.manners.length = 0;
    await next();
    expect(worker.manners).toMatchObject([{ isExplicit: false }]);
  });

  it('waits longer each time, up to an end: a network that does not carry half a minute, a server out of order a little more', async () => {
    const waited = async (kind: ProblemKind): Promise<number[]> => {
      const { waits, next } = await ailing({ kind }, 1);
      const all: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        all.push(...waits());
        await next();
      }
      return all;
    };
    expect(await waited('network')).toEqual([2_000, 4_000, 8_000, 16_000, 30_000]);
    expect(await waited('serverError')).toEqual([10_000, 20_000, 40_000, 40_000, 40_000]);
  });

  it('any moment of that time is as likely as another; of a server’s, the first half is left out', async () => {
    expect((await ailing({ kind: 'network' }, 0)).waits()).toEqual([0]);
    expect((await ailing({ kind: 'network' }, 0.25)).waits()).toEqual([500]);
    expect((await ailing({ kind: 'serverError' }, 0)).waits()).toEqual([5_000]);
    expect((await ailing({ kind: 'serverError' }, 0.5)).waits()).toEqual([7_500]);
  });

  it('in a crowd, who has waited for longer asks more often, and within two seconds at most', async () => {
    const { waits, next, pass } = await ailing({ kind: 'tooManyRequests' }, 1);
    expect(waits()).toEqual([6_000]);
    pass(10_000);
    await next();
    expect(waits()).toEqual([4_000]);
    pass(14_000);
    await next();
    expect(waits()).toEqual([2_000]);
  });

  it('and begins anew in a crowd that it meets much later, or for another ticket', async () => {
    const later = await ailing({ kind: 'tooManyRequests' }, 1);
    later.pass(10_000);
    await later.next();
    later.pass(15_001);
    await later.next();
    expect(later.waits()).toEqual([6_000]);
    const moved = await ailing({ kind: 'tooManyRequests' }, 1);
    moved.pass(10_000);
    await moved.next();
    expect(moved.waits()).toEqual([4_000]);
    moved.close();
    moved.open(onTicket('101'));
    await moved.settled();
    moved.retryHolder('71', 'badges');
    await moved.settled();
    expect(moved.waits()).toEqual([6_000]);
  });

  it('is asked for seldom after half an hour: it may never pass', async () => {
    const { waits, next, pass } = await ailing({ kind: 'serverError' }, 1);
    for (let turn = 0; turn < 10; turn += 1) await next();
    pass(30 * 60_000 + 1);
    await next();
    expect(waits()).toEqual([400_000]);
  });

  it('begins anew once everything was there', async () => {
    const { desk, waits, next, retryHolder, settled } = await ailing({ kind: 'serverError' }, 1);
    await next();
    desk.mends('badges:71');
    await next();
    desk.fails('badges:71', { kind: 'serverError' });
    retryHolder('71', 'badges');
    await settled();
    expect(waits()).toEqual([10_000]);
  });

  it('is not asked for before the moment that Desk names, nor by everybody just then', async () => {
    const retryAt = NOW + 3_600_000;
    const { waits, desk, next, pass } = await ailing({ kind: 'creditsUsedUp', retryAt });
    expect(waits()).toEqual([3_600_000 + 30_000]);
    pass(3_599_999);
    await next();
    expect(desk.asked, 'a clock that ran ahead').toEqual([]);
  });

  it('waits for what the browser itself holds back no longer than that, and never shorter', async () => {
    expect((await ailing({ kind: 'serverError', retryAt: NOW + 3_000 })).waits(), 'over by then').toEqual([7_500]);
    expect((await ailing({ kind: 'serverError', retryAt: NOW + 9_000 })).waits(), 'not over by then').toEqual([9_000]);
    const named: Problem = { kind: 'serverError', status: 503, retryAt: NOW + 3_000 };
    expect((await ailing(named)).waits(), 'what Desk names is the same for everybody').toEqual([10_500]);
  });

  it('what is far off keeps nothing waiting that passes sooner, and is not forgotten', async () => {
    const day = 24 * 3_600_000;
    const { desk, retry, next, settled, waits, state, badges } = await ailing({
      kind: 'creditsUsedUp',
      retryAt: NOW + day,
    });
    expect(waits()).toEqual([day + 30_000]);
    desk.fails('agent:5', { kind: 'tooManyRequests' });
    retry('assignee');
    await settled();
    expect(waits(), 'one plan, for the sooner').toEqual([3_000]);
    desk.mends('agent:5');
    desk.asked.length = 0;
    await next();
    expect(desk.asked).not.toContain('badges:71');
    expect(state().assignee.problem).toBeUndefined();
    expect(badges()?.problem).toMatchObject({ kind: 'creditsUsedUp' });
    expect(waits(), 'tomorrow again').toEqual([day + 30_000]);
  });

  it('a plan stays when more fails meanwhile: nobody comes sooner by failing oftener', async () => {
    const { desk, retry, settled, waits } = await ailing({ kind: 'tooManyRequests' }, 1);
    vi.spyOn(Math, 'random').mockReturnValue(0);
    desk.fails('agent:5', { kind: 'tooManyRequests' });
    retry('assignee');
    await settled();
    expect(waits()).toEqual([6_000]);
  });
});

describe('a view that nobody looks at', () => {
  it('asks for nothing while the panel is hidden, and once for what was due when it is seen', async () => {
    const { looks, next, desk, waits, settled } = await ailing({ kind: 'tooManyRequests' });
    looks(false);
    await next();
    expect(desk.asked).toEqual([]);
    expect(waits()).toEqual([]);
    desk.mends('badges:71');
    looks(true);
    await settled();
    expect(desk.asked).toEqual(['badges:71']);
  });

  it('and when nothing was due, seeing it asks for nothing', async () => {
    const { looks, desk, settled } = await ailing({ kind: 'tooManyRequests' });
    looks(false);
    looks(true);
    await settled();
    expect(desk.asked).toEqual([]);
  });

  it('does not wait any more once another ticket is open, or none', async () => {
    const moved = await ailing({ kind: 'tooManyRequests' });
    moved.desk.holds('ticket:102');
    moved.open(onTicket('102'));
    await moved.settled();
    expect(moved.waits()).toEqual([]);
    const closed = await ailing({ kind: 'tooManyRequests' });
    closed.close();
    expect(closed.waits()).toEqual([]);
  });
});

describe('the network is back', () => {
  it('panels spread over a moment, and one that nobody sees waits until it is seen', async () => {
    const { goes, waits, next, looks, desk, settled } = await ailing({ kind: 'offline' }, 1);
    expect(waits(), 'without a network nothing is asked for').toEqual([]);
    goes('online');
    await settled();
    expect(waits()).toEqual([300]);
    looks(false);
    await next();
    expect(desk.asked).toEqual([]);
    looks(true);
    await settled();
    expect(desk.asked).toEqual(['badges:71']);
  });

  it('what fails for want of it meanwhile takes no plan away', async () => {
    const { goes, desk, retry, next, settled, state, waits, badges } = await ailing({ kind: 'offline' });
    goes('online');
    await settled();
    desk.fails('agent:5', { kind: 'offline' });
    retry('assignee');
    await settled();
    expect(state().assignee.problem).toEqual({ kind: 'offline' });
    expect(waits(), 'one plan for both').toHaveLength(1);
    desk.mends('badges:71');
    desk.mends('agent:5');
    desk.asked.length = 0;
    await next();
    expect(badges()?.problem).toBeUndefined();
    expect(desk.asked, 'what somebody wants anew is not what was read a moment ago').toContain('agent:5');
    expect(state().assignee.problem).toBeUndefined();
    expect(waits()).toEqual([]);
  });

  it('word of no network that comes when it is back is asked for again as well', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { desk, goes, open, settled, runOut, waits, state } = pretendView(ordinaryTicket());
    desk.fails('badges:71', { kind: 'offline' });
    goes('online');
    open(onTicket('101'));
    await settled();
    expect(waits()).toEqual([2_000]);
    desk.mends('badges:71');
    runOut();
    await settled();
    expect(state().holders['71']?.badges).toMatchObject({ value: [{}], loading: false });
  });

  it('a panel that misses nothing asks for nothing and waits for nothing', async () => {
    const panel = pretendView(ordinaryTicket());
    panel.open(onTicket('101'));
    await panel.settled();
    panel.recover();
    await panel.settled();
    expect(panel.waits()).toEqual([]);
  });
});
