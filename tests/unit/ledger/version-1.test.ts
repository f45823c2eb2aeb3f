import { describe, expect, it } from 'vitest';
import { ledgerCsv } from '../../../lib/ledger-page/ledger-csv';
import { actionWords, commentWords, undoWords } from '../../../lib/ledger-page/ledger-words';
import { isUndoable } from '../../../lib/ledger-page/undoable';
import { changesIn, commentOf } from '../../../lib/ledger/entry';
import { matchesQuery } from '../../../lib/ledger-page/ledger-search';
import { readEntry } from '../../../lib/ledger/read-entry';
import { pretendDesk } from '../actions/pretend-desk';
import '../support/catalogue';

/** As Deskside 0.1 wrote it to the disk. */
const stored = {
  version: 1,
  id: 'a1',
  at: 1_000,
  orgId: '3981311',
  by: { id: '5', name: 'Casey Morgan' },
  kind: 'awardBadges',
  holder: { userId: '7', helpCenterId: '1' },
  person: { name: 'Lucas Carol', contactId: '9' },
  ticket: { id: '42', number: '101' },
  items: [
    { id: '2', name: 'Badge 2', outcome: 'changed' },
    { id: '3', name: 'Badge 3', outcome: 'already' },
    { id: '4', name: 'Badge 4', outcome: 'refused', problem: { kind: 'forbidden' } },
  ],
  reason: 'Found the bug',
  comment: { state: 'written', id: '900' },
  phase: 'done',
  runId: null,
};

/** A Desk whose ledger holds an entry of version 1. */
async function deskWith(entry: object, ...held: string[]) {
  const desk = pretendDesk(...held);
  await desk.table.put([
    ['at:0000000000001000:a1', entry],
    ['id:a1', 'at:0000000000001000:a1'],
  ]);
  return desk;
}

describe('an entry of version 1', () => {
  it('is found and listed as what it was', async () => {
    const desk = await deskWith(stored);
    const entry = await desk.ledger.find('a1');
    expect((await desk.ledger.list({ limit: 5 })).filter((each) => matchesQuery(each, 'lucas badge 3'))).toEqual([
      entry,
    ]);
    expect(entry).toMatchObject({
      version: 2,
      action: 'awardBadges',
      target: { on: 'person', userId: '7', helpCenterId: '1' },
      person: stored.person,
      ticket: stored.ticket,
      reason: 'Found the bug',
    });
    expect(changesIn(entry ?? { steps: [] }).map(({ outcome }) => outcome)).toEqual(['changed', 'already', 'refused']);
    expect(commentOf(entry ?? { steps: [] })).toEqual({ state: 'written', id: '900' });
  });

  it('reads the same on the ledger page and in the table', () => {
    const entry = readEntry(stored);
    if (!entry) throw new Error('not read');
    expect([actionWords(entry), commentWords(entry), undoWords(entry)]).toEqual([
      'Badge awarded',
      'Private comment written',
      '',
    ]);
    expect(isUndoable(entry, '3981311')).toBe(true);
    expect(ledgerCsv([entry]).split('\r\n')[1]).toContain('Badge 2,Done,Lucas Carol,7,101');
  });

  it('is undone exactly, comment included', async () => {
    const desk = await deskWith(stored, '2', '3');
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone', comment: { state: 'withdrawn' } });
    expect([...desk.held]).toEqual(['3']);
    expect(desk.writes).toEqual(['take 2', 'remove 900']);
    expect(await desk.find('a1')).toMatchObject({ version: 2, phase: 'undone' });
  });

  it('whose comment was on its way is looked for by its words', async () => {
    const desk = await deskWith({ ...stored, comment: { state: 'sending' } }, '2', '3');
    desk.notes.push({
      id: '77',
      content: 'Badge awarded to Lucas Carol: Badge 2. Reason: Found the bug',
      plainText: null,
      isPublic: false,
      commenterId: '5',
      commentedAt: 1_000,
    });
    expect(await desk.worker().comment('a1')).toMatchObject({ comment: { state: 'written', id: '77' } });
    expect(desk.writes).toEqual([]);
  });

  it.each([
    ['undone by us', { undone: true }, 'byUs'],
    ['found gone', { undone: true, undoneByOthers: true }, 'byOthers'],
  ])('keeps how an item was %s', (_, more, undone) => {
    const entry = readEntry({ ...stored, items: [{ ...stored.items[0], ...more }] });
    expect(changesIn(entry ?? { steps: [] })).toMatchObject([{ undone }]);
  });

  it('that took the primary label gives it back as the primary one', async () => {
    const items = [{ id: '2', name: 'Label 2', outcome: 'changed', wasPrimary: true }];
    const desk = await deskWith({ ...stored, kind: 'removeLabels', items, reason: null, comment: { state: 'none' } });
    await desk.worker().undo('a1');
    expect(desk.writes).toEqual(['assign 2*']);
  });

  it.each([
    ['of a kind nobody wrote', { kind: 'setStatus' }],
    ['with hostile items', { items: [{ id: 1 }] }],
    ['without a holder', { holder: null }],
    ['with a comment of another shape', { comment: 'written' }],
  ])('%s is dropped', (_, change) => {
    expect(readEntry({ ...stored, ...change })).toBeNull();
  });
});
