import { isCount, isObject, isOneOf, isText, isUndefinedOr, type Guard } from './guards';
import { defineFamily } from './item';

/** What can be written to a ticket: for agents only, or for the customer as well. */
export const WRITING_KINDS = ['note', 'comment'] as const;
export type WritingKind = (typeof WRITING_KINDS)[number];

/** A text that was sent and of which it is not known yet what became of it. */
export interface SentText {
  kind: WritingKind;
  text: string;
  /** Epoch milliseconds. */
  at: number;
}

/** What somebody has begun to write to a ticket. */
export interface TicketDraft {
  note: string;
  comment: string;
  sent?: SentText;
}

export const NO_DRAFT: TicketDraft = { note: '', comment: '' };

const isSent = isUndefinedOr(isObject({ kind: isOneOf(WRITING_KINDS), text: isText, at: isCount }));
const hasTexts = isObject({ note: isText, comment: isText });
const isDraft: Guard<TicketDraft> = (value): value is TicketDraft =>
  hasTexts(value) && isSent((value as { sent?: unknown }).sent);

/**
 * Drafts by `orgId:ticketId`. On disk, because they have to outlive the browser; an empty one is not kept.
 */
export const ticketDraftItem = defineFamily<TicketDraft>('local', 'draft:', isDraft, NO_DRAFT, {
  /* holds what was written about a ticket */ cleared: 'signOut',
});
