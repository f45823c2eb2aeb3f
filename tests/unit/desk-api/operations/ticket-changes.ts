import * as changes from '../../../../lib/desk-api/ticket-changes';
import { operation, silent } from './operation';

const UPDATED = {
  id: '1892000000042034',
  number: '101',
  modifiedAt: 1466504175000,
  createdAt: 1383564067000,
  customerResponseAt: 1383564067912,
  sharedDepartments: [],
  contact: null,
  isOverdue: false,
};

export const ticketChangingOperations = [
  operation(
    changes.createTicket,
    [{ subject: 'Lamp', departmentId: '1', contact: { lastName: 'A', email: 'a@b.c' } }],
    {
      sends: 'POST /tickets',
      body: { subject: 'Lamp', departmentId: '1', contact: { lastName: 'A', email: 'a@b.c' } },
      example: 'ticketUpdated.json',
      gives: UPDATED,
    },
  ),
  operation(changes.updateTicket, ['7', { status: 'Closed', assigneeId: null }, { disableClosureNotification: true }], {
    sends: 'PATCH /tickets/7?disableClosureNotification=true',
    body: { status: 'Closed', assigneeId: null },
    example: 'ticketUpdated.json',
    gives: UPDATED,
  }),
  silent(changes.moveTicket, ['7', { departmentId: '1' }], 'POST /tickets/7/move?departmentId=1', {
    departmentId: '1',
  }),
  operation(changes.mergeTickets, ['7', { ids: ['8', '9'], source: { subject: '8' } }], {
    sends: 'POST /tickets/7/merge',
    body: { ids: ['8', '9'], source: { subject: '8' } },
    example: 'ticketUpdated.json',
    gives: UPDATED,
  }),
  silent(changes.markTicketRead, ['7'], 'POST /tickets/7/markAsRead'),
  silent(changes.markTicketUnread, ['7'], 'POST /tickets/7/markAsUnRead'),
  silent(changes.closeTickets, [['7', '8']], 'POST /closeTickets', { ids: ['7', '8'] }),
  silent(
    changes.updateManyTickets,
    [{ ids: ['7'], fieldName: 'priority', fieldValue: 'High' }],
    'POST /tickets/updateMany',
    {
      ids: ['7'],
      fieldName: 'priority',
      fieldValue: 'High',
    },
  ),
  silent(changes.markTicketsSpam, [{ ids: ['7'], isSpam: true }], 'POST /tickets/markSpam', {
    ids: ['7'],
    isSpam: true,
  }),
  silent(changes.moveTicketsToTrash, [['7']], 'POST /tickets/moveToTrash', { ticketIds: ['7'] }),
];
