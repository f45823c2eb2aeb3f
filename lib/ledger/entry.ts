import type { Problem } from '../problems/problem';

/** What became of one badge or label of an action. */
export interface LedgerItem {
  id: string;
  name: string;
  /**
   * `pending`: sent or about to be. `changed`: this action did it, so undo takes exactly this back. `already`: it was so
   * before, and undo must leave it. `refused`: Desk said no.
   */
  outcome: 'pending' | 'changed' | 'already' | 'refused';
  problem?: Problem;
  /** Set once undo has dealt with it: taken back by us, or found already gone. */
  undone?: boolean;
  /** Undo found that somebody else had taken it back already, and did nothing about it. */
  undoneByOthers?: boolean;
  /** A removed label that was the person's primary one: giving it back exactly means making it that again. */
  wasPrimary?: boolean;
}

/** The private comment on the ticket that tells of an award, if there is one. */
export interface LedgerComment {
  state: 'none' | 'sending' | 'written' | 'failed' | 'withdrawn';
  /** Desk's id of the comment, once written. */
  id?: string;
  problem?: Problem;
}

export type ActionKind = 'awardBadges' | 'revokeBadges' | 'addLabels' | 'removeLabels';

/**
 * One action done from this browser: when, what, to whom, on which ticket, by whom, with what outcome. It is written
 * before the call leaves, so that a worker stopped in between can find out what happened. Holds no token.
 */
export interface LedgerEntry {
  version: 1;
  /** Made by the panel (UUID): asking again with the same one never writes twice. */
  id: string;
  /** Epoch milliseconds, UTC. */
  at: number;
  orgId: string;
  by: { id: string; name: string } | null;
  kind: ActionKind;
  holder: { userId: string; helpCenterId: string };
  person: { name: string; contactId: string | null };
  ticket: { id: string; number: string | null } | null;
  items: LedgerItem[];
  reason: string | null;
  comment: LedgerComment;
  phase: 'sending' | 'done' | 'undoing' | 'undone';
  /** The bulk run it belongs to. */
  runId: string | null;
}
