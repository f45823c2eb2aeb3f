import { describe, expect, it } from 'vitest';
import { type RunDriverParts, createRunDriver } from '../../../lib/bulk/run-driver';
import type { Run } from '../../../lib/bulk/run';
import { problemError } from '../../../lib/problems/problem';
import { runOf, runRow } from '../../gallery/bulk-states';
import { anEntry, anItem } from '../support/ledger-entries';
import { settled } from '../support/pretend-records';

const given = anEntry({ items: [anItem('7')] });
const open = anEntry({ phase: 'sending', items: [anItem('7', { outcome: 'pending' })] });
const rows = (count: number) => Array.from({ length: count }, (_, n) => runRow(n));

/** A run whose awards are answered by hand, and whose waits end when they are told to. */
function drive(run: Run, parts: Partial<RunDriverParts> = {}) {
  const sent: number[] = [];
  const answers = new Map<number, { give: () => void; fail: (thrown: Error) => void }>();
  const waits: (() => void)[] = [];
  let underWay = 0;
  let most = 0;
  const driver = createRunDriver(run, {
    store: {
      load: async () => null,
      save: async () => undefined,
      saveHead: async () => undefined,
      saveRow: async () => undefined,
      saveRows: async () => undefined,
      remove: async () => undefined,
    },
    award: async (_run, { n }) => {
      sent.push(n);
      underWay += 1;
      most = Math.max(most, underWay);
      try {
        return await new Promise((resolve, reject) => answers.set(n, { give: () => resolve(given), fail: reject }));
      } finally {
        underWay -= 1;
      }
    },
    undo: async () => given,
    park: async () => undefined,
    parkedIds: async () => new Set(),
    unpark: async () => undefined,
    invite: async () => ({ outcome: 'sent' }),
    wait: () => new Promise((resolve) => waits.push(resolve)),
    isOnline: () => true,
    changed: () => undefined,
    ...parts,
  });
  const states = () => driver.run().rows.map(({ state }) => state);
  return {
    driver,
    sent,
    states,
    most: () => most,
    forget: () => (most = underWay),
    give: async (n: number) => {
      answers.get(n)?.give();
      await settled();
    },
    fail: async (n: number, thrown: Error) => {
      answers.get(n)?.fail(thrown);
      await settled();
    },
    waited: async () => {
      waits.shift()?.();
      await settled();
    },
  };
}

describe('a run that is told to slow down', () => {
  it('sends nobody until the wait is over, and then one at a time', async () => {
    const { driver, sent, give, fail, waited, most, forget } = drive(runOf(rows(6)));
    void driver.work();
    await settled();
    expect(sent).toEqual([0, 1]);
    await fail(0, problemError('tooManyRequests'));
    await give(1);
    expect(sent).toEqual([0, 1]);
    forget();
    await waited();
    for (const n of [0, 2, 3, 4, 5]) await give(n);
    expect(sent).toEqual([0, 1, 0, 2, 3, 4, 5]);
    expect(most()).toBe(1);
    expect(driver.run().head.phase).toBe('ended');
  });
});

describe('a run that is begun twice', () => {
  it('has no more under way than one', async () => {
    const { driver, sent, give, most } = drive(runOf(rows(5)));
    void driver.work();
    void driver.work();
    void driver.resume();
    await settled();
    expect(sent).toEqual([0, 1]);
    for (const n of [0, 1, 2, 3, 4]) await give(n);
    expect(sent).toEqual([0, 1, 2, 3, 4]);
    expect(most()).toBe(2);
  });
});

describe('a run that is cancelled', () => {
  it('skips also who was on their way and came back without an outcome', async () => {
    const { driver, states, sent, give, fail, waited } = drive(runOf(rows(4)));
    void driver.work();
    await settled();
    const cancelled = driver.cancel();
    await settled();
    await fail(0, problemError('network'));
    await give(1);
    await waited();
    await cancelled;
    expect(states()).toEqual(['skipped', 'given', 'skipped', 'skipped']);
    expect(sent).toEqual([0, 1]);
  });

  it('while it waits because Desk asked to slow down: ends at once, and waits before it takes back', async () => {
    const undone: string[] = [];
    const { driver, states, sent, give, fail, waited } = drive(runOf(rows(4)), {
      undo: async (actionId) => {
        undone.push(actionId);
        return anEntry({ phase: 'undone', items: [anItem('7', { undone: 'byUs' })] });
      },
    });
    void driver.work();
    await settled();
    await give(1);
    await give(2);
    await fail(0, problemError('tooManyRequests'));
    await give(3);
    await driver.cancel();
    expect(states()).toEqual(['skipped', 'given', 'given', 'given']);
    expect(sent).toEqual([0, 1, 2, 3]);

    const back = driver.undoAll();
    await settled();
    expect(undone).toEqual([]);
    await waited();
    await back;
    expect(states()).toEqual(['skipped', 'undone', 'undone', 'undone']);
  });

  it('after it has ended stays as it ended', async () => {
    for (const phase of ['ended', 'undone'] as const) {
      const { driver } = drive(runOf([runRow(0, { state: 'given' })], { phase }));
      await driver.cancel();
      expect(driver.run().head).toMatchObject({ phase, wasCancelled: false });
    }
  });
});

describe('an award of which nobody knows whether it arrived', () => {
  it('is asked for again under the same id, and not taken for given', async () => {
    const ids: string[] = [];
    const { driver, states } = drive(runOf(rows(1)), {
      award: async (_run, _row, { actionId }) => {
        ids.push(actionId);
        return ids.length < 3 ? open : given;
      },
      wait: async () => undefined,
    });
    await driver.work();
    expect(states()).toEqual(['given']);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  it('that stays unknown stops the run, with the person still to be awarded', async () => {
    const { driver, states } = drive(runOf(rows(1)), { award: async () => open, wait: async () => undefined });
    await driver.work();
    expect(states()).toEqual(['pending']);
    expect(driver.run().head).toMatchObject({ phase: 'paused', pause: { why: 'problem' } });
  });
});
