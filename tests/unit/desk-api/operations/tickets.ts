import * as search from '../../../../lib/desk-api/search';
import * as counts from '../../../../lib/desk-api/ticket-counts';
import * as tickets from '../../../../lib/desk-api/tickets';
import { timeRange } from '../../../../lib/desk-api/calls';
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
const DELAY_IN_FULL = {
  ...DELAY,
  category: 'general',
  subCategory: 'Sub General',
  source: { type: 'SYSTEM', appPhotoUrl: null },
  product: null,
  contractId: null,
  accountId: '1892000000975382',
  customerResponseAt: Date.UTC(2013, 10, 4, 11, 21, 7, 912),
  approvalCount: 1,
  timeEntryCount: 3,
  followerCount: 5,
  tagCount: 2,
  isDeleted: false,
  isTrashed: false,
  isArchived: null,
  isRead: false,
  isFollowing: true,
  secondaryContactIds: ['1892000000042038', '1892000000042042', '1892000000042056'],
  sharedDepartments: [
    { id: '1892000000006909', type: 'READ_WRITE' },
    { id: '1892000000006911', type: 'READ_ONLY' },
  ],
  skillIds: ['18921000000379001', '18921000000364001', '18921000000379055', '18921000000379031'],
  skills: null,
  forumTopic: { topicId: '1892000000056253', topicType: 'PROBLEM', isTopicDeleted: false },
  customFields: { cf_severitypercentage: '0.0', cf_modelname: 'F3 2017', cf_phone: null },
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
const IN_2016 = timeRange(Date.UTC(2016, 0, 1), Date.UTC(2017, 0, 1));

export const ticketReadingOperations = [
  operation(tickets.getTicket, ['1892000000042034'], {
    sends: 'GET /tickets/1892000000042034?include=contacts,assignee,departments,team,isRead',
    example: 'ticket.json',
    gives: DELAY,
  }),
  operation(tickets.getFullTicket, ['1892000000042034', { include: ['contacts', 'products', 'isRead', 'skills'] }], {
    sends: 'GET /tickets/1892000000042034?include=contacts,products,isRead,skills',
    example: 'ticket.json',
    gives: DELAY_IN_FULL,
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
  operation(search.searchAll, [{ searchStr: 'lamp', module: 'tickets' }], {
    sends: 'GET /search?searchStr=lamp&module=tickets&from=0&limit=100',
    answer: {
      data: [
        { id: '1', module: 'tickets', subject: 'Lamp', ticketNumber: 101 },
        { id: '1', module: 'contacts', firstName: 'Ann', lastName: 'Lamp' },
        { id: 1, module: 'tickets', subject: 'Lamp again' },
      ],
      count: 3,
    },
    gives: [
      { id: '1', kind: 'tickets', title: 'Lamp', ticketNumber: '101' },
      { id: '1', kind: 'contacts', title: 'Ann Lamp' },
    ],
  }),
  operation(counts.getTicketsCount, [{ contactId: '7', category: 'general' }], {
    sends: 'GET /ticketsCount?contactId=7&category=general',
    example: 'ticketsCount.json',
    gives: 200,
  }),
  operation(counts.getTicketsCountByFieldValues, [{ field: ['statusType', 'spam'], departmentId: '7' }], {
    sends: 'GET /ticketsCountByFieldValues?field=statusType,spam&departmentId=7',
    example: 'ticketsCountByFieldValues.json',
    gives: {
      statusType: [
        { value: 'OPEN', count: 13 },
        { value: 'ONHOLD', count: 0 },
        { value: 'CLOSED', count: 0 },
      ],
      priority: [
        { value: 'high', count: 8 },
        { value: 'medium', count: 5 },
      ],
      spam: 10,
      overdue: 2,
      escalated: 10,
    },
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
