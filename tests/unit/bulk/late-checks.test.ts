import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type BulkPageParts, createBulkPage } from '../../../lib/bulk/bulk-page';
import { verdictsOf } from '../../../lib/bulk/dry-run';
import { planRun } from '../../../lib/bulk/plan-run';
import type { ParkedAward } from '../../../lib/parked/parked-awards';
import { accountState } from '../../gallery/account-states';
import { checkRow, fullCheck, runOf, runRow } from '../../gallery/bulk-states';
import { anEntry, anItem } from '../support/ledger-entries';
import { memoryItem } from '../support/memory-item';
import { settled } from '../support/pretend-records';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The page over a worker that answers when it is told to, in the order of the questions. */
async function page(left: Partial<BulkPageParts> = {}) {
  const asked: { name: string; input: never; answer: (value: unknown) => void }[] = [];
  const order: string[] = [];
  const store: BulkPageParts['store'] = {
    load: async () => null,
    save: vi.fn(async () => void order.push('save')),
    saveHead: async () => undefined,
    saveRow: async () => undefined,
    saveRows: async () => undefined,
    remove: vi.fn(async () => undefined),
  };
  const made = createBulkPage({
    account: createStore(() => accountState()),
    ask: async (name, input) => {
      order.push(name);
      return await new Promise<never>((resolve) =>
        asked.push({ name, input: input as never, answer: resolve as (value: unknown) => void }),
      );
    },
    store,
    kept: { get: async () => null, set: async () => undefined, makeRoom: async () => false },
    parked: memoryItem<Record<string, ParkedAward[]>>({}),
    ownRun: { get: () => null, set: () => undefined },
    wait: async () => undefined,
    now: () => 0,
    isOnline: () => true,
    isInLedger: async () => false,
    copy: async () => undefined,
    saveFile: () => undefined,
    ...left,
  });
  made.start();
  await vi.waitFor(() => expect(made.store.getState().isReady).toBe(true));
  const answer = async (nth: number, value: unknown): Promise<void> => {
    asked[nth]?.answer(value);
    await settled();
  };
  return { ...made, runs: store, asked, order, answer, state: made.store.getState };
}

const paste = (count: number): string => Array.from({ length: count }, (_, n) => `p${n}@zylker.com`).join('\n');
const nobody = { found: { as: null, contact: null, candidates: [] } };
const lucas = { found: checkRow(0).found };

describe('a check', () => {
  it('that was stopped asks for nobody more', async () => {
    const { actions, asked, answer } = await page();
    actions.edit({ text: paste(45), badgeId: '7' });
    actions.startCheck();
    await settled();
    actions.stopCheck();
    await answer(
      0,
      Array.from({ length: 20 }, () => nobody),
    );
    expect(asked.map(({ name }) => name)).toEqual(['bulk/find']);
  });

  it('asks for twenty people at a time', async () => {
    const { actions, asked, answer } = await page();
    actions.edit({ text: paste(45), badgeId: '7' });
    actions.startCheck();
    await settled();
    for (const [nth, size] of [20, 20, 5].entries())
      await answer(
        nth,
        Array.from({ length: size }, () => nobody),
      );
    expect(asked.map(({ input }) => (input as { keys: unknown[] }).keys.length)).toEqual([20, 20, 5]);
  });

  it('of an earlier list puts nobody it finds late into the list of now', async () => {
    const { actions, answer, state } = await page();
    actions.edit({ text: 'lucas@zylker.com', badgeId: '7' });
    actions.startCheck();
    await settled();
    actions.stopCheck();
    actions.edit({ text: 'ann@zylker.com' });
    actions.startCheck();
    await settled();
    await answer(0, [lucas]);
    expect(state().check?.rows).toMatchObject([{ key: { value: 'ann@zylker.com' }, found: null }]);
  });

  it('of an earlier label that comes late does not take the place of the list of now', async () => {
    const { actions, asked, answer, store, state } = await page();
    const label = { id: '1', name: 'VIP', helpCenterId: '2', helpCenterName: null, userCount: null };
    store.setState({
      choices: { value: { labels: [label], groups: [], departments: [], problems: {} }, loading: false },
    });
    actions.edit({ source: 'label', labelId: '1', badgeId: '7' });
    actions.startCheck();
    await settled();
    const [of] = [asked.findIndex(({ name }) => name === 'bulk/labelUsers')];
    actions.stopCheck();
    actions.edit({ source: 'paste', text: 'ann@zylker.com' });
    actions.startCheck();
    await settled();
    await answer(
      of,
      fullCheck(1).rows.flatMap(({ found }) => found?.candidates ?? []),
    );
    expect(state().check?.rows.map(({ key }) => key.value)).toEqual(['ann@zylker.com']);
  });

  it('awards nobody whose badges cannot be read', async () => {
    const { actions, answer, state } = await page();
    actions.edit({ text: 'lucas@zylker.com', badgeId: '7' });
    actions.startCheck();
    await settled();
    await answer(0, [lucas]);
    await answer(1, [null]);
    const { check } = state();
    expect(check && verdictsOf(check)).toEqual(['failed']);
    actions.startRun();
    await settled();
    expect(state().run).toBeNull();
  });

  it('takes nobody unasked who is not surely meant', () => {
    const row = checkRow(1);
    const userId = row.found?.candidates[0]?.userId ?? '';
    const unsure = { ...row, found: row.found && { ...row.found, mustChoose: true as const } };
    expect(verdictsOf({ rows: [row], held: { [userId]: false } })).toEqual(['willReceive']);
    expect(verdictsOf({ rows: [unsure], held: { [userId]: false } })).toEqual(['several']);
  });
});

describe('a run', () => {
  const ready = { check: fullCheck(2), isChecking: false };

  it('is begun once, however often that is pressed, and stored before anything leaves', async () => {
    const { actions, asked, order, answer, store, runs } = await page();
    store.setState(ready);
    actions.edit({ badgeId: '7', badgeName: 'Expert' });
    actions.startRun();
    actions.startRun();
    await vi.waitFor(() => expect(order).toContain('action/run'));
    actions.startRun();
    await settled();
    expect(runs.save).toHaveBeenCalledOnce();
    expect(order.indexOf('save')).toBeLessThan(order.indexOf('action/run'));
    const count = asked.filter(({ name }) => name === 'action/run').length;
    for (let nth = 0; nth < asked.length; nth += 1) await answer(nth, anEntry({ items: [anItem('7')] }));
    expect(count).toBe(2);
  });

  it('is not begun while it is still being checked', async () => {
    const { actions, order, store } = await page();
    store.setState({ ...ready, isChecking: true });
    actions.edit({ badgeId: '7', badgeName: 'Expert' });
    actions.startRun();
    // As long as it takes to plan one.
    await planRun({ id: 'r', orgId: '1', badge: { id: '7', name: '' }, reason: null, check: fullCheck(9), at: 0 });
    await settled();
    expect(order).toEqual([]);
  });

  it('of three months ago is let go of once the ledger has nothing of it, and one of yesterday is not', async () => {
    const now = 100 * DAY_MS;
    const load = (at: number) => async () => runOf([runRow(0, { state: 'given' })], { at, phase: 'ended' });
    const opened = async (at: number, isInLedger = async (_runId: string) => false) => {
      const remove = vi.fn(async () => undefined);
      const { state } = await page({
        now: () => now,
        isInLedger,
        store: {
          load: load(at),
          save: async () => undefined,
          saveHead: async () => undefined,
          saveRow: async () => undefined,
          saveRows: async () => undefined,
          remove,
        },
      });
      return { run: state().run, remove };
    };
    const asked = vi.fn(async () => false);
    const old = await opened(now - 91 * DAY_MS, asked);
    expect(asked).toHaveBeenCalledExactlyOnceWith(runOf([]).head.id);
    expect(old.run).toBeNull();
    expect(old.remove).toHaveBeenCalledExactlyOnceWith('3981311');
    const recent = await opened(now - DAY_MS);
    expect(recent.run).not.toBeNull();
    expect(recent.remove).not.toHaveBeenCalled();

    // Old by a clock that is a year ahead, or of whose entries nobody knows.
    for (const isInLedger of [async () => true, async () => await Promise.reject(new Error('locked'))]) {
      const kept = await opened(now - 91 * DAY_MS, isInLedger);
      expect(kept.run).not.toBeNull();
      expect(kept.remove).not.toHaveBeenCalled();
    }
  });
});
