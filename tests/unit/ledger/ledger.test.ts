import { describe, expect, it } from 'vitest';
import { targetKey } from '../../../lib/actions/target';
import { anEntry, anItem } from '../support/ledger-entries';
import { memoryLedger } from '../support/memory-ledger';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 2, 9);
const ids = (entries: { id: string }[]): string[] => entries.map(({ id }) => id);

describe('the ledger', () => {
  it('finds an entry again, also from another page', async () => {
    const { ledger, open } = memoryLedger();
    await ledger.save(anEntry());
    expect(await open().find('a1')).toEqual(anEntry());
    expect(await open().find('a2')).toBeNull();
  });

  it('keeps one entry for an action, in its latest state', async () => {
    const { ledger } = memoryLedger();
    await ledger.save(anEntry({ phase: 'sending' }));
    await ledger.save(anEntry({ phase: 'done' }));
    expect(await ledger.list({ limit: 10 })).toEqual([anEntry({ phase: 'done' })]);
  });

  it('forgets one organization, also of many entries, and leaves the others', async () => {
    const { ledger, open } = memoryLedger();
    for (let at = 1; at <= 450; at += 1) await ledger.save(anEntry({ id: `e${at}`, at, orgId: String(at % 2) }));
    await ledger.save(anEntry({ id: 'open', at: 500, orgId: '1', phase: 'sending' }));
    await ledger.clear('1');
    const left = await open().list({ limit: 500 });
    expect(left).toHaveLength(225);
    expect(left.every(({ orgId }) => orgId === '0')).toBe(true);
    expect(await ledger.find('open')).toBeNull();
    expect(await open().leftOpen(targetKey(anEntry().target))).toEqual([]);
  });

  it('lists the newest first, page by page, none lost or twice within one millisecond', async () => {
    const { ledger } = memoryLedger();
    const names = ['e1', 'e2', 'e3', 'e4', 'e5'];
    for (const id of names) await ledger.save(anEntry({ id, at: id === 'e5' ? 2_000 : 1_000 }));
    const first = await ledger.list({ limit: 2 });
    const before = first.at(-1);
    const rest = await ledger.list({ limit: 10, ...(before ? { before } : {}) });
    expect(first[0]?.id).toBe('e5');
    expect([...ids(first), ...ids(rest)].sort()).toEqual(names);
  });

  it('finds further than one part of the table', async () => {
    const { ledger } = memoryLedger();
    await ledger.save(anEntry({ id: 'old', at: 1, reason: 'Needle' }));
    for (let at = 2; at < 450; at += 1) await ledger.save(anEntry({ id: `n${at}`, at }));
    expect(ids(await ledger.list({ fits: ({ reason }) => reason !== null, limit: 10 }))).toEqual(['old']);
    expect(await ledger.list({ limit: 1_000 })).toHaveLength(449);
  });

  it('can be narrowed to those that fit, and to a time', async () => {
    const { ledger } = memoryLedger();
    await ledger.save(anEntry({ id: 'run', runId: 'r1', at: 1_000 }));
    await ledger.save(anEntry({ id: 'other', at: 2_000 }));
    expect(ids(await ledger.list({ fits: ({ runId }) => runId === 'r1', limit: 10 }))).toEqual(['run']);
    expect(ids(await ledger.list({ since: 1_500, limit: 10 }))).toEqual(['other']);
  });

  it('lets go of entries after the days it is kept, and of nothing else, once Desk has said what time it is', async () => {
    const { ledger, records } = memoryLedger();
    await ledger.save(anEntry({ id: 'first', at: NOW }));
    await ledger.save(anEntry({ id: 'second', at: NOW + 1 }));
    await ledger.heard(Number.NaN);
    expect(ids(await ledger.list({ limit: 10 }))).toEqual(['second', 'first']);
    await ledger.heard(NOW + 90 * DAY + 1);
    expect(ids(await ledger.list({ limit: 10 }))).toEqual(['second']);
    expect(await ledger.find('first')).toBeNull();
    expect(records.size).toBe(2);
  });

  it('purges more than one part of the table', async () => {
    const { ledger, records, open } = memoryLedger({ now: () => 0 });
    for (let at = 0; at < 450; at += 1) await ledger.save(anEntry({ id: `n${at}`, at }));
    expect(records.size).toBe(900);
    await open().purge(NOW);
    expect(records.size).toBe(0);
  });

  it.each([
    ['of another version', { version: 3 }],
    ['with another phase', { phase: 'flying' }],
    ['with an action nobody knows', { action: 'constructor' }],
    ['with another kind of target', { target: { on: 'everybody' } }],
    ['with hostile steps', { steps: [{ id: 1 }] }],
    ['with an unknown problem', { steps: [{ ...anItem('1'), problem: { kind: 'constructor' } }] }],
    ['with a comment of another shape', { steps: [{ is: 'made', what: 'comment', outcome: 'changed' }] }],
  ])('drops a stored record %s', async (_, change) => {
    const { ledger, table } = memoryLedger();
    await ledger.save(anEntry());
    const [stored] = await table.range('at:', 'at;', 1);
    await table.put([[stored?.[0] ?? '', { ...anEntry(), ...change }]]);
    expect(await ledger.find('a1')).toBeNull();
    expect(await ledger.list({ limit: 10 })).toEqual([]);
  });

  it('is empty once cleared', async () => {
    const { ledger, records } = memoryLedger();
    await ledger.save(anEntry());
    await ledger.clear();
    expect(records.size).toBe(0);
    expect(await ledger.find('a1')).toBeNull();
  });

  it('tells the pages of every change', async () => {
    const { ledger, changes } = memoryLedger();
    await ledger.save(anEntry());
    await ledger.clear();
    expect(changes()).toBe(2);
  });

  it('goes on in memory while the disk refuses, and catches up', async () => {
    const { ledger, breaks, open } = memoryLedger();
    breaks(true);
    await ledger.save(anEntry({ phase: 'sending' }));
    expect(await ledger.find('a1')).toMatchObject({ phase: 'sending' });
    // Not null: nobody may write again because the note of the first time could not be read.
    await expect(open().find('a1')).rejects.toThrow('storageLocked');
    breaks(false);
    await ledger.save(anEntry());
    expect(await open().find('a1')).toMatchObject({ phase: 'done' });
  });
});
