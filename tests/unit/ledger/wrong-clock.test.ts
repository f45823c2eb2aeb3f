import { describe, expect, it } from 'vitest';
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
