import type { ActionRequest } from '../actions/request';
import type { Holder } from '../desk-api/records';
import type { LedgerEntry } from '../ledger/entry';

/** When a badge was earned, as far as it is known; epoch milliseconds, `null` for an open end. */
export interface EarnedWindow {
  from: number | null;
  to: number | null;
}

/** `unknown`: it may have been sent, and nobody can tell. */
export type InvitationOutcome = 'sent' | 'unknown';

/** Messages about actions, and what they need. */
export interface ActionProtocol {
  /** Has an action of any kind done; asked again with the same action id it never writes twice. */
  'action/run': { input: ActionRequest; output: LedgerEntry };
  /** Finds out what became of an action whose outcome was not known; writes nothing. */
  'action/settle': { input: { actionId: string }; output: LedgerEntry };
  /** Takes back exactly what the action changed, its comment included. */
  'action/undo': { input: { actionId: string }; output: LedgerEntry };
  /** Tries again to write the comment of an action whose first try failed. */
  'action/comment': { input: { actionId: string }; output: LedgerEntry };
  /**
   * A message to a customer: asked again with the same id it is looked up and never sent twice. `isAgain`: it may have been
   * sent, even where nothing is noted of it any more, and is only looked up.
   */
  'contact/invite': {
    input: { id: string; contactId: string; helpCenterId: string; isAgain?: true };
    /** `wasThere`: nothing was sent, because Desk has the person in that help center already. */
    output: { outcome: InvitationOutcome; wasThere?: true };
  };
  'badge/earned': { input: Holder & { badgeId: string }; output: EarnedWindow };
}
