import type { MadeStep, Settled, SettledChange } from '../actions/action';
import type { Target } from '../actions/target';
import type { ActionId } from '../actions/specs';
import type { Problem } from '../problems/problem';

/** How far an action is. */
export const PHASES = ['sending', 'done', 'undoing', 'undone'] as const;

/**
 * One action done from this browser: when, what, to whom, on which ticket, by whom, with what outcome. It is written
 * before the call leaves, so that a worker stopped in between can find out what happened. Holds no token.
 */
export interface LedgerEntry {
  version: 2;
  /** Made by the panel (UUID): asking again with the same one never writes twice. */
  id: string;
  /** Epoch milliseconds, UTC. */
  at: number;
  orgId: string;
  by: { id: string; name: string } | null;
  action: ActionId;
  target: Target;
  person: { name: string; contactId: string | null };
  ticket: { id: string; number: string | null } | null;
  /** What was changed, in one call; last, if there is one, the private comment that tells of it. */
  steps: Settled[];
  reason: string | null;
  phase: (typeof PHASES)[number];
  /** When its latest write left, epoch milliseconds: until a while after, not to see it done says nothing. */
  sentAt?: number;
  /** The bulk run it belongs to. */
  runId: string | null;
}

/** The steps of an entry that change the target, without what was written beside them. */
export function changesIn({ steps }: Pick<LedgerEntry, 'steps'>): SettledChange[] {
  return steps.filter((step) => step.is !== 'made');
}

/** The entry with other changes; what was written beside them stays. */
export function withChanges(entry: LedgerEntry, changes: SettledChange[]): LedgerEntry {
  return { ...entry, steps: [...changes, ...entry.steps.filter(isMade)] };
}

/** How far a private comment is. */
export const COMMENT_STATES = ['none', 'sending', 'written', 'failed', 'withdrawn'] as const;

/** The private comment on the ticket that tells of an action, if there is one. */
export interface LedgerComment {
  state: (typeof COMMENT_STATES)[number];
  /** Desk's id of the comment, once written. */
  id?: string;
  problem?: Problem;
  /** It was sent more than once, so that undo has to look for copies. */
  mayBeTwice?: boolean;
  /** The customer sees it. */
  isPublic?: boolean;
}

function isMade(step: Settled): step is Settled<MadeStep> {
  return step.is === 'made';
}

/** What was written for an entry, word for word; null when nothing was, or an older version of the ledger kept no text. */
export function commentText({ steps }: Pick<LedgerEntry, 'steps'>): string | null {
  return steps.find(isMade)?.text || null;
}

/** How the private comment of an entry is. */
export function commentOf({ steps }: Pick<LedgerEntry, 'steps'>): LedgerComment {
  const made = steps.find(isMade);
  if (!made) return { state: 'none' };
  const id = made.id === null ? {} : { id: made.id };
  const seen = made.isPublic === true ? { isPublic: true } : {};
  if (made.undone) return { state: 'withdrawn', ...id, ...seen };
  const twice = made.mayBeTwice === true ? { mayBeTwice: true } : {};
  const problem = made.problem ? { problem: made.problem } : {};
  return { state: STATE_OF[made.outcome], ...id, ...problem, ...twice, ...seen };
}

const STATE_OF: Record<Settled['outcome'], LedgerComment['state']> = {
  pending: 'sending',
  notKnown: 'sending',
  changed: 'written',
  already: 'written',
  refused: 'failed',
};

/** The entry with its private comment in that state; `text` is kept with it from the moment it is about to be sent. */
export function withComment(entry: LedgerEntry, comment: LedgerComment, text?: string): LedgerEntry {
  const changes = changesIn(entry);
  const made = madeStep(comment, text ?? commentText(entry) ?? '');
  return { ...entry, steps: made ? [...changes, made] : changes };
}

/** A private comment as the step it is; null for none. */
export function madeStep(comment: LedgerComment, text: string): Settled<MadeStep> | null {
  const { state, id, problem, mayBeTwice, isPublic } = comment;
  const twice = mayBeTwice === true ? { mayBeTwice } : {};
  const seen = isPublic === true ? { isPublic } : {};
  const step = { is: 'made', what: 'comment', id: id ?? null, text, ...twice, ...seen } as const;
  switch (state) {
    case 'none':
      return null;
    case 'sending':
      return { ...step, outcome: 'pending' };
    case 'written':
      return { ...step, outcome: 'changed' };
    case 'failed':
      return { ...step, outcome: 'refused', ...(problem ? { problem } : {}) };
    case 'withdrawn':
      return { ...step, outcome: 'changed', undone: 'byUs' };
  }
}
