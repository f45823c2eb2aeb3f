import { describe, expect, it, vi } from 'vitest';
import type { Settled } from '../../../lib/actions/action';
import { type RunDriverParts, createRunDriver } from '../../../lib/bulk/run-driver';
import type { Run } from '../../../lib/bulk/run';
import type { RunStore } from '../../../lib/bulk/run-store';
import type { LedgerEntry } from '../../../lib/ledger/entry';
import { type ProblemKind, problemError } from '../../../lib/problems/problem';
import { runOf, runRow } from '../../gallery/bulk-states';
import { anEntry, anItem } from '../support/ledger-entries';

/** Runs in memory; `noted` tells in which order rows were kept. */
function memoryStore() {
  const noted: string[] = [];
  const store: RunStore = {
    load: async () => null,
    save: async () => undefined,
    saveHead: async ({ phase }) => void noted.push(phase),
    saveRow: async (_, { n, state }) => void noted.push(`${n} ${state}`),
    saveRows: async (_, rows) => void noted.push(...rows.map(({ n, state }) => `${n} ${state}`)),
    remove: async () => undefined,
  };
  return { store, noted };
}

function entry(
  outcome: Settled['outcome'],
  change: Partial<LedgerEntry> = {},
  problem: ProblemKind = 'forbidden',
): LedgerEntry {
  const item = anItem('7', {
    name: 'Expert',
    outcome,
    ...(outcome === 'refused' ? { problem: { kind: problem } } : {}),
  });
  return anEntry({ id: 'a', orgId: '1', items: [item], runId: 'run', ...change });
}

function drive(run: Run, parts: Partial<RunDriverParts> = {}) {
  const { store, noted } = memoryStore();
  const award = vi.fn<RunDriverParts['award']>(async () => entry('changed'));
  const undo = vi.fn<RunDriverParts['undo']>(async () => entry('changed', { phase: 'undone' }));
  const wait = vi.fn(async () => undefined);
  const driver = createRunDriver(run, {
    store,
    award,
    undo,
    park: async () => undefined,
    parkedIds: async () => new Set(),
    unpark: async () => undefined,
    invite: async () => ({ outcome: 'sent' }),
    wait,
    isOnline: () => true,
    changed: () => undefined,
    ...parts,
  });
  const states = () => driver.run().rows.map(({ state }) => state);
  return { driver, noted, award, undo, wait, states };
}

const rows = (count: number) => Array.from({ length: count }, (_, n) => runRow(n));

describe('driving a run', () => {
  it('awards to everybody once, each noted before it is sent, and ends', async () => {
    const sent: string[] = [];
    const { driver, noted, states } = drive(runOf(rows(7)), {
      award: async (_, { n }) => {
        expect(noted).toContain(`${n} sending`);
        sent.push(String(n));
        return entry('changed');
      },
    });
    await driver.work();
    expect(sent.toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(new Set(states())).toEqual(new Set(['given']));
    expect(driver.run().head.phase).toBe('ended');
  });

  it('notes who had it and who was refused, and goes on', async () => {
    const answers = [entry('changed'), entry('already'), entry('refused'), entry('changed')];
    const { driver, states } = drive(runOf(rows(4)), { award: async (_, { n }) => answers[n] ?? entry('changed') });
    await driver.work();
    expect(states()).toEqual(['given', 'already', 'refused', 'given']);
    expect(driver.run().rows[2]?.problem?.kind).toBe('forbidden');
  });

  it('comes back to whom too many calls at once shut out, under a new id once the old one is used up', async () => {
    const ids: string[] = [];
    let crowded = 1;
    const { driver, wait, states } = drive(runOf(rows(1)), {
      award: async (_run, _row, { actionId }) => {
        ids.push(actionId);
        if (crowded > 0) {
          crowded -= 1;
          throw problemError('tooManyRequests');
        }
        // The ledger keeps the refusal for the id it happened under.
        if (actionId === ids[0]) {
          return entry('refused', {}, 'tooManyRequests');
        }
        return entry('changed');
      },
    });
    await driver.work();
    expect(states()).toEqual(['given']);
    expect(wait).toHaveBeenCalledTimes(1);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(driver.run().rows[0]?.target).toMatchObject({ attempt: 2, actionId: ids[2] });
  });

  it('pauses when credits are used up and goes on where it was', async () => {
    let isOut = true;
    const award = vi.fn<RunDriverParts['award']>(async (_, { n }) => {
      if (n === 2 && isOut) throw problemError('creditsUsedUp', { retryAt: 99 });
      return entry('changed');
    });
    const { driver, states } = drive(runOf(rows(6)), { award });
    await driver.work();
    expect(driver.run().head).toMatchObject({ phase: 'paused', pause: { why: 'credits', until: 99 } });
    expect(states()).toContain('pending');
    isOut = false;
    await driver.resume();
    expect(new Set(states())).toEqual(new Set(['given']));
    expect(award).toHaveBeenCalledTimes(7);
  });

  it('stops sending when paused, and ends with the rest skipped when cancelled', async () => {
    const { driver, states } = drive(runOf(rows(20)), {
      award: async (_, { n }) => {
        if (n === 4) await driver.pause({ why: 'user' });
        return entry('changed');
      },
    });
    await driver.work();
    expect(driver.run().head).toMatchObject({ phase: 'paused', pause: { why: 'user' } });
    const given = states().filter((state) => state === 'given').length;
    expect(given).toBeLessThan(8);
    await driver.cancel();
    expect(driver.run().head).toMatchObject({ phase: 'ended', wasCancelled: true });
    expect(states().filter((state) => state === 'skipped')).toHaveLength(20 - given);
  });

  it('refuses to send what cannot be noted', async () => {
    const { store } = memoryStore();
    const full = { ...store, saveRow: async () => await Promise.reject(new Error('QuotaExceededError')) };
    const { driver, award } = drive(runOf(rows(3)), { store: full });
    await driver.work();
    expect(award).not.toHaveBeenCalled();
    expect(driver.run().head).toMatchObject({ phase: 'paused', pause: { why: 'problem' } });
  });

  it('takes back what it gave, and only that', async () => {
    const mixed = [
      runRow(0, { state: 'given' }),
      runRow(1, { state: 'already' }),
      runRow(2, { state: 'refused' }),
      runRow(3, { state: 'given' }),
      runRow(4, { state: 'already', target: null }),
    ];
    const undo = vi.fn<RunDriverParts['undo']>(async (actionId) => {
      if (actionId === mixed[3]?.target?.actionId) throw problemError('forbidden');
      return entry('changed', { phase: 'undone' });
    });
    const { driver, states } = drive(runOf(mixed, { phase: 'ended' }), { undo });
    await driver.undoAll();
    expect(states()).toEqual(['undone', 'already', 'refused', 'notUndone', 'already']);
    expect(driver.run().head.phase).toBe('undone');
    expect(undo).toHaveBeenCalledTimes(2);
    undo.mockImplementation(async () => entry('changed', { phase: 'undone' }));
    await driver.undoAll();
    expect(states()[3]).toBe('undone');
    expect(undo).toHaveBeenCalledTimes(3);
  });
});
