import { describe, expect, it } from 'vitest';
import { type Model, REFUSED_BADGE, play } from '../../soak/model.ts';
import type { Operation } from '../../soak/operation.ts';
import { type Deed, EMPTY } from '../../soak/state.ts';
import { BEGINNING, operation } from './cast.ts';

const model: Model = { state: BEGINNING, done: [] };

/** What is left of an operation and its undo, with what somebody else has done in between. */
function doneAndUndone(first: Operation, ...others: Deed[]) {
  const undo = operation({ n: 2, kind: 'undo', items: [], undoes: { n: first.n, where: 'panel' }, others });
  const turn = play(play(model, first).model, undo);
  return { ada: turn.model.state['Ada'], writes: turn.expected.flatMap(({ writes }) => writes) };
}

describe('what the soak expects', () => {
  it('of several badges: what was there is not ours, what may not be given is refused, the rest is given once', () => {
    const items = ['Old Hand', REFUSED_BADGE, 'Mentor'];
    const { expected, model: after } = play(model, operation({ kind: 'several', items }));
    const outcomes = { 'Old Hand': 'already', [REFUSED_BADGE]: 'refused', Mentor: 'changed' };
    expect(expected).toEqual([{ person: 'Ada', outcomes, writes: ['give Mentor'] }]);
    expect(after.state['Ada']?.badges).toEqual(['Old Hand', 'Mentor']);
  });

  it('of a write that is lost: refused, unless the next worker asks again', () => {
    const lost = operation({ timing: { is: 'lost', ms: 0 } });
    expect(play(model, lost).model.state).toEqual(BEGINNING);
    const stopped = { ...lost, stop: { at: 'onArrival', ms: 0, again: null } } as const;
    expect(play(model, stopped).model.state['Ada']?.badges).toContain('Mentor');
  });

  it('of a status that somebody else has just set: nothing', () => {
    const others: Deed[] = [{ does: 'set', of: 'status', what: 'Resolved' }];
    const status = operation({ kind: 'setStatus', items: ['Escalated'], others });
    const { expected, model: after } = play(model, status);
    expect(expected).toMatchObject([{ isNone: true, writes: [] }]);
    expect(after.state['Ada']?.status).toBe('Resolved');
  });

  it('of a value that somebody else has just set, the same one: already so, and not ours', () => {
    const others: Deed[] = [{ does: 'set', of: 'assignee', what: 'Kim' }];
    const { expected, model: after } = play(model, operation({ kind: 'assign', items: ['Kim'], others }));
    expect(expected).toEqual([{ person: 'Ada', outcomes: { Kim: 'already' }, writes: [] }]);
    expect(after.done[0]?.changed).toEqual({ Ada: [] });
  });

  it('of a field while somebody else is at another one: ours is set, theirs stays', () => {
    const others: Deed[] = [{ does: 'set', of: 'assignee', what: EMPTY }];
    const { expected, model: after } = play(model, operation({ kind: 'setPriority', items: ['Low'], others }));
    expect(expected).toEqual([{ person: 'Ada', outcomes: { Low: 'changed' }, writes: ['set priority Low'] }]);
    expect(after.state['Ada']).toEqual({ ...BEGINNING['Ada'], priority: 'Low', assignee: EMPTY });
  });

  it('of tags: one that somebody else was faster with is not written again', () => {
    const given = operation({
      kind: 'addTag',
      items: ['refund'],
      others: [{ does: 'give', of: 'tags', what: 'refund' }],
    });
    expect(play(model, given).expected).toMatchObject([{ outcomes: { refund: 'already' }, writes: [] }]);
    const taken = operation({ kind: 'removeTag', items: ['vip'], others: [{ does: 'take', of: 'tags', what: 'vip' }] });
    expect(play(model, taken).expected).toMatchObject([{ outcomes: { vip: 'already' }, writes: [] }]);
  });

  it('of the undo of a field that was empty: empty again', () => {
    const ben = operation({ kind: 'assign', people: ['Ben'], items: ['Kim'] });
    const undo = operation({ n: 2, kind: 'undo', people: ['Ben'], items: [], undoes: { n: 1, where: 'ledger' } });
    const { expected, model: after } = play(play(model, ben).model, undo);
    expect(expected).toEqual([{ person: 'Ben', outcomes: { Kim: 'changed' }, writes: ['set assignee none'] }]);
    expect(after.state['Ben']).toEqual(BEGINNING['Ben']);
  });

  it('of an undo: everything as before, the primary label too', () => {
    for (const first of [
      operation(),
      operation({ kind: 'comment', reason: 'soak 1 1' }),
      operation({ kind: 'revoke', items: ['Old Hand'] }),
      operation({ kind: 'addLabel', items: ['Guest'] }),
      operation({ kind: 'removeLabel', items: ['School'] }),
      operation({ kind: 'addTag', items: ['refund'] }),
      operation({ kind: 'removeTag', items: ['vip'] }),
      operation({ kind: 'setStatus', items: ['Resolved'] }),
      operation({ kind: 'setPriority', items: ['Low'] }),
      operation({ kind: 'assign', items: ['Kim'] }),
    ]) {
      const { ada, writes } = doneAndUndone(first);
      expect(ada, first.kind).toEqual(BEGINNING['Ada']);
      expect(writes, first.kind).toHaveLength(first.reason === null ? 1 : 2);
    }
  });

  it('of an undo after somebody else: theirs stays', () => {
    const gone = doneAndUndone(operation(), { does: 'take', of: 'badges', what: 'Mentor' });
    expect(gone).toEqual({ ada: BEGINNING['Ada'], writes: [] });
    const status = operation({ kind: 'setStatus', items: ['Escalated'] });
    const other = doneAndUndone(status, { does: 'set', of: 'status', what: 'Resolved' });
    expect(other).toEqual({ ada: { ...BEGINNING['Ada'], status: 'Resolved' }, writes: [] });
    const nobody = doneAndUndone(operation({ kind: 'assign', items: ['Kim'] }), {
      does: 'set',
      of: 'assignee',
      what: EMPTY,
    });
    expect(nobody).toEqual({ ada: { ...BEGINNING['Ada'], assignee: EMPTY }, writes: [] });
    const priority = doneAndUndone(operation({ kind: 'setPriority', items: ['Low'] }), {
      does: 'set',
      of: 'status',
      what: 'Resolved',
    });
    expect(priority).toEqual({ ada: { ...BEGINNING['Ada'], status: 'Resolved' }, writes: ['set priority High'] });
    const tagged = doneAndUndone(operation({ kind: 'addTag', items: ['refund'] }), {
      does: 'take',
      of: 'tags',
      what: 'refund',
    });
    expect(tagged).toEqual({ ada: BEGINNING['Ada'], writes: [] });
    const untagged = doneAndUndone(operation({ kind: 'removeTag', items: ['vip'] }), {
      does: 'give',
      of: 'tags',
      what: 'refund',
    });
    expect(untagged.ada?.tags).toEqual(['refund', 'vip']);
    const label = doneAndUndone(operation(), { does: 'give', of: 'labels', what: 'Guest' });
    expect(label.ada?.labels).toEqual(['School', 'Guest']);
    const noted = operation({ kind: 'comment', reason: 'soak 1 1' });
    const words = doneAndUndone(noted, { does: 'sameWords', what: 'soak 1 1' });
    expect(words.ada).toEqual({ ...BEGINNING['Ada'], otherNotes: 3 });
  });
});
