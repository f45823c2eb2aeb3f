import type { AgentRecord, RolePermissionType } from '../../world/records';
import {
  aFlag,
  aText,
  aWord,
  isTrue,
  needed,
  someIds,
  someObjects,
  someTexts,
  textOf,
  textsOf,
  type BodyRules,
} from '../body';
import { invalidData, type FieldError } from '../errors';
import {
  BASIC_CREATE,
  BASIC_DELETE,
  BASIC_READ,
  BASIC_UPDATE,
  del,
  getOne,
  noContent,
  ok,
  patch,
  post,
  type Call,
  type Route,
} from '../route';
import { agentPhotoUrl, agentShape } from '../shapes/agent-shape';
import { agentOf } from './agents';

const PERMISSIONS = ['Admin', 'AgentPublic', 'AgentPersonal', 'AgentTeamPersonal', 'Light', 'Custom'];

const TEXTS = [
  'emailId',
  'lastName',
  'firstName',
  'phone',
  'mobile',
  'extn',
  'aboutInfo',
  'countryCode',
  'timeZone',
  'langCode',
] as const;

/** Members of creating and changing agents. Source: Desk API documentation, "Add agent" and "Update agent". */
const BODY: BodyRules = {
  ...Object.fromEntries(TEXTS.map((name) => [name, aText(name === 'aboutInfo' ? 255 : 100)])),
  associatedDepartmentIds: someIds(),
  associatedChatDepartmentIds: someIds(0),
  rolePermissionType: aWord(...PERMISSIONS),
  channelExpert: someTexts(),
};

function applyBody(call: Call, agent: AgentRecord): void {
  const { body, world } = call;
  const departments = [...textsOf(body['associatedDepartmentIds']), ...textsOf(body['associatedChatDepartmentIds'])];
  if (departments.some((id) => !world.departments.has(id))) {
    throw invalidData([{ fieldName: '/associatedDepartmentIds', errorType: 'invalid' }]);
  }
  const others = [...world.agents.values()].filter((other) => other.id !== agent.id);
  if (body['emailId'] !== undefined && others.some((other) => other.emailId === body['emailId'])) {
    throw invalidData([{ fieldName: '/emailId', errorType: 'duplicate' }]);
  }
  for (const name of TEXTS) if (body[name] !== undefined) agent[name] = textOf(body[name]);
  if (body['associatedDepartmentIds'] !== undefined) agent.departmentIds = textsOf(body['associatedDepartmentIds']);
  if (body['associatedChatDepartmentIds'] !== undefined) {
    agent.chatDepartmentIds = textsOf(body['associatedChatDepartmentIds']);
  }
  if (body['channelExpert'] !== undefined) agent.channelExpert = textsOf(body['channelExpert']);
  const permission = PERMISSIONS.find((word) => word === body['rolePermissionType']);
  if (permission !== undefined) agent.rolePermissionType = permission as RolePermissionType;
}

function newAgent(call: Call): AgentRecord {
  return {
    id: call.world.mintId(),
    zuid: null,
    firstName: '',
    lastName: '',
    emailId: '',
    status: 'ACTIVE',
    isConfirmed: false,
    roleId: '1892000000056004',
    profileId: '1892000000056092',
    rolePermissionType: 'AgentPublic',
    departmentIds: [],
    chatDepartmentIds: [],
    hasPhoto: false,
    phone: '',
    mobile: '',
    extn: '',
    aboutInfo: null,
    channelExpert: [],
    countryCode: 'en_US',
    langCode: 'en_US',
    timeZone: 'Etc/UTC',
    presence: 'OFFLINE',
  };
}

/** The agents of `agentIds`. @throws DeskError 422 when one of them does not exist */
function namedAgents(call: Call): AgentRecord[] {
  const ids = textsOf(call.body['agentIds']);
  const errors: FieldError[] = ids.flatMap((id, index) =>
    call.world.agents.has(id) ? [] : [{ fieldName: `/agentIds/${index}`, errorType: 'invalid' as const }],
  );
  if (errors.length > 0) throw invalidData(errors);
  return ids.flatMap((id) => call.world.agents.get(id) ?? []);
}

function remove(call: Call): ReturnType<typeof noContent> {
  const agent = agentOf(call);
  agent.status = 'DELETED';
  if (isTrue(call.body['isAnonymize'])) agent.lastName = textOf(call.body['anonymizedName']) || 'Former agent';
  return noContent();
}

const AGENT_IDS = { agentIds: needed(someIds()) };

/** Changing agents, and the signed-in agent's own photo and preferences. Source: Desk API documentation, agents. */
export const agentChangeRoutes: Route[] = [
  post('/agents/activate', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    for (const agent of namedAgents(call)) agent.status = 'ACTIVE';
    return noContent();
  }),
  post('/agents/{agentId}/deactivate', { scopes: BASIC_UPDATE }, (call) => {
    agentOf(call).status = 'DISABLED';
    return noContent();
  }),
  post('/agents/reinvite', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    namedAgents(call);
    return noContent();
  }),
  post(
    '/agents',
    {
      scopes: BASIC_CREATE,
      body: {
        ...BODY,
        emailId: needed(aText(100)),
        lastName: needed(aText(50)),
        associatedDepartmentIds: needed(someIds()),
        rolePermissionType: needed(aWord(...PERMISSIONS)),
        roleId: aText(20),
        profileId: aText(20),
      },
    },
    (call) => {
      const agent = newAgent(call);
      applyBody(call, agent);
      call.world.agents.set(agent.id, agent);
      return ok(agentShape(call, agent));
    },
  ),
  patch('/agents/{agentId}', { scopes: BASIC_UPDATE, body: BODY }, (call) => {
    const agent = agentOf(call);
    applyBody(call, agent);
    return ok(agentShape(call, agent));
  }),
  post('/agents/deleteUnconfirmed', { scopes: BASIC_UPDATE, cost: 'delete', body: AGENT_IDS }, (call) => {
    for (const agent of namedAgents(call)) if (!agent.isConfirmed) call.world.agents.delete(agent.id);
    return noContent();
  }),
  post(
    '/agents/{agentId}/delete',
    { scopes: BASIC_DELETE, cost: 'delete', body: { anonymizedName: aText(50), isAnonymize: aFlag() } },
    remove,
  ),
  del('/agents/{agentId}', { scopes: BASIC_DELETE }, remove),
  post('/deletedAgents/{agentId}/anonymize', { scopes: BASIC_UPDATE, body: { anonymizedName: aText(50) } }, (call) => {
    const agent = call.world.agents.get(call.params['agentId'] ?? '');
    if (agent?.status === 'DELETED') agent.lastName = textOf(call.body['anonymizedName']) || 'Former agent';
    return noContent();
  }),
  post(
    '/agents/{agentId}/reassignment',
    { scopes: BASIC_UPDATE, body: { agentReassignment: needed(someObjects()) } },
    (call) => {
      agentOf(call);
      return noContent();
    },
  ),
  post('/uploadMyPhoto', { scopes: BASIC_UPDATE, anyBody: true }, (call) => {
    call.world.me.hasPhoto = true;
    return ok({ photoURL: agentPhotoUrl(call, call.world.me) });
  }),
  post('/deleteMyPhoto', { scopes: BASIC_UPDATE }, (call) => {
    call.world.me.hasPhoto = false;
    return noContent();
  }),
  getOne('/myPreferences', { scopes: BASIC_READ }, (call) => ok({ ...call.world.extras.preferences })),
  patch(
    '/myPreferences',
    { scopes: BASIC_UPDATE, body: { namePattern: someTexts(), currentDepartment: aText(100) } },
    (call) => {
      const { namePattern, currentDepartment } = call.body;
      if (namePattern !== undefined) call.world.extras.preferences['namePattern'] = textsOf(namePattern);
      if (currentDepartment !== undefined) {
        call.world.extras.preferences['currentDepartment'] = textOf(currentDepartment);
      }
      return noContent();
    },
  ),
];
