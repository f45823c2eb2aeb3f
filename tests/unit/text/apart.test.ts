import { expect, it } from 'vitest';
import { apart, apartAtFirst } from '../../../lib/text/apart.page';

it.each([
  ['closeTicket', 'close ticket', 'Close ticket'],
  ['TicketMergedMaster', 'ticket merged master', 'Ticket merged master'],
  ['AttachmentDeletedRB', 'attachment deleted RB', 'Attachment deleted RB'],
  ['portal_users', 'portal users', 'Portal users'],
  ['', '', ''],
])('%s is taken apart', (name, words, line) => {
  expect([apart(name), apartAtFirst(name)]).toEqual([words, line]);
});
