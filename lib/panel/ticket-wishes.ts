import type { READ_STATES } from '../actions/specs';
import type { Ticket } from '../desk-api/records';
import type { TagName } from '../records/values';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import { LONGEST_NAME } from './ticket-values';
import type { Wish } from './wish';

/** Longest tag that is sent, in characters; no source names Desk's own limit. */
export const LONGEST_TAG = 100;

/** The wish to put tags on a ticket or to take them off, by their names exactly as Desk has them. */
export function tagWish(
  action: 'addTags' | 'removeTags',
  { id: ticketId }: Pick<Ticket, 'id'>,
  tags: readonly TagName[],
): Wish {
  const input = { names: tags.map(({ name }) => name) };
  return { action, target: { on: 'ticket', ticketId }, input, records: tags };
}

/** The wish that an agent follows a ticket, or no longer. */
export function followWish(
  action: 'followTicket' | 'unfollowTicket',
  { id: ticketId }: Pick<Ticket, 'id'>,
  me: { id: string; name: string },
): Wish {
  const agent = { id: me.id, name: displayText(me.name, LONGEST_NAME) };
  return { action, target: { on: 'ticket', ticketId }, input: { agent } };
}

const WORDS = { read: 'markedRead', unread: 'markedUnread' } as const;
const OTHER = { read: 'unread', unread: 'read' } as const;

/** The wish that a ticket counts as read or unread, which until now it does not. */
export function readWish({ id: ticketId }: Pick<Ticket, 'id'>, to: (typeof READ_STATES)['true' | 'false']): Wish {
  const of = (value: typeof to) => ({ value, name: t(WORDS[value]) });
  return { action: 'markRead', target: { on: 'ticket', ticketId }, input: { from: of(OTHER[to]), to: of(to) } };
}
