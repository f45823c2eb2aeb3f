import * as changes from '../../../../lib/desk-api/agent-changes';
import * as agents from '../../../../lib/desk-api/agents';
import { operation, silent } from './operation';

const CASE = {
  id: '1892000000056096',
  name: 'case',
  email: 'case@zylker.com',
  isActive: true,
  timeZone: 'Pacific/Majuro',
  photoUrl: null,
};
const CASE_IN_FULL = {
  ...CASE,
  role: 'CEO',
  roleId: '1892000000056099',
  profile: 'Administrator',
  departmentIds: ['1892000000006907', '1892000000082069'],
  departments: [
    { id: '1892000000006907', name: 'Developement' },
    { id: '1892000000082069', name: 'R & D' },
  ],
};
const SHORT = [
  { id: '1892000000056007', name: 'case', zuid: '437793', photoUrl: null, departmentIds: null },
  { id: '1892000000042001', name: 'jade', email: 'jade@zylker.com', roleId: '7000000012324' },
  { id: '1892000000888059', name: 'Steve Waugh', isConfirmed: null, status: null },
];
const photo = new File(['x'], 'me.png', { type: 'image/png' });

const reading = [
  operation(agents.getAgent, ['1892000000056096'], {
    sends: 'GET /agents/1892000000056096?include=role',
    example: 'agent.json',
    gives: { ...CASE, role: 'CEO', profile: 'Administrator' },
  }),
  operation(agents.getAgentWithDepartments, ['1892000000056096'], {
    sends: 'GET /agents/1892000000056096?include=profile,role,associatedDepartments',
    example: 'agent.json',
    gives: CASE_IN_FULL,
  }),
  operation(agents.getMyInfo, [], {
    sends: 'GET /myinfo',
    example: 'myinfo.json',
    gives: { name: 'Torrey Emard', role: 'CEO' },
  }),
  operation(agents.listAgents, [{ status: 'ACTIVE', departmentIds: ['1', '2'], isLightAgent: false }], {
    sends: 'GET /agents?status=ACTIVE&departmentIds=1,2&isLightAgent=false&limit=100',
    example: 'agents.json',
    gives: [
      { id: '1892000000056007', name: 'zyl case', isActive: true },
      { id: '1892000000042001', name: 'jade', phone: null },
      { name: 'john', phone: '68779989', isActive: false },
      { id: '1892000000888059', name: 'Steve Waugh' },
    ],
  }),
  operation(agents.getAgentPage, [0, { status: 'ACTIVE', searchStr: '*case*', include: ['role'] }], {
    sends: 'GET /agents?status=ACTIVE&searchStr=*case*&include=role&limit=100',
    example: 'agents.json',
    gives: {
      agents: [
        { id: '1892000000056007', name: 'zyl case', isActive: true, isConfirmed: true, isLight: false },
        { id: '1892000000042001', name: 'jade' },
        { name: 'john', isActive: false },
        { id: '1892000000888059', name: 'Steve Waugh' },
      ],
      next: null,
    },
  }),
  operation(agents.getAgentsCount, [{ includeLightAgent: true }], {
    sends: 'GET /agents/count?includeLightAgent=true',
    example: 'agentsCount.json',
    gives: 5,
  }),
  operation(agents.getAgentsByIds, [['1892000000056007', '1892000000042001']], {
    sends: 'GET /agentsByIds?agentIds=1892000000056007,1892000000042001',
    example: 'agentsByIds.json',
    gives: SHORT,
  }),
  operation(agents.getAgentByEmail, ['case+1@zylker.com'], {
    sends: 'GET /agents/email/case%2B1%40zylker.com',
    example: 'agentByEmail.json',
    gives: { id: '1892000000056007', email: 'case@zylker.com' },
  }),
  operation(agents.getAgentByEmail, ['nobody@zylker.com'], {
    sends: 'GET /agents/email/nobody%40zylker.com',
    gives: null,
  }),
  operation(agents.getAgentSkills, ['7', ['10000000030987', '10000000038722']], {
    sends: 'GET /agents/7/skills?departmentIds=10000000030987,10000000038722',
    example: 'agentSkills.json',
    gives: [
      { departmentId: '10000000030987', skills: [{ name: 'French' }, { name: 'Blueprint' }, { name: 'Reports' }] },
      {
        departmentId: '10000000038722',
        skills: [
          { id: '1000000005432', name: 'Workflow', typeId: '1000000019089' },
          { id: '10000000036323', name: 'English', typeId: '100000001342' },
        ],
      },
    ],
  }),
  operation(agents.getAgentPhoto, ['7', { orgId: '3981311', fileSize: 'THUMBNAIL' }], {
    sends: 'GET /agents/7/photo?orgId=3981311&fileSize=THUMBNAIL',
    answer: photo,
    gives: photo,
  }),
];

const changing = [
  silent(changes.activateAgents, [['7', '8']], 'POST /agents/activate', { agentIds: ['7', '8'] }),
  silent(changes.deactivateAgent, ['7'], 'POST /agents/7/deactivate'),
  silent(changes.reinviteAgents, [['7']], 'POST /agents/reinvite', { agentIds: ['7'] }),
  silent(
    changes.scheduleAgentReassignment,
    ['7', [{ departmentId: '1', ticketNewOwner: '8', taskNewOwner: '9' }]],
    'POST /agents/7/reassignment',
    { agentReassignment: [{ departmentId: '1', ticketNewOwner: '8', taskNewOwner: '9' }] },
  ),
];

export const agentOperations = [...reading, ...changing];
