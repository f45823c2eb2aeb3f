import * as v from 'valibot';

/** One award or revocation done from this browser, with what it takes to undo exactly that and nothing else. */
export const actionRecordSchema = v.object({
  id: v.string(),
  kind: v.picklist(['award', 'revoke']),
  /** Organization the action belongs to: an undo is refused under any other. */
  orgId: v.string(),
  userId: v.string(),
  helpCenterId: v.string(),
  badgeId: v.string(),
  /** Epoch milliseconds, UTC. */
  at: v.number(),
  /**
   * Whether this action changed anything: awarding a badge that somebody else awarded a moment ago changes nothing,
   * and undoing it must not take theirs away.
   */
  changed: v.boolean(),
  /** `sending` and `undoing` are written before the call leaves, so that a worker stopped in between can find out. */
  phase: v.picklist(['sending', 'done', 'undoing', 'undone']),
});

export type ActionRecord = v.InferOutput<typeof actionRecordSchema>;
