/** How long the offer to undo stays on screen, in milliseconds. */
export const UNDO_WINDOW_MS = 10_000;

/** One award or revocation done from this browser, with what it takes to undo exactly that and nothing else. */
export interface ActionRecord {
  id: string;
  kind: 'award' | 'revoke';
  /** Organization the action belongs to: an undo is refused under any other. */
  orgId: string;
  userId: string;
  helpCenterId: string;
  badgeId: string;
  /** Epoch milliseconds, UTC. */
  at: number;
  /**
   * Whether this action changed anything: awarding a badge that somebody else awarded a moment ago changes nothing,
   * and undoing it must not take theirs away.
   */
  changed: boolean;
  undone: boolean;
}
