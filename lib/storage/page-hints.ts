import { isNullOr, isObject, isText, isTextOrNull } from './guards';
import { defineItem } from './item';

const isHint = isNullOr(isObject({ ticketId: isText, number: isTextOrNull, subject: isTextOrNull }));

/** What the Desk page in a tab shows of its ticket; display text only, and only for the ticket it names. */
export function pageHintItem(tabId: number) {
  return defineItem('session', `hint:${tabId}`, isHint, null);
}
