import { isNullOr, isObject, isText, isTextOrNull } from './guards';
import { defineFamily } from './item';

/** What the page of a ticket shows of it. */
export interface PageHint {
  ticketId: string;
  number: string | null;
  subject: string | null;
}

const isHint = isNullOr(isObject<PageHint>({ ticketId: isText, number: isTextOrNull, subject: isTextOrNull }));

/** By tab: what the Desk page in it shows of its ticket; display text only, and only for the ticket it names. */
export const pageHintItem = defineFamily('session', 'hint:', isHint, null, {
  /* holds number and subject of a ticket */ cleared: 'signOut',
});
