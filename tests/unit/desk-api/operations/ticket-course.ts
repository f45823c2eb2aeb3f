import * as history from '../../../../lib/desk-api/ticket-history';
import * as resolution from '../../../../lib/desk-api/ticket-resolution';
import * as threads from '../../../../lib/desk-api/ticket-threads';
import * as times from '../../../../lib/desk-api/ticket-time-entries';
import { operation, silent } from './operation';

const RESOLVED = {
  content: 'update ticket resolution',
  modifiedAt: 1449878400000,
  author: { id: '160200000000068000', name: 'William Jones', email: 'carol@zylker.com' },
};

const historyRows = [
  operation(resolution.getTicketResolution, ['7'], {
    sends: 'GET /tickets/7/resolution',
    example: 'ticketResolution.json',
    gives: RESOLVED,
  }),
  operation(resolution.updateTicketResolution, ['7', { content: 'Done', isNotifyContact: false }], {
    sends: 'PATCH /tickets/7/resolution',
    body: { content: 'Done', isNotifyContact: false },
    example: 'ticketResolution.json',
    gives: RESOLVED,
  }),
  silent(resolution.deleteTicketResolution, ['7'], 'DELETE /tickets/7/resolution'),
  operation(resolution.listTicketResolutionHistory, ['7'], {
    sends: 'GET /tickets/7/resolutionHistory?from=0&limit=100',
    answer: { data: [{ content: 'a' }, { content: 'b' }, { content: 'a' }] },
    gives: [{ content: 'a', author: null }, { content: 'b' }],
  }),
  operation(history.getTicketMetrics, ['7'], {
    sends: 'GET /tickets/7/metrics',
    example: 'ticketMetrics.json',
    gives: {
      firstResponseMinutes: 110,
      totalResponseMinutes: 170,
      resolutionMinutes: 170,
      reassignCount: 1,
      reopenCount: 0,
      agents: [
        { id: '4000000012629', name: 'XXX', minutes: 50 },
        { id: '4000000080003', name: 'YYY', minutes: 110 },
      ],
      statuses: [
        { status: 'Open', minutes: 110 },
        { status: 'onhold', minutes: 50 },
      ],
    },
  }),
  operation(history.listTicketHistory, ['7', { eventFilter: 'CommentHistory', agentId: '8' }], {
    sends: 'GET /tickets/7/History?eventFilter=CommentHistory&agentId=8&from=0&limit=50',
    example: 'ticketHistory.json',
    gives: [
      {
        name: 'TicketCreated',
        happenedAt: 1591182892000,
        source: 'Email',
        actor: { id: '7000000025001', name: 'Aadavan', type: 'Contact' },
        properties: [
          { name: 'Department', value: { id: '7000000013224', name: 'Zylker Primary', type: 'Department' } },
          { name: 'Account Name', value: 'Primary Account', isSystem: true },
          { name: 'Contact Name' },
          { name: 'Email' },
          { name: 'Subject' },
          { name: 'Description' },
          { name: 'Status', value: 'Open' },
          { name: 'Case Owner', value: { name: 'Imman' } },
          { name: 'Channel' },
          { name: 'Is Escalated', type: 'Boolean', value: false },
        ],
        actorProperties: [],
      },
    ],
  }),
  operation(history.listTicketActivities, ['7', { include: ['assignee', 'tickets'], isCompleted: false }], {
    sends: 'GET /tickets/7/activities?include=assignee,tickets&isCompleted=false&from=0&limit=99',
    example: 'ticketActivities.json',
    gives: [
      {
        id: '5000000083048',
        type: 'Events',
        completedAt: null,
        startsAt: 1577292731000,
        assignee: { name: 'George 35' },
        team: null,
        ticket: { id: '5000000016294', number: '101' },
      },
      { type: 'Calls', completedAt: 1555485129000, teamId: '3000000008763', team: { name: 'Responsive Team' } },
    ],
  }),
];

const FIRST_MESSAGE = {
  id: '1892000000413186',
  channel: 'FORUMS',
  direction: 'in',
  isDescriptionThread: true,
  from: 'jade12tywin@zylker.com',
  author: { name: 'Jade Tywin', type: 'END_USER' },
  createdAt: Date.UTC(2015, 2, 25, 13, 40, 23, 31),
  hasAttachments: false,
  attachmentCount: 7,
  to: null,
};
const SECOND_MESSAGE = {
  id: '1892000001004072',
  direction: 'out',
  status: 'FAILED',
  to: 'carol@zylker.com',
  cc: null,
  respondedIn: '00:05:14',
  responderId: '1892000000042001',
};
const MESSAGE = { id: '9', channel: 'EMAIL', content: '<p>Hello</p>', createdTime: 1485266818193 };

const threadRows = [
  operation(threads.listThreads, ['7', { sortBy: '-sendDateTime' }], {
    sends: 'GET /tickets/7/threads?sortBy=-sendDateTime&limit=200',
    example: 'threads.json',
    gives: [FIRST_MESSAGE, SECOND_MESSAGE],
  }),
  operation(threads.getThread, ['7', '9', { include: ['plainText'] }], {
    sends: 'GET /tickets/7/threads/9?include=plainText',
    answer: MESSAGE,
    gives: { id: '9', content: '<p>Hello</p>', createdAt: 1485266818193 },
  }),
  operation(threads.getLatestThread, ['7', { needPublic: true, threadStatus: 'success' }], {
    sends: 'GET /tickets/7/latestThread?needPublic=true&threadStatus=success',
    answer: MESSAGE,
    gives: { id: '9', channel: 'EMAIL', isDraft: false },
  }),
  operation(threads.getLatestThread, ['7'], { sends: 'GET /tickets/7/latestThread', gives: null }),
  operation(threads.listConversations, ['7'], {
    sends: 'GET /tickets/7/conversations?limit=200',
    answer: {
      data: [
        { type: 'thread', ...MESSAGE },
        { type: 'comment', id: '9', content: 'Aside', isPublic: false },
        { type: 'thread', ...MESSAGE },
        { type: 'telepathy', id: '10' },
      ],
    },
    gives: [
      { kind: 'thread', thread: { id: '9', channel: 'EMAIL' } },
      { kind: 'comment', comment: { id: '9', content: 'Aside', isPublic: false } },
    ],
  }),
];

const AN_HOUR = { executedTime: '2018-01-10T12:00:00.000Z', hoursSpent: 1, isBillable: true };

const timeRows = [
  operation(times.listTicketTimeEntries, ['7', { include: ['owner'], billStatus: 'billable' }], {
    sends: 'GET /tickets/7/timeEntry?include=owner&billStatus=billable&from=0&limit=50',
    example: 'ticketTimeEntries.json',
    gives: [
      {
        id: '15000000031007',
        owner: { id: '4000000008688129', name: 'Eswer KM' },
        secondsSpent: 0,
        executedAt: null,
        isTrashed: false,
        totalCost: '0.0',
        parent: { id: '4000000031007', type: 'TICKETS', ticketNumber: '1004' },
      },
      { id: '15000000029314', secondsSpent: 3600, executedAt: 1513793360000, description: 'Dummy#2' },
    ],
  }),
  operation(times.addTicketTimeEntry, ['7', AN_HOUR], {
    sends: 'POST /tickets/7/timeEntry',
    body: AN_HOUR,
    answer: { id: '5', hoursSpent: '1', minutesSpent: '30', isBillable: 'true' },
    gives: { id: '5', secondsSpent: 5400, isBillable: true },
  }),
  operation(times.getTicketTimeEntrySummation, ['7', { module: 'tickets' }], {
    sends: 'GET /tickets/7/timeEntrySummation?module=tickets',
    example: 'ticketTimeEntrySummation.json',
    gives: { seconds: 12 * 3600 + 5 * 60 + 24, costs: '1000' },
  }),
];

/** What became of a ticket: resolution, history, messages, time. */
export const ticketCourseOperations = [...historyRows, ...threadRows, ...timeRows];
