import type { Holder } from '../desk-api/records';
import type { Problem } from '../problems/problem';
import type { Verdict } from './dry-run';

/** What has become of one person of a run. */
export const ROW_STATES = [
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
  /** The invitation is sent and the award parked. */
  'invited',
  /** The award is parked; no invitation was sent. */
  'parked',
  /** The award is parked, and the invitation may have been sent. */
  'unsure',
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

/** What is meant for somebody who has no account: an invitation, and the award parked until there is one. */
export interface RunInvitation {
  /** Of the invitation and of the parked award, as often as it has to be asked for. */
  id: string;
  contactId: string;
  /** Null: nobody is written to, the award is only parked. */
  helpCenter: { id: string; name: string } | null;
  /** Why it is only parked, where an invitation was wanted. */
  onlyParked?: 'noEmail' | 'invitedBefore';
  /** The award is parked by now. */
  isParked?: true;
  /** It may have been sent: from then on it is looked up, and never sent again. */
  mayHaveLeft?: true;
  /** Desk had the person in that help center already, so that nothing was sent. */
  wasThere?: true;
  /** Of whom the parked award is, or is being, taken back: what had become of them before. */
  before?: ParkedState;
}

/** What becomes of somebody who was to be invited or parked for; the award is parked in all of them. */
export type ParkedState = 'invited' | 'parked' | 'unsure';

export interface RunRow {
  /** Position in the run, from 0. */
  n: number;
  /** Null for those who take no part, kept for the report. */
  target: RunTarget | null;
  /** Only of those who are, or were to be, invited or parked for; they have no target. */
  invitation?: RunInvitation;
  person: { name: string; contactId: string | null };
  email: string | null;
  state: RowState;
  /** Why somebody takes no part; null for who was in the run. */
  verdict: Verdict | null;
  /** Why it was refused, or could not be taken back. */
  problem?: Problem;
}

export const RUN_PHASES = [
  'running',
  'paused',
  'ended',
  'undoing',
  'undoPaused',
  'undone',
  'inviting',
  'invitePaused',
  'invited',
] as const;
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
