import * as history from '../../../../lib/desk-api/ticket-history';
import * as threads from '../../../../lib/desk-api/ticket-threads';
import { operation } from './operation';

const historyRows = [
  operation(history.getTicketMetrics, ['7'], {
    sends: 'GET /tickets/7/metrics',
    example: 'ticketMetrics.json',
    gives: {
      reassignCount: 1,
      reopenCount: 0,
      agents: [
        { id: '4000000012629', name: 'XXX', minutes: 50 },
        { id: '4000000080003', name: 'YYY', minutes: 110 },
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
];

const MESSAGE = { id: '9', channel: 'EMAIL', content: '<p>Hello</p>', createdTime: 1485266818193 };

const threadRows = [
  operation(threads.getLatestThread, ['7', { needPublic: true, threadStatus: 'success' }], {
    sends: 'GET /tickets/7/latestThread?needPublic=true&threadStatus=success',
    answer: MESSAGE,
    gives: { id: '9', direction: null, createdAt: 1485266818193 },
  }),
  operation(threads.getLatestThread, ['7'], { sends: 'GET /tickets/7/latestThread', gives: null }),
];

/** What became of a ticket: history and messages. */
export const ticketCourseOperations = [...historyRows, ...threadRows];
