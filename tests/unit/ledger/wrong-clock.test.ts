import { describe, expect, it } from 'vitest';
import { MOST_ENTRIES } from '../../../lib/ledger/ledger';
import { anEntry } from '../support/ledger-entries';
import { memoryLedger } from '../support/memory-ledger';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 2, 9);

/** Fifty entries of the last fifty days, in a ledger on a machine whose clock can be set. */
async function fifty() {
  const machine = { now: NOW };
  const memory = memoryLedger({ now: () => machine.now });
  for (let day = 0; day < 50; day += 1) await memory.ledger.save(anEntry({ id: `n${day}`, at: NOW - day * DAY }));
  const count = async (): Promise<number> => (await memory.ledger.list({ limit: 100 })).length;
  return { ...memory, machine, count };
}

describe('a wrong clock', () => {
  it.each([
    ['a year ahead', 365],
    ['ten years behind', -3_650],
  ])('%s for one award: the fifty entries before it stay, then and later', async (_, days) => {
    const { ledger, open, machine, count } = await fifty();
    machine.now = NOW + days * DAY;
    await ledger.save(anEntry({ id: 'wrong', at: machine.now }));
    expect(await count()).toBe(51);
    machine.now = NOW;
    await open().heard(NOW);
    expect((await ledger.list({ limit: 100 })).filter(({ id }) => id !== 'wrong')).toHaveLength(50);
  });

  it.each([365, -3_650])('%i days off while Desk is heard: nothing of the last 90 days goes', async (days) => {
    const { open, machine, count } = await fifty();
    machine.now = NOW + days * DAY;
    await open().heard(NOW);
    expect(await count()).toBe(50);
  });

  it.each([
    ['a year ahead', 365 * DAY, NOW],
    ['years behind', -3_650 * DAY, NOW],
    ['minutes off, which is left as it is', 5 * 60_000, NOW + 5 * 60_000],
  ])('entries are timed by what Desk says: %s', async (_, off, at) => {
    const { ledger, machine } = await fifty();
    machine.now = NOW + off;
    await ledger.heard(NOW);
    expect(ledger.now()).toBe(at);
    machine.now = NOW;
    await ledger.heard(NOW);
    expect(ledger.now()).toBe(NOW);
  });

  it('ahead when the days are chosen anew: seen from the newest entry, not from the clock', async () => {
    const { ledger, machine, count } = await fifty();
    machine.now = NOW + 365 * DAY;
    await ledger.purge();
    expect(await count()).toBe(50);
  });
});

describe('a Desk that never says what time it is', () => {
  /** A ledger with that many entries, one each minute until now. */
  async function full(count: number) {
    const memory = memoryLedger({ now: () => NOW });
    const { id: _, ...rest } = anEntry();
    for (let n = 0; n < count; n += 1) await memory.ledger.save({ ...rest, id: `n${n}`, at: NOW - n * 60_000 });
    return memory;
  }

  it('makes nothing old, and the oldest of too many go all the same', async () => {
    const { open, records } = await full(MOST_ENTRIES + 250);
    const ledger = open();
    await ledger.save(anEntry({ id: 'old', at: NOW - 89 * DAY }));
    await ledger.heard(Number.NaN);
    expect(records.size).toBe(2 * MOST_ENTRIES);
    expect(await ledger.find('n0')).not.toBeNull();
    expect(await ledger.find(`n${MOST_ENTRIES - 1}`)).not.toBeNull();
    expect(await ledger.find(`n${MOST_ENTRIES}`)).toBeNull();
    expect(await ledger.find('old')).toBeNull();
  });

  it('loses nobody an old entry while there are few, and what is old goes once it does say it', async () => {
    const { open, records } = await full(5);
    const ledger = open();
    await ledger.save(anEntry({ id: 'old', at: NOW - 365 * DAY }));
    await ledger.heard(Number.NaN);
    await ledger.heard(Number.NaN);
    expect(await ledger.find('old')).not.toBeNull();
    await ledger.heard(NOW);
    expect(await ledger.find('old')).toBeNull();
    expect(records.size).toBe(10);
  });
});
