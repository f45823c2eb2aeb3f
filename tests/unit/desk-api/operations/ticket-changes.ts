import * as changes from '../../../../lib/desk-api/ticket-changes';
import { operation, silent } from './operation';

const UPDATED = {
  id: '1892000000042034',
  number: '101',
  createdAt: 1383564067000,
  contact: null,
  isOverdue: false,
};

export const ticketChangingOperations = [
  operation(changes.updateTicket, ['7', { status: 'Closed', assigneeId: null }, { disableClosureNotification: true }], {
    sends: 'PATCH /tickets/7?disableClosureNotification=true',
    body: { status: 'Closed', assigneeId: null },
    example: 'ticketUpdated.json',
    gives: UPDATED,
  }),
  silent(changes.moveTicket, ['7', { departmentId: '1' }], 'POST /tickets/7/move?departmentId=1', {
    departmentId: '1',
  }),
  silent(changes.markTicketRead, ['7'], 'POST /tickets/7/markAsRead'),
  silent(changes.markTicketUnread, ['7'], 'POST /tickets/7/markAsUnRead'),
];
