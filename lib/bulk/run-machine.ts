import type { Problem } from '../problems/problem';
import {
  ROW_STATES,
  type ParkedState,
  type Pause,
  type Run,
  type RunHead,
  type RunPhase,
  type RunRow,
  type RowState,
} from './run';

const ROW_MOVES: Record<RowState, readonly RowState[]> = {
  pending: ['sending', 'skipped', 'parked', 'unsure'],
  sending: ['given', 'already', 'refused', 'pending', 'invited', 'parked', 'unsure'],
  given: ['undoing'],
  already: [],
  refused: [],
  skipped: [],
  undoing: ['undone', 'notUndone', 'given'],
  undone: [],
  notUndone: ['undoing'],
  invited: ['undoing'],
  parked: ['undoing'],
  unsure: ['sending', 'undoing'],
};

const PHASE_MOVES: Record<RunPhase, readonly RunPhase[]> = {
  running: ['paused', 'ended'],
  paused: ['running', 'ended'],
  ended: ['undoing', 'inviting'],
  undoing: ['undoPaused', 'undone'],
  undoPaused: ['undoing'],
  undone: ['undoing', 'inviting'],
  inviting: ['invitePaused', 'invited'],
  invitePaused: ['inviting', 'invited'],
  invited: ['inviting', 'running', 'undoing'],
};

/** What a run does, and the names its phases and rows have meanwhile. */
interface Course {
  does: 'award' | 'undo' | 'invite';
  /** Whom it is about. */
  isIts(row: RunRow): boolean;
  /** Whether it can be ended before everybody has had their turn. */
  canEnd: boolean;
  /** Phases of the run: at work, waiting, nothing left to do. */
  active: RunPhase;
  paused: RunPhase;
  over: RunPhase;
  /** Rows whose turn it is. */
  wanted: readonly RowState[];
  /** A row that is on its way, comes back without an outcome, is refused. */
  sent: RowState;
  back: RowState;
  refused: RowState;
}

const hasTarget = ({ target }: RunRow): boolean => target !== null;

const AWARD: Course = {
  does: 'award',
  isIts: hasTarget,
  canEnd: true,
  active: 'running',
  paused: 'paused',
  over: 'ended',
  wanted: ['pending'],
  sent: 'sending',
  back: 'pending',
  refused: 'refused',
};
const UNDO: Course = {
  does: 'undo',
  isIts: hasTarget,
  canEnd: false,
  active: 'undoing',
  paused: 'undoPaused',
  over: 'undone',
  wanted: ['given', 'notUndone'],
  sent: 'undoing',
  back: 'given',
  refused: 'notUndone',
};
const INVITE: Course = {
  does: 'invite',
  isIts: ({ invitation }) => invitation !== undefined,
  canEnd: true,
  active: 'inviting',
  paused: 'invitePaused',
  over: 'invited',
  wanted: ['pending', 'unsure'],
  sent: 'sending',
  back: 'pending',
  refused: 'parked',
};
const COURSES: Record<RunPhase, Course> = {
  running: AWARD,
  paused: AWARD,
  ended: AWARD,
  undoing: UNDO,
  undoPaused: UNDO,
  undone: UNDO,
  inviting: INVITE,
  invitePaused: INVITE,
  invited: INVITE,
};

/** What a run is about in this phase: awarding, taking back, or inviting. */
export function courseOf({ phase }: Pick<RunHead, 'phase'>): Course {
  return COURSES[phase];
}

/** The row in its next state. Throws when that cannot follow: a run must never invent an outcome. */
export function moveRow({ problem: _before, ...row }: RunRow, state: RowState, problem?: Problem): RunRow {
  if (!ROW_MOVES[row.state].includes(state)) throw new Error(`A row cannot go from ${row.state} to ${state}`);
  return { ...row, state, ...(problem ? { problem } : {}) };
}

/** The head in its next phase, or as it was when that cannot follow: two clicks on Pause are no fault. */
export function moveHead(head: RunHead, phase: RunPhase, pause: Pause | null = null): RunHead {
  return PHASE_MOVES[head.phase].includes(phase) ? { ...head, phase, pause } : head;
}

/** What is still to be done in this phase: awards, taking back, or invitations. Rows on their way are the caller's to know. */
export function nextRow({ head, rows }: Run, isUnderWay: (row: RunRow) => boolean): RunRow | null {
  const { active, wanted, isIts } = courseOf(head);
  if (head.phase !== active) return null;
  return rows.find((row) => isIts(row) && wanted.includes(row.state) && !isUnderWay(row)) ?? null;
}

/** The row, with its invitation from now on only looked up: nobody can say that it was not sent. */
export function asMayHaveLeft(row: RunRow): RunRow {
  return row.invitation ? { ...row, invitation: { ...row.invitation, mayHaveLeft: true } } : row;
}

/** The row, with its award parked; one that is about no invitation as it was. */
export function asParked(row: RunRow): RunRow {
  return row.invitation ? { ...row, invitation: { ...row.invitation, isParked: true } } : row;
}

/** Those of a run for whom this browser has parked an award by it that is still there, by the ids of what is parked. */
export function parkedByRun({ rows }: Run, ids: ReadonlySet<string>): RunRow[] {
  return rows.filter(({ invitation, state }) => invitation && isParkedState(state) && ids.has(invitation.id));
}

/** Whether the parked award of this row is being taken back, and no badge. */
export function isUnparking({ target, state }: RunRow): boolean {
  return target === null && state === 'undoing';
}

/** The row, with its parked award being taken back; it remembers what had become of it before. */
export function asUnparking(row: RunRow): RunRow {
  const { invitation, state } = row;
  if (!invitation || !isParkedState(state)) throw new Error(`Nothing is parked for a row that is ${state}`);
  return { ...moveRow(row, 'undoing'), invitation: { ...invitation, before: state } };
}

const PARKED_STATES: readonly RowState[] = ['invited', 'parked', 'unsure'] satisfies ParkedState[];
const isParkedState = (state: RowState): state is ParkedState => PARKED_STATES.includes(state);

/** As what somebody ends who was refused: where the invitation may have been sent all the same, that is not certain. */
export function refusedAs({ invitation }: RunRow, refused: RowState): RowState {
  return invitation?.mayHaveLeft ? 'unsure' : refused;
}

/** As what somebody ends whose turn does not come any more. */
export function endedAs(row: RunRow): RowState {
  return refusedAs(row, row.invitation?.isParked ? 'parked' : 'skipped');
}

/**
 * The run as it is when nobody drives it any more: what was on its way has an unknown outcome and is asked for again
 * under the same action id, which writes at most once.
 */
export function recoverRun({ head, rows }: Run): Run {
  const back: Partial<Record<RowState, RowState>> = { sending: 'pending', undoing: 'given' };
  const recovered = rows.map((row) => {
    // What was parked is taken back on this computer: whoever goes on does that again.
    const state = isUnparking(row) ? undefined : back[row.state];
    return state ? asMayHaveLeft(moveRow(row, state)) : row;
  });
  const { active, paused } = courseOf(head);
  return { head: head.phase === active ? moveHead(head, paused, { why: 'interrupted' }) : head, rows: recovered };
}

export type RunCounts = Record<RowState, number>;

/** How many rows are in each state. */
export function countRows(rows: readonly RunRow[]): RunCounts {
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as RunCounts;
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** How far a run is: those who take part, and how many of them are dealt with in this phase. */
export function progressOf({ head, rows }: Run): { done: number; total: number } {
  const { does, isIts } = courseOf(head);
  const its = rows.filter(isIts);
  const counts = countRows(its);
  switch (does) {
    case 'award':
    case 'invite':
      return { done: its.length - counts.pending - counts.sending, total: its.length };
    case 'undo': {
      const done = counts.undone + counts.notUndone;
      return { done, total: done + counts.given + counts.undoing };
    }
  }
}
