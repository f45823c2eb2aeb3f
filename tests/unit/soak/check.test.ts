import { describe, expect, it } from 'vitest';
import { type Seen, type Shown, broken } from '../../soak/check.ts';
import { type Model, play } from '../../soak/model.ts';
import type { Operation } from '../../soak/operation.ts';
import { EMPTY, type Held } from '../../soak/state.ts';
import { anEntry, anItem } from '../support/ledger-entries';
import { BEGINNING, operation } from './cast.ts';

const model: Model = { state: BEGINNING, done: [] };
const ADA = BEGINNING['Ada'] as Held;
const award = operation();
const noted = operation({ kind: 'comment', reason: 'soak 1 1' });
const undo = operation({ n: 2, kind: 'undo', items: [], undoes: { n: 1, where: 'panel' } });
const given = { person: 'Ada', write: 'give Mentor' };
const taken = { person: 'Ada', write: 'take Mentor' };
const mentor = anItem('2', { name: 'Mentor' });
const undone = anItem('2', { name: 'Mentor', undone: 'byUs' });

/** A step that gives the priority that value. */
function aField(name: string) {
  return { is: 'field', field: 'priority', from: { value: 'High', name: 'High' }, to: { value: name, name } } as const;
}

/** A panel that shows all that somebody has, but for what is told. */
function shownOf(held: Held, offersUndo: boolean, more: Partial<Shown> = {}): Shown {
  const { badges, labels, tags, status, priority, assignee } = held;
  return { badges, labels, tags, tagCount: tags.length, status, priority, assignee, offersUndo, ...more };
}

/** What is wrong after an operation of which all was seen as it should be, but for what is told. */
function wrongAfter(done: Operation, before: Model, seen: Partial<Seen>): string[] {
  const turn = play(before, done);
  const ada = turn.model.state['Ada'] as Held;
  const right: Seen = {
    state: turn.model.state,
    writes: turn.expected.flatMap(({ person, writes }) => writes.map((write) => ({ person, write }))),
    entries: [{ person: 'Ada', entry: anEntry({ items: [mentor] }) }],
    shown: shownOf(ada, true),
  };
  return broken(done, turn.model.state, turn.expected, { ...right, ...seen });
}

const afterAward = (seen: Partial<Seen>) => wrongAfter(award, model, seen);
const afterUndo = (seen: Partial<Seen>) => {
  const entry = anEntry({ items: [undone], phase: 'undone' });
  const shown = shownOf(ADA, false);
  return wrongAfter(undo, play(model, award).model, { entries: [{ person: 'Ada', entry }], shown, ...seen });
};
const adaWith = (more: Partial<Held>) => ({ ...BEGINNING, Ada: { ...ADA, ...more } });

describe('the judge of a soak', () => {
  it('has nothing to say where all is as it should be, whatever the order of lists', () => {
    expect(afterAward({ state: adaWith({ badges: ['Mentor', 'Old Hand'] }) })).toEqual([]);
    expect(afterUndo({})).toEqual([]);
  });

  it('sees a write that was carried out twice, also one that changed nothing', () => {
    expect(afterAward({ writes: [given, given] })).toEqual(['written 2 times instead of once: give Mentor (Ada)']);
    expect(afterUndo({ writes: [taken, taken] })).toHaveLength(1);
  });

  it('sees a comment that is there twice, or missing', () => {
    const note = { person: 'Ada', write: 'give soak 1 1' };
    const entry = anEntry({ items: [mentor], comment: { state: 'written', id: '8' } });
    const badges = ['Old Hand', 'Mentor'];
    const seen = (more: Partial<Seen>) => wrongAfter(noted, model, { entries: [{ person: 'Ada', entry }], ...more });
    expect(seen({})).toEqual([]);
    const twice = adaWith({ badges, notes: ['soak 1 1', 'soak 1 1'] });
    expect(seen({ state: twice, writes: [given, note, note] })).toHaveLength(2);
    expect(seen({ state: adaWith({ badges }), writes: [given] })).toHaveLength(2);
    const open = anEntry({ items: [mentor], comment: { state: 'sending' } });
    expect(seen({ entries: [{ person: 'Ada', entry: open }] })).toEqual(['ledger: the comment is sending']);
  });

  it('sees what was told as done and is lost, and what was told as refused and is there', () => {
    expect(afterAward({ state: BEGINNING, writes: [] })).toHaveLength(2);
    const refused = anEntry({ items: [anItem('2', { name: 'Mentor', outcome: 'refused' })] });
    const told = afterAward({ entries: [{ person: 'Ada', entry: refused }] });
    expect(told).toEqual(['ledger, “Mentor” of Ada: refused, should be changed']);
  });

  it('sees an undo that is not exact: too little, too much, or only in the ledger', () => {
    expect(afterUndo({ state: adaWith({ badges: ['Old Hand', 'Mentor'] }), writes: [] })).toHaveLength(2);
    const tooMuch = { state: adaWith({ badges: [] }), writes: [taken, { person: 'Ada', write: 'take Old Hand' }] };
    expect(afterUndo(tooMuch)).toHaveLength(2);
    expect(afterUndo({ state: adaWith({ primary: null }) })).toEqual([
      'Desk, primary of Ada: is null, should be School',
    ]);
    const half = anEntry({ items: [mentor], phase: 'undoing' });
    expect(afterUndo({ entries: [{ person: 'Ada', entry: half }] })).toContain('ledger: phase undoing');
  });

  it('knows how many tags there are where the panel shows only their number', () => {
    expect(afterUndo({ shown: shownOf(ADA, false, { tags: null }) })).toEqual([]);
    const stale = afterUndo({ shown: shownOf(ADA, false, { tags: null, tagCount: 2 }) });
    expect(stale).toEqual(['panel, number of tags: shows 2, should be 1']);
  });

  it('sees a field of the ticket that was set twice, to something else, or along with another one', () => {
    const low = operation({ kind: 'setPriority', items: ['Low'] });
    const entry = anEntry({ steps: [{ ...aField('Low'), outcome: 'changed' }] });
    const set = { person: 'Ada', write: 'set priority Low' };
    const seen = (more: Partial<Seen>) => wrongAfter(low, model, { entries: [{ person: 'Ada', entry }], ...more });
    expect(seen({})).toEqual([]);
    expect(seen({ writes: [set, set] })).toEqual(['written 2 times instead of once: set priority Low (Ada)']);
    const along = { state: adaWith({ priority: 'Low', assignee: EMPTY }) };
    const emptied = { person: 'Ada', write: 'set assignee none' };
    expect(seen({ ...along, writes: [set, emptied] })).toHaveLength(2);
    const other = anEntry({ steps: [{ ...aField('Medium'), outcome: 'changed' }] });
    expect(seen({ entries: [{ person: 'Ada', entry: other }] })).toHaveLength(2);
  });

  it('sees a tag that was given twice, and one of somebody else that went with ours', () => {
    const refund = operation({ kind: 'addTag', items: ['refund'] });
    const entry = anEntry({ items: [anItem('refund', { name: 'refund' })] });
    const seen = (more: Partial<Seen>) => wrongAfter(refund, model, { entries: [{ person: 'Ada', entry }], ...more });
    const set = { person: 'Ada', write: 'give refund' };
    expect(seen({})).toEqual([]);
    expect(seen({ writes: [set, { person: 'Ada', write: 'tags, to no effect' }] })).toHaveLength(1);
    const taken = { person: 'Ada', write: 'take vip' };
    expect(seen({ state: adaWith({ tags: ['refund'] }), writes: [set, taken] })).toHaveLength(2);
  });

  it('sees the wrong person, an action that the ledger has twice or not at all', () => {
    const ben = { ...(BEGINNING['Ben'] as Held), badges: ['Mentor'] };
    const wrong = { state: { ...BEGINNING, Ben: ben }, writes: [{ person: 'Ben', write: 'give Mentor' }] };
    expect(afterAward(wrong)).toHaveLength(4);
    expect(afterAward({ entries: [] })).toEqual(['ledger: 0 entries for Ada']);
    const entry = { person: 'Ada', entry: anEntry({ items: [mentor] }) };
    expect(afterAward({ entries: [entry, entry] })).toEqual(['ledger: 2 entries for Ada']);
  });

  it('sees a panel that shows something else, or offers to undo what is not ours', () => {
    const shown = shownOf(ADA, false);
    expect(afterAward({ shown })).toEqual(['panel, badges: shows [Old Hand], should be [Mentor, Old Hand]']);
    expect(afterUndo({ shown: { ...shown, priority: 'Low' } })).toEqual(['panel, priority: shows Low, should be High']);
    const { assignee: _missing, ...rest } = shown;
    expect(afterUndo({ shown: rest })).toEqual(['panel, assignee: shows undefined, should be Ida']);
    expect(afterUndo({ shown: { ...shown, tags: ['vip', 'refund'] } })).toHaveLength(1);
    const before = play(model, operation({ n: 0, others: [] })).model;
    const already = anEntry({ items: [anItem('2', { name: 'Mentor', outcome: 'already' })] });
    const offered = wrongAfter(award, before, { entries: [{ person: 'Ada', entry: already }] });
    expect(offered).toEqual(['panel: offers to undo what is not ours']);
  });
});
