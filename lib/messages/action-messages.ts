import type { ActionRequest } from '../actions/request';
import type { Reading } from './reading';
import type { Holder } from '../desk-api/records';
import type { Aged } from '../cache/aged';
import type { LedgerEntry } from '../ledger/entry';

export interface LabelChoice {
  id: string;
  name: string;
  isRounded: boolean;
  backgroundColour: string | null;
  textColour: string | null;
}

/** When a badge was earned, as far as it is known; epoch milliseconds, `null` for an open end. */
export interface EarnedWindow {
  from: number | null;
  to: number | null;
}

/** A help center of the organization, to invite somebody into. */
export interface HelpCenterChoice {
  id: string;
  name: string;
}

/** What suggestions are made from. */
export interface ContactFacts {
  totalTickets: number | null;
  closedTickets: number | null;
  escalatedTickets: number | null;
  /** Percent, 0 to 100. */
  happinessGood: number | null;
  happinessBad: number | null;
}

/** `unknown`: it may have been sent, and nobody can tell. */
export type InvitationOutcome = 'sent' | 'unknown';

/** Messages about actions, and what they need. */
export interface ActionProtocol {
  /** Has an action of any kind done; asked again with the same action id it never writes twice. */
  'action/run': { input: ActionRequest; output: LedgerEntry };
  /** Takes back exactly what the action changed, its comment included. */
  'action/undo': { input: { actionId: string }; output: LedgerEntry };
  /** Tries again to write the comment of an action whose first try failed. */
  'action/comment': { input: { actionId: string }; output: LedgerEntry };
  'labels/catalogue': { input: Reading & { helpCenterId: string }; output: Aged<LabelChoice[]> };
  'contact/facts': { input: Reading & { contactId: string }; output: Aged<ContactFacts> };
  'helpCenters/list': { input: Reading; output: Aged<HelpCenterChoice[]> };
  /** Whether Desk calls a help-center user a support representative. */
  'user/kind': { input: Reading & Holder; output: Aged<{ isAgent: boolean }> };
  /** A message to a customer: asked again with the same id it is looked up and never sent twice. */
  'contact/invite': {
    input: { id: string; contactId: string; helpCenterId: string };
    output: { outcome: InvitationOutcome };
  };
  'badge/earned': { input: Holder & { badgeId: string }; output: EarnedWindow };
}
