import type { Holder } from '../desk-api/records';
import type { Problem } from '../problems/problem';
import type { Verdict } from './dry-run';

/** What has become of one person of a run. */
const ROW_STATES = [
  'pending',
  /** The award may be on its way: noted before it leaves. */
  'sending',
  'given',
  /** Held it before; undo leaves it. */
  'already',
  'refused',
  'skipped',
  'undoing',
  'undone',
  'notUndone',
] as const;
export type RowState = (typeof ROW_STATES)[number];

/** The award meant for one person. */
export interface RunTarget {
  holder: Holder;
  /** Under which it is asked for, as often as it has to be. */
  actionId: string;
  /** Counts the ids used up: an action that Desk refused for a passing reason stays refused. */
  attempt: number;
}

export interface RunRow {
  /** Position in the run, from 0. */
  n: number;
  /** Null for those who take no part, kept for the report. */
  target: RunTarget | null;
  person: { name: string; contactId: string | null };
  email: string | null;
  state: RowState;
  /** Why somebody takes no part; null for who was in the run. */
  verdict: Verdict | null;
  /** Why it was refused, or could not be taken back. */
  problem?: Problem;
}

const RUN_PHASES = ['running', 'paused', 'ended', 'undoing', 'undoPaused', 'undone'] as const;
export type RunPhase = (typeof RUN_PHASES)[number];

const PAUSE_REASONS = ['user', 'offline', 'credits', 'interrupted', 'problem'] as const;

/** Why a run waits. */
export interface Pause {
  why: (typeof PAUSE_REASONS)[number];
  /** Epoch milliseconds at which it goes on by itself. */
  until?: number;
  problem?: Problem;
}

/** A run without its rows; rows are stored one by one. */
export interface RunHead {
  version: 1;
  id: string;
  orgId: string;
  badge: { id: string; name: string };
  reason: string | null;
  /** Epoch milliseconds, UTC. */
  at: number;
  total: number;
  phase: RunPhase;
  pause: Pause | null;
  wasCancelled: boolean;
}

export interface Run {
  head: RunHead;
  rows: RunRow[];
}

const ROW_MOVES: Record<RowState, readonly RowState[]> = {
  pending: ['sending', 'skipped'],
  sending: ['given', 'already', 'refused', 'pending'],
  given: ['undoing'],
  already: [],
  refused: [],
  skipped: [],
  undoing: ['undone', 'notUndone', 'given'],
  undone: [],
  notUndone: ['undoing'],
};

const PHASE_MOVES: Record<RunPhase, readonly RunPhase[]> = {
  running: ['paused', 'ended'],
  paused: ['running', 'ended'],
  ended: ['undoing'],
  undoing: ['undoPaused', 'undone'],
  undoPaused: ['undoing'],
  undone: ['undoing'],
};

/** What a run does, and the names its phases and rows have meanwhile. */
interface Course {
  does: 'award' | 'undo';
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

const AWARD: Course = {
  does: 'award',
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
  active: 'undoing',
  paused: 'undoPaused',
  over: 'undone',
  wanted: ['given', 'notUndone'],
  sent: 'undoing',
  back: 'given',
  refused: 'notUndone',
};
const COURSES: Record<RunPhase, Course> = {
  running: AWARD,
  paused: AWARD,
  ended: AWARD,
  undoing: UNDO,
  undoPaused: UNDO,
  undone: UNDO,
};

/** What a run is about in this phase: awarding, or taking back. */
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

/** What is still to be done in this phase: awards, or taking back. Rows on their way are the caller's to know. */
export function nextRow({ head, rows }: Run, isUnderWay: (row: RunRow) => boolean): RunRow | null {
  const { active, wanted } = courseOf(head);
  if (head.phase !== active) return null;
  return rows.find((row) => row.target !== null && wanted.includes(row.state) && !isUnderWay(row)) ?? null;
}

/**
 * The run as it is when nobody drives it any more: what was on its way has an unknown outcome and is asked for again
 * under the same action id, which writes at most once.
 */
export function recoverRun({ head, rows }: Run): Run {
  const back: Partial<Record<RowState, RowState>> = { sending: 'pending', undoing: 'given' };
  const recovered = rows.map((row) => {
    const state = back[row.state];
    return state ? moveRow(row, state) : row;
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
  const counts = countRows(rows.filter(({ target }) => target !== null));
  switch (courseOf(head).does) {
    case 'award': {
      const total = rows.filter(({ target }) => target !== null).length;
      return { done: total - counts.pending - counts.sending, total };
    }
    case 'undo': {
      const done = counts.undone + counts.notUndone;
      return { done, total: done + counts.given + counts.undoing };
    }
  }
}
