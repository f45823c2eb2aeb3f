import { describe, expect, it } from 'vitest';
import { type Model, REFUSED_BADGE, play } from '../../soak/model.ts';
import type { Operation } from '../../soak/operation.ts';
import type { Deed } from '../../soak/state.ts';
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
    const status = operation({ kind: 'setStatus', items: ['Open'], others: [{ does: 'setStatus', what: 'Resolved' }] });
    const { expected, model: after } = play(model, status);
    expect(expected).toMatchObject([{ isNone: true, writes: [] }]);
    expect(after.state['Ada']?.status).toBe('Resolved');
  });

  it('of an undo: everything as before, the primary label too', () => {
    for (const first of [
      operation(),
      operation({ kind: 'comment', reason: 'soak 1 1' }),
      operation({ kind: 'revoke', items: ['Old Hand'] }),
      operation({ kind: 'addLabel', items: ['Guest'] }),
      operation({ kind: 'removeLabel', items: ['School'] }),
      operation({ kind: 'setStatus', items: ['Resolved'] }),
    ]) {
      const { ada, writes } = doneAndUndone(first);
      expect(ada, first.kind).toEqual(BEGINNING['Ada']);
      expect(writes, first.kind).toHaveLength(first.reason === null ? 1 : 2);
    }
  });

  it('of an undo after somebody else: theirs stays', () => {
    const gone = doneAndUndone(operation(), { does: 'takeBadge', what: 'Mentor' });
    expect(gone).toEqual({ ada: BEGINNING['Ada'], writes: [] });
    const status = operation({ kind: 'setStatus', items: ['Escalated'] });
    const other = doneAndUndone(status, { does: 'setStatus', what: 'Resolved' });
    expect(other).toEqual({ ada: { ...BEGINNING['Ada'], status: 'Resolved' }, writes: [] });
    const label = doneAndUndone(operation(), { does: 'giveLabel', what: 'Guest' });
    expect(label.ada?.labels).toEqual(['School', 'Guest']);
    const noted = operation({ kind: 'comment', reason: 'soak 1 1' });
    const words = doneAndUndone(noted, { does: 'sameWords', what: 'soak 1 1' });
    expect(words.ada).toEqual({ ...BEGINNING['Ada'], otherNotes: 3 });
  });
});
