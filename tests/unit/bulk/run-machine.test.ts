import { describe, expect, it } from 'vitest';
import { ROW_STATES, type RowState, type RunPhase } from '../../../lib/bulk/run';
import { countRows, endedAs, moveHead, moveRow, nextRow, progressOf, recoverRun } from '../../../lib/bulk/run-machine';
import { reactionTo } from '../../../lib/bulk/reaction';
import { inviteRow, runOf, runRow } from '../../gallery/bulk-states';

describe('rows of a run', () => {
  it('make legal moves only', () => {
    const legal = ROW_STATES.flatMap((from: RowState) =>
      ROW_STATES.filter((to) => {
        try {
          moveRow(runRow(0, { state: from }), to);
          return true;
        } catch {
          return false;
        }
      }).map((to) => `${from}>${to}`),
    );
    expect(legal.toSorted()).toEqual(
      [
        'pending>sending',
        'pending>skipped',
        'pending>parked',
        'pending>unsure',
        'sending>invited',
        'sending>parked',
        'sending>unsure',
        'unsure>sending',
        'invited>undoing',
        'parked>undoing',
        'unsure>undoing',
        'sending>given',
        'sending>already',
        'sending>refused',
        'sending>pending',
        'given>undoing',
        'undoing>undone',
        'undoing>notUndone',
        'undoing>given',
        'notUndone>undoing',
      ].toSorted(),
    );
  });

  it('lose an old problem with the next move', () => {
    const row = runRow(0, { state: 'notUndone', problem: { kind: 'timeout' } });
    expect(moveRow(row, 'undoing')).not.toHaveProperty('problem');
  });
});

describe('a run', () => {
  it('has its turns in order, leaving out who takes no part or is under way', () => {
    const run = runOf([runRow(0, { state: 'given' }), runRow(1, { target: null }), runRow(2), runRow(3)]);
    expect(nextRow(run, () => false)?.n).toBe(2);
    expect(nextRow(run, ({ n }) => n === 2)?.n).toBe(3);
    expect(nextRow({ ...run, head: { ...run.head, phase: 'undoing' } }, () => false)?.n).toBe(0);
    expect(nextRow({ ...run, head: { ...run.head, phase: 'paused' } }, () => false)).toBeNull();
  });

  it('ignores a second click', () => {
    const { head } = runOf([], { phase: 'ended' });
    expect(moveHead(head, 'paused', { why: 'user' })).toBe(head);
    expect(moveHead(head, 'running')).toBe(head);
  });

  it('waits after it was left, with what was on its way open again', () => {
    const left = runOf([runRow(0, { state: 'sending' }), runRow(1, { state: 'given' }), runRow(2)]);
    const found = recoverRun(left);
    expect(found.rows.map(({ state }) => state)).toEqual(['pending', 'given', 'pending']);
    expect(found.head).toMatchObject({ phase: 'paused', pause: { why: 'interrupted' } });
    const undoing = recoverRun(runOf([runRow(0, { state: 'undoing' })], { phase: 'undoing' }));
    expect(undoing.head.phase).toBe('undoPaused');
    expect(undoing.rows[0]?.state).toBe('given');
  });

  it('has its own people in each phase: awards wait while others are invited, and the other way round', () => {
    const rows = [runRow(0), inviteRow(1), inviteRow(2, { state: 'unsure' }), runRow(3, { state: 'given' })];
    const turns = (phase: RunPhase) => {
      const run = runOf(rows, { phase });
      const seen: number[] = [];
      for (let row = nextRow(run, ({ n }) => seen.includes(n)); row; row = nextRow(run, ({ n }) => seen.includes(n))) {
        seen.push(row.n);
      }
      return seen;
    };
    expect(turns('running')).toEqual([0]);
    expect(turns('inviting')).toEqual([1, 2]);
    expect(turns('undoing')).toEqual([3]);
    expect(turns('invited')).toEqual([]);
  });

  it('can be followed by invitations once it has ended, and these by the awards that waited', () => {
    const head = (phase: RunPhase) => runOf([], { phase }).head;
    for (const phase of ['ended', 'undone', 'invited'] as const) {
      expect(moveHead(head(phase), 'inviting').phase).toBe('inviting');
    }
    expect(moveHead(head('invited'), 'running').phase).toBe('running');
    for (const phase of ['running', 'paused', 'undoing', 'undoPaused'] as const) {
      expect(moveHead(head(phase), 'inviting').phase).toBe(phase);
    }
    expect(moveHead(head('ended'), 'running').phase, 'a run that has ended is not begun again').toBe('ended');
  });

  it('that was left while it invited only looks up what may have been sent', () => {
    const left = runOf([inviteRow(0, { state: 'sending' }), inviteRow(1), runRow(2)], { phase: 'inviting' });
    const { head, rows } = recoverRun(left);
    expect(head).toMatchObject({ phase: 'invitePaused', pause: { why: 'interrupted' } });
    expect(rows.map(({ invitation }) => invitation?.mayHaveLeft)).toEqual([true, undefined, undefined]);
  });

  it('counts only those it is about', () => {
    const rows = [runRow(0), inviteRow(1, { state: 'invited' }), inviteRow(2, { state: 'unsure' }), inviteRow(3)];
    expect(progressOf(runOf(rows, { phase: 'inviting' }))).toEqual({ done: 2, total: 3 });
    expect(progressOf(runOf(rows, { phase: 'running' }))).toEqual({ done: 0, total: 1 });
  });

  it('ends for everybody as what is known of them', () => {
    const { invitation } = inviteRow(0);
    const ended = (change: object) => endedAs(inviteRow(0, { invitation: { ...invitation, ...change } as never }));
    expect(ended({})).toBe('skipped');
    expect(ended({ isParked: true })).toBe('parked');
    expect(ended({ isParked: true, mayHaveLeft: true })).toBe('unsure');
    expect(endedAs(runRow(0))).toBe('skipped');
  });

  it('counts how far it is, forward and back', () => {
    const rows = [
      runRow(0, { state: 'given' }),
      runRow(1, { state: 'refused' }),
      runRow(2, { state: 'sending' }),
      runRow(3),
      runRow(4, { target: null, state: 'skipped' }),
    ];
    expect(progressOf(runOf(rows))).toEqual({ done: 2, total: 4 });
    expect(countRows(rows)).toMatchObject({ given: 1, refused: 1, sending: 1, pending: 1, skipped: 1 });
    const back = [runRow(0, { state: 'given' }), runRow(1, { state: 'undone' }), runRow(2, { state: 'refused' })];
    expect(progressOf(runOf(back, { phase: 'undoing' }))).toEqual({ done: 1, total: 2 });
  });
});

describe('what a problem means for the run', () => {
  it('waits longer and longer, and gives up on one person, never on being crowded out', () => {
    expect(reactionTo({ kind: 'serverError' }, 1, true)).toMatchObject({ do: 'again', afterMs: 500 });
    expect(reactionTo({ kind: 'serverError' }, 4, true)).toMatchObject({ do: 'again', afterMs: 4000 });
    expect(reactionTo({ kind: 'serverError' }, 5, true)).toEqual({ do: 'refuse' });
    expect(reactionTo({ kind: 'tooManyRequests' }, 9, true)).toMatchObject({ do: 'again', afterMs: 30_000 });
    expect(reactionTo({ kind: 'network' }, 5, true)).toMatchObject({ do: 'pause', pause: { why: 'problem' } });
  });

  it('pauses for what everybody would meet, and says until when', () => {
    expect(reactionTo({ kind: 'network' }, 1, false)).toEqual({ do: 'pause', pause: { why: 'offline' } });
    expect(reactionTo({ kind: 'creditsUsedUp', retryAt: 5 }, 1, true)).toMatchObject({
      do: 'pause',
      pause: { why: 'credits', until: 5 },
    });
    expect(reactionTo({ kind: 'sessionRevoked' }, 1, true)).toMatchObject({ do: 'pause' });
    expect(reactionTo({ kind: 'forbidden' }, 1, true)).toEqual({ do: 'refuse' });
    expect(reactionTo({ kind: 'notFound' }, 1, true)).toEqual({ do: 'refuse' });
  });
});
