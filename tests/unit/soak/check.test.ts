import { describe, expect, it } from 'vitest';
import { type Seen, broken } from '../../soak/check.ts';
import { type Model, play } from '../../soak/model.ts';
import type { Operation } from '../../soak/operation.ts';
import type { Held } from '../../soak/state.ts';
import { anEntry, anItem } from '../support/ledger-entries';
import { BEGINNING, operation } from './cast.ts';

const model: Model = { state: BEGINNING, done: [] };
const award = operation();
const noted = operation({ kind: 'comment', reason: 'soak 1 1' });
const undo = operation({ n: 2, kind: 'undo', items: [], undoes: { n: 1, where: 'panel' } });
const given = { person: 'Ada', write: 'give Mentor' };
const taken = { person: 'Ada', write: 'take Mentor' };
const mentor = anItem('2', { name: 'Mentor' });
const undone = anItem('2', { name: 'Mentor', undone: 'byUs' });

/** What is wrong after an operation of which all was seen as it should be, but for what is told. */
function wrongAfter(done: Operation, before: Model, seen: Partial<Seen>): string[] {
  const turn = play(before, done);
  const ada = turn.model.state['Ada'] as Held;
  const right: Seen = {
    state: turn.model.state,
    writes: turn.expected.flatMap(({ person, writes }) => writes.map((write) => ({ person, write }))),
    entries: [{ person: 'Ada', entry: anEntry({ items: [mentor] }) }],
    shown: { badges: ada.badges, labels: ada.labels, status: ada.status, offersUndo: true },
  };
  return broken(done, turn.model.state, turn.expected, { ...right, ...seen });
}

const afterAward = (seen: Partial<Seen>) => wrongAfter(award, model, seen);
const afterUndo = (seen: Partial<Seen>) => {
  const entry = anEntry({ items: [undone], phase: 'undone' });
  const shown = { badges: ['Old Hand'], labels: ['School'], status: 'Open', offersUndo: false };
  return wrongAfter(undo, play(model, award).model, { entries: [{ person: 'Ada', entry }], shown, ...seen });
};
const adaWith = (more: Partial<Held>) => ({ ...BEGINNING, Ada: { ...(BEGINNING['Ada'] as Held), ...more } });

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

  it('sees the wrong person, an action that the ledger has twice or not at all', () => {
    const ben = { ...(BEGINNING['Ben'] as Held), badges: ['Mentor'] };
    const wrong = { state: { ...BEGINNING, Ben: ben }, writes: [{ person: 'Ben', write: 'give Mentor' }] };
    expect(afterAward(wrong)).toHaveLength(4);
    expect(afterAward({ entries: [] })).toEqual(['ledger: 0 entries for Ada']);
    const entry = { person: 'Ada', entry: anEntry({ items: [mentor] }) };
    expect(afterAward({ entries: [entry, entry] })).toEqual(['ledger: 2 entries for Ada']);
  });

  it('sees a panel that shows something else, or offers to undo what is not ours', () => {
    const shown = { badges: ['Old Hand'], labels: ['School'], status: 'Open', offersUndo: false };
    expect(afterAward({ shown })).toHaveLength(1);
    const before = play(model, operation({ n: 0, others: [] })).model;
    const already = anEntry({ items: [anItem('2', { name: 'Mentor', outcome: 'already' })] });
    const offered = wrongAfter(award, before, { entries: [{ person: 'Ada', entry: already }] });
    expect(offered).toEqual(['panel: offers to undo what is not ours']);
  });
});
