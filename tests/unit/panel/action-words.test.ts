import { describe, expect, it } from 'vitest';
import type { MemberStep, Settled } from '../../../lib/actions/action';
import { failedUndoWords, toastOfUndo, toastsOfChange } from '../../../lib/panel/action-words';
import '../support/catalogue';
import { anEntry, anItem } from '../support/ledger-entries';

const item = (name: string, outcome: Settled['outcome'], more: Partial<Settled<MemberStep>> = {}) =>
  anItem(name, { name, outcome, ...more });
const of = (items: Settled<MemberStep>[], change: Parameters<typeof anEntry>[0] = {}) => anEntry({ items, ...change });

describe('what a change of badges came to', () => {
  it('tells each refusal apart, and offers undo only for what was given', () => {
    const [given, refused, forbidden, ...more] = toastsOfChange(
      of([
        item('A', 'changed'),
        item('B', 'already'),
        item('C', 'refused', { problem: { kind: 'awardRefused', detail: 'Restricted' } }),
        item('D', 'refused', { problem: { kind: 'forbidden' } }),
        item('E', 'refused', { problem: { kind: 'awardRefused', detail: 'Restricted' } }),
      ]),
    );
    expect(given).toMatchObject({ tone: 'success', message: '“A” awarded. 1 more was there already.' });
    expect(given?.undo).toBeTruthy();
    expect(refused?.message).toMatch(/^“C”, “E” were not awarded\./);
    expect(forbidden?.message).toMatch(/^“D” was not awarded\./);
    expect([refused?.undo, forbidden?.undo, more]).toEqual([undefined, undefined, []]);
  });

  it('counts where names would be too many', () => {
    const many = ['A', 'B', 'C', 'D'].map((name) => item(name, 'changed'));
    expect(toastsOfChange(of(many))[0]?.message).toBe('4 badges awarded.');
  });

  it('says that the badge stays when only the comment failed, and offers that again', () => {
    const comment = { state: 'failed', problem: { kind: 'forbidden' } } as const;
    const [toast] = toastsOfChange(of([item('A', 'changed')], { comment }));
    expect(toast?.message).toMatch(/^“A” awarded\. The private comment was not written\./);
    expect(toast).toMatchObject({ tone: 'problem', again: { kind: 'comment', actionId: 'a1' } });
    expect(toast?.undo).toBeTruthy();
  });

  it('has nothing to undo where nothing has changed', () => {
    expect(toastsOfChange(of([item('A', 'already')]))).toEqual([
      {
        tone: 'info',
        message: '“A” was there already; somebody else was faster.',
        whom: '→ Lucas Carol (#101)',
      },
    ]);
  });
});

describe('whom it was about', () => {
  const whomOf = (person: string, number: string | null) =>
    toastsOfChange(
      of([item('A', 'changed'), item('B', 'refused')], {
        person: { name: person, contactId: '9' },
        ticket: number === null ? null : { id: '42', number },
      }),
    ).map(({ whom }) => whom);

  it('is said with everything that became of it', () => {
    expect(whomOf('Lucas Carol', '101')).toEqual(['→ Lucas Carol (#101)', '→ Lucas Carol (#101)']);
    expect(whomOf('Lucas Carol', null)[0]).toBe('→ Lucas Carol');
    expect(whomOf('', '101')[0]).toBe('→ #101');
    expect(whomOf('', null)[0]).toBeUndefined();
  });

  it('is said of what was undone, and hostile names stay one line', () => {
    const hostile = of([item('A', 'changed', { undone: 'byUs' })], {
      person: { name: 'a\u202Eb\nc', contactId: null },
    });
    expect(toastOfUndo(hostile).whom).toBe('→ a b c (#101)');
  });
});

describe('what an undo came to', () => {
  const gone = item('A', 'changed', { undone: 'byUs' });

  it('tells what others had taken back and that the comment is withdrawn', () => {
    const byOthers = item('B', 'changed', { undone: 'byOthers' });
    const after = of([gone, byOthers], { comment: { state: 'withdrawn' }, phase: 'undone' });
    expect(toastOfUndo(after).message).toBe('Undone, and the private comment withdrawn. “B” was gone already.');
  });

  it('does not say "not undone" when only the comment is left', () => {
    const after = of([gone], { comment: { state: 'written', id: '1' } });
    expect(failedUndoWords(after, { kind: 'forbidden' })).toMatch(/^Undone, but the private comment is still/);
    expect(failedUndoWords(of([gone, item('B', 'changed')]), { kind: 'network' })).toMatch(/^“B” could not be taken/);
    expect(failedUndoWords(of([item('B', 'changed')]), { kind: 'network' })).toMatch(/^Could not be undone\./);
  });
});
