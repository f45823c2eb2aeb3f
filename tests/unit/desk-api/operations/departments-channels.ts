import * as channels from '../../../../lib/desk-api/channels';
import * as departments from '../../../../lib/desk-api/departments';
import { operation, silent } from './operation';

const ZYLKER = {
  id: '1892000000082069',
  name: 'Zylker',
  nameInCustomerPortal: 'ZylCares',
  isDefault: true,
  isEnabled: true,
  hasLogo: true,
  isAssignToTeamEnabled: true,
  chatStatus: 'AVAILABLE',
  createdAt: Date.UTC(2019, 6, 26, 13, 11, 2),
};
const ZYLKER_WITH_AGENTS = { ...ZYLKER, agentIds: ['1892000000042001', '1892000000056007', '1892000000888059'] };
const WHATSAPP = {
  code: 'SALES_WHATSAPP_ACCOUNT',
  type: 'INSTANT_MESSAGE',
  departmentId: '76389000000006907',
  externalId: '109000000002003',
  mappedIntegration: null,
  acceptsReplies: true,
  replyConfig: { acceptsAttachments: false, contentTypes: ['text/plain'] },
};

const departmentRows = [
  operation(departments.getDepartment, ['1892000000082069'], {
    sends: 'GET /departments/1892000000082069',
    example: 'department.json',
    gives: { id: '1892000000082069', name: 'Zylker' },
  }),
  operation(departments.getFullDepartment, ['1892000000082069'], {
    sends: 'GET /departments/1892000000082069',
    example: 'department.json',
    gives: ZYLKER_WITH_AGENTS,
  }),
  operation(departments.listDepartments, [{ isEnabled: true, chatStatus: '${UNAVAILABLE}' }], {
    sends: 'GET /departments?isEnabled=true&chatStatus=${UNAVAILABLE}&limit=100',
    example: 'departments.json',
    gives: [
      { id: ZYLKER.id, name: ZYLKER.name },
      { id: '1892000000082085', name: 'zPad' },
    ],
  }),
  operation(departments.getDepartmentsByIds, [['1892000000082069', '1892000000082085']], {
    sends: 'GET /departmentsByIds?departmentIds=1892000000082069,1892000000082085',
    example: 'departmentsByIds.json',
    gives: [ZYLKER, { name: 'zPad', chatStatus: 'DISABLED', createdAt: Date.UTC(2018, 6, 6, 13, 11, 12) }],
  }),
  silent(departments.associateAgentsToDepartment, ['7', ['8', '9']], 'POST /departments/7/associateAgents', {
    agentIds: ['8', '9'],
  }),
  silent(departments.dissociateAgentsFromDepartment, ['7', ['8']], 'POST /departments/7/dissociateAgents', {
    agentIds: ['8'],
  }),
];

const channelRows = [
  operation(channels.getChannels, [], {
    sends: 'GET /channels',
    example: 'channels.json',
    gives: [
      WHATSAPP,
      { code: 'YOUTUBECAT', externalId: null },
      { code: 'EMAIL', departmentId: null, replyConfig: { includeQuotedMessage: true } },
      { code: 'TWITTER' },
      { code: 'TWITTER_DM' },
      { code: 'FACEBOOK' },
      { code: 'FACEBOOK_DM' },
      { code: 'WEB', acceptsReplies: false },
      { code: 'ONLINE_CHAT' },
      { code: 'OFFLINE_CHAT' },
      { code: 'FORUMS' },
      { code: 'PHONE' },
      { code: 'ZTI' },
      { code: 'CUSTOMERPORTAL' },
      { code: 'FEEDBACK' },
      { code: 'FEEDBACK_WIDGET' },
    ],
  }),
];

export const departmentAndChannelOperations = [...departmentRows, ...channelRows];
