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
});
