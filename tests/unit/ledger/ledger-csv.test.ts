import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import { ledgerCsv } from '../../../lib/ledger-page/ledger-csv';
import { canWriteComment, isUndoable } from '../../../lib/ledger-page/undoable';
import { anEntry, anItem } from '../support/ledger-entries';

describe('the ledger as CSV', () => {
  it('has a row for each badge, after the head', () => {
    const entry = anEntry({
      at: Date.UTC(2026, 2, 9, 10),
      items: [anItem('2'), anItem('3', { outcome: 'refused', problem: { kind: 'awardRefused' } })],
      reason: 'Found it',
      comment: { state: 'written', id: '9' },
    });
    const [head, first, second, end] = ledgerCsv([entry]).split('\r\n');
    expect(head).toMatch(/^When,Action,Badge or label,Outcome,Person,/);
    expect(first).toBe(
      '2026-03-09T10:00:00.000Z,Badge awarded,Badge 2,Done,Lucas Carol,7,101,Casey Morgan,Found it,' +
        'Private comment written,,,3981311',
    );
    expect(second).toContain('not done: Zoho Desk refused it.');
    expect(end).toBe('');
  });

  it('hostile names and reasons stay text', () => {
    const text = ledgerCsv([
      anEntry({
        person: { name: '=cmd|calc!A1', contactId: null },
        items: [anItem('2', { name: '@SUM(1)' })],
        by: { id: '5', name: '-2+3' },
        reason: '\t=1',
      }),
    ]);
    expect(text).toContain(`"'=cmd|calc!A1"`);
    expect(text).toContain(`"'@SUM(1)"`);
    expect(text).toContain(`"'-2+3"`);
    expect(text).toContain(`"'=1"`);
  });
});

describe('what can still be undone', () => {
  const here = '3981311';

  it.each([
    ['something it changed', anEntry(), true],
    ['one that is undone', anEntry({ phase: 'undone' }), false],
    ['one of another organization', anEntry({ orgId: '1' }), false],
    ['one that changed nothing', anEntry({ items: [anItem('2', { outcome: 'already' })] }), false],
    [
      'one whose outcome is not known',
      anEntry({ phase: 'sending', items: [anItem('2', { outcome: 'pending' })] }),
      true,
    ],
    [
      'one that was stopped while undoing',
      anEntry({ phase: 'undoing', items: [anItem('2', { undone: 'byUs' })] }),
      true,
    ],
    [
      'one whose comment is still there',
      anEntry({ items: [anItem('2', { undone: 'byUs' })], comment: { state: 'written', id: '9' } }),
      true,
    ],
  ])('%s', (_, entry, expected) => expect(isUndoable(entry, here)).toBe(expected));

  it('nothing without a sign-in', () => expect(isUndoable(anEntry(), null)).toBe(false));

  it('a comment is offered again only while its award stands', () => {
    const failed = { state: 'failed' } as const;
    expect(canWriteComment(anEntry({ comment: failed }), here)).toBe(true);
    expect(canWriteComment(anEntry({ comment: failed, phase: 'undone' }), here)).toBe(false);
    expect(canWriteComment(anEntry({ comment: failed }), '1')).toBe(false);
    expect(canWriteComment(anEntry(), here)).toBe(false);
  });
});
