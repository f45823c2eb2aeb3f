import * as search from '../../../../lib/desk-api/search';
import * as counts from '../../../../lib/desk-api/ticket-counts';
import * as tickets from '../../../../lib/desk-api/tickets';
import { operation } from './operation';

const DELAY = {
  id: '1892000000042034',
  number: '101',
  status: 'Open',
  statusType: 'open',
  contactId: '1892000000042032',
  assigneeId: '1892000000056007',
  teamId: '8920000000069071',
  createdAt: Date.UTC(2013, 10, 4, 11, 21, 7),
  dueAt: Date.UTC(2016, 5, 21, 16, 16, 16),
  threadCount: 121,
  contact: { name: 'Lucas Carol', account: { id: '1892000000975382', name: 'desk Account' } },
  assignee: { name: 'dasca vins' },
  team: { name: 'kjsdfjks' },
  department: { name: 'dasdasdasd' },
};
const SUDDEN = {
  id: '18944000000336005',
  number: '149',
  dueAt: 1509778989000,
  createdAt: 1507813910000,
  team: { id: '8920000000069071' },
  assignee: { id: '1892000000042001', email: 'jack@zylker.com' },
  lastThread: null,
  threadCount: 7,
};
const IN_2016 = '2016-01-01T00:00:00.000Z,2017-01-01T00:00:00.000Z';

export const ticketReadingOperations = [
  operation(tickets.getTicket, ['1892000000042034'], {
    sends: 'GET /tickets/1892000000042034?include=contacts,assignee,departments,team,isRead',
    example: 'ticket.json',
    gives: DELAY,
  }),
  operation(tickets.listTickets, [{ departmentIds: ['1', '2'], assignee: ['Unassigned'], receivedInDays: 15 }], {
    sends: 'GET /tickets?departmentIds=1,2&assignee=Unassigned&receivedInDays=15&from=0&limit=100',
    example: 'tickets.json',
    gives: [
      { number: '101', statusType: 'open', departmentId: '1892000000006907' },
      { number: '176', statusType: 'closed' },
      { number: '191', statusType: 'onHold', status: 'Custom On Hold' },
    ],
  }),
  operation(tickets.listAssociatedTickets, [{ follower: '7', include: ['contacts'], isShared: false }], {
    sends: 'GET /associatedTickets?follower=7&include=contacts&isShared=false&from=0&limit=100',
    example: 'associatedTickets.json',
    gives: [{ id: SUDDEN.id, number: '149' }],
  }),
  operation(tickets.listTicketsByContact, ['7', { sortBy: '-createdTime', isSpam: false }], {
    sends: 'GET /contacts/7/tickets?sortBy=-createdTime&isSpam=false&from=0&limit=100',
    example: 'contactTickets.json',
    gives: [{ id: SUDDEN.id, number: '149', team: SUDDEN.team, isSpam: false }],
  }),
  operation(search.searchTickets, [{ status: ['open', 'in progress'], _all: 'delay', createdTimeRange: IN_2016 }], {
    sends:
      'GET /tickets/search?status=open,in progress&_all=delay' +
      '&createdTimeRange=2016-01-01T00:00:00.000Z,2017-01-01T00:00:00.000Z&from=0&limit=100',
    example: 'ticketsSearch.json',
    gives: [
      {
        ...DELAY,
        assignee: { name: 'dasca vins', email: 'jack@zylker.com' },
      },
    ],
  }),
  operation(counts.getAgentsTicketsCount, [{ agentIds: ['4000000008734'], departmentId: 'allDepartment' }], {
    sends: 'GET /agentsTicketsCount?agentIds=4000000008734&departmentId=allDepartment',
    example: 'agentsTicketsCount.json',
    gives: [
      { agentId: '4000000008734', open: 18, onHold: 1, overdue: 2, dueWithinAnHour: 0, channels: ['Mail', 'Phone'] },
      { agentId: '4000000056010', open: 0, isOnline: false, channels: null },
    ],
  }),
];
