import { describe, expect, it } from 'vitest';
import { anEntry } from '../support/ledger-entries';
import { memoryLedger } from '../support/memory-ledger';

const NOW = Date.UTC(2026, 2, 9);
const ids = (entries: { id: string }[]): string[] => entries.map(({ id }) => id);

describe('what nobody knows the outcome of', () => {
  it('is found by its target, by the next worker too, until it is settled', async () => {
    const { ledger, open, records } = memoryLedger();
    await ledger.save(anEntry({ id: 'sending', phase: 'sending' }));
    await ledger.save(anEntry({ id: 'undoing', phase: 'undoing' }));
    await ledger.save(anEntry({ id: 'theirs', phase: 'sending', target: { on: 'ticket', ticketId: '8' } }));
    await ledger.save(anEntry({ id: 'done' }));
    expect(ids(await open().leftOpen('7')).sort()).toEqual(['sending', 'undoing']);
    expect(ids(await open().leftOpen('8'))).toEqual(['theirs']);
    expect(await open().leftOpen('9')).toEqual([]);

    await ledger.save(anEntry({ id: 'sending' }));
    await ledger.save(anEntry({ id: 'undoing', phase: 'undone' }));
    expect(await ledger.leftOpen('7')).toEqual([]);
    expect([...records.keys()].filter((key) => key.startsWith('open:'))).toEqual(['open:theirs']);
  });

  it('is not looked for where a bulk run asks again for its own', async () => {
    const { ledger } = memoryLedger();
    await ledger.save(anEntry({ phase: 'sending', runId: 'r1' }));
    expect(await ledger.leftOpen('7')).toEqual([]);
  });

  it('goes with its entry, when that is old and when all is cleared', async () => {
    const { ledger, records } = memoryLedger();
    await ledger.save(anEntry({ phase: 'sending' }));
    await ledger.purge(NOW);
    expect(records.size).toBe(0);
    await ledger.save(anEntry({ phase: 'sending' }));
    await ledger.clear();
    expect(records.size).toBe(0);
  });

  it('is read once: what is begun and settled since is known, and a table that cannot be read is asked again', async () => {
    const { ledger, table, breaks } = memoryLedger();
    const real = table.range;
    let reads = 0;
    table.range = async (...given) => {
      reads += 1;
      return await real(...given);
    };
    breaks(true);
    await expect(ledger.leftOpen('7')).rejects.toThrow('full');
    breaks(false);
    expect(await ledger.leftOpen('7')).toEqual([]);
    await ledger.save(anEntry({ id: 'one', phase: 'sending' }));
    await ledger.save(anEntry({ id: 'other', phase: 'sending' }));
    expect(ids(await ledger.leftOpen('7'))).toEqual(['one', 'other']);
    await ledger.save(anEntry({ id: 'one' }));
    expect(ids(await ledger.leftOpen('7'))).toEqual(['other']);
    expect(reads).toBe(2);
    await ledger.clear();
    expect(await ledger.leftOpen('7')).toEqual([]);
  });
});
