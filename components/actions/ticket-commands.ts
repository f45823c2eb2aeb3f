import { type ActionId, READ_STATES } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import type { PanelActions, TicketDialogKind } from '../../lib/panel/panel-state';
import { followWish, readWish } from '../../lib/panel/ticket-wishes';
import { type TextKey, t } from '../../lib/text/t';
import type { CopyForms } from '../words/copy-forms';

/** What a command is done with. */
export interface CommandSeen {
  /** The ticket as it is shown, with what is under way. */
  ticket: Ticket;
  /** Who is signed in; null where Desk has not told. */
  me: { id: string; name: string } | null;
  forms: CopyForms;
  actions: Pick<PanelActions, 'run' | 'openTicketDialog'>;
  /** Puts a text on the clipboard, and says how that went. */
  copy(text: string): void;
  /** Opens an address in a new tab. */
  open(address: string): void;
}

/** Something that can be done with the open ticket, as one row of a list. */
export interface TicketCommand {
  id: string;
  words: TextKey;
  /** What it is called where the ticket's number is not known. */
  unnumbered?: TextKey;
  /** The key that does the same from the panel. */
  keys?: TextKey;
  /** Whether it is one of the few that the ticket's number leads to. */
  isLink?: true;
  /** What it asks for: greyed for the same reasons. */
  asksFor?: ActionId;
  /** Whether it is a row at all; absent for always. What is not known is no reason to leave it out. */
  isOffered?(ticket: Ticket): boolean;
  /** Why it cannot be done now, beyond what `asksFor` says; null where it can. */
  whyNot?(seen: CommandSeen): string | null;
  act(seen: CommandSeen): void;
}

const opens =
  (kind: TicketDialogKind) =>
  ({ actions }: CommandSeen): void =>
    actions.openTicketDialog(kind);

/** Copying one form of the ticket, or opening it by its address; greyed where that is not known. */
function withForm(form: keyof CopyForms, why: TextKey, act: (seen: CommandSeen, text: string) => void) {
  return {
    isLink: true,
    whyNot: ({ forms }: CommandSeen) => (forms[form] === null ? t(why) : null),
    act: (seen: CommandSeen) => {
      const text = seen.forms[form];
      if (text !== null) act(seen, text);
    },
  } as const;
}

const copies = ({ copy }: CommandSeen, text: string): void => copy(text);

function follows(action: 'followTicket' | 'unfollowTicket') {
  return {
    asksFor: action,
    whyNot: ({ me }: CommandSeen) => (me === null ? t('takeItNobody') : null),
    act: ({ actions, ticket, me }: CommandSeen) => void (me && actions.run(followWish(action, ticket, me))),
  } as const;
}

function marks(to: (typeof READ_STATES)['true' | 'false']) {
  return {
    asksFor: 'markRead',
    whyNot: ({ ticket }: CommandSeen) => (ticket.isRead === null ? t('readStateUnknown') : null),
    act: ({ actions, ticket }: CommandSeen) => void actions.run(readWish(ticket, to)),
  } as const;
}

/**
 * All that can be done with a ticket beside what has a button of its own. `More` and the palette show these rows; nothing
 * else lists them.
 */
export const TICKET_COMMANDS: readonly TicketCommand[] = [
  { id: 'tags', words: 'tags', keys: 'tagsKey', asksFor: 'addTags', act: opens('tags') },
  {
    id: 'follow',
    words: 'followTicket',
    isOffered: ({ isFollowing }) => isFollowing !== true,
    ...follows('followTicket'),
  },
  {
    id: 'unfollow',
    words: 'unfollowTicket',
    isOffered: ({ isFollowing }) => isFollowing !== false,
    ...follows('unfollowTicket'),
  },
  { id: 'read', words: 'markAsRead', isOffered: ({ isRead }) => isRead !== true, ...marks(READ_STATES.true) },
  { id: 'unread', words: 'markAsUnread', isOffered: ({ isRead }) => isRead !== false, ...marks(READ_STATES.false) },
  { id: 'category', words: 'setCategory', asksFor: 'setCategory', act: opens('category') },
  { id: 'subCategory', words: 'setSubCategory', asksFor: 'setSubCategory', act: opens('subCategory') },
  { id: 'dueDate', words: 'setDueDate', keys: 'dueKey', asksFor: 'setDueDate', act: opens('dueDate') },
  {
    id: 'close',
    words: 'closeTicket',
    asksFor: 'setStatus',
    whyNot: ({ ticket }) => (ticket.statusType === 'closed' ? t('closedAlready') : null),
    act: opens('close'),
  },
  { id: 'copyLink', words: 'copyLink', ...withForm('link', 'noTicketLink', copies) },
  {
    id: 'copyAll',
    words: 'copyAllForms',
    unnumbered: 'copyAllFormsUnnumbered',
    keys: 'copyKey',
    ...withForm('all', 'noTicketLink', copies),
  },
  { id: 'copyNumber', words: 'copyNumber', ...withForm('number', 'noTicketNumber', copies) },
  { id: 'open', words: 'openInDesk', ...withForm('link', 'noTicketLink', ({ open }, link) => open(link)) },
];
