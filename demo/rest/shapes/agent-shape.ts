import { withBareIds, type JsonObject } from '../../server/json';
import type { AgentRecord } from '../../world/records';
import { agentName } from '../../world/names';
import type { World } from '../../world/world';

/** What shapes need besides the record: the world it lives in, and the base of links. */
export interface ShapeContext {
  world: World;
  /** `https://desk.zoho.com` */
  base: string;
}

/** Writes the ids of records that are known for it as bare numbers. */
export function spelled(context: ShapeContext, id: string, shape: JsonObject): JsonObject {
  return context.world.bareIdRecords.has(id) ? (withBareIds(shape) as JsonObject) : shape;
}

/** The address of an agent's photo, null without one. Source: Desk API documentation, agents. */
export function agentPhotoUrl(context: ShapeContext, agent: AgentRecord): string | null {
  if (agent.photoURL !== undefined) return agent.photoURL;
  if (!agent.hasPhoto) return null;
  return `${context.base}/api/v1/agents/${agent.id}/photo?orgId=${context.world.organization.id}`;
}

/** The same photo as answers about agents name it, on the host that Desk's own page loads it from. Source: recorded answers. */
function staticPhotoUrl(context: ShapeContext, agent: AgentRecord): string | null {
  return agentPhotoUrl(context, agent)?.replace(/^https:\/\/desk\./, 'https://deskstatic.') ?? null;
}

/**
 * The whole Agent. Source: Desk API documentation, "Get agent"; zoho/zohodesk-oas Agent.json.
 * @param includes names from the `include` parameter
 */
export function agentShape(context: ShapeContext, agent: AgentRecord, includes: readonly string[] = []): JsonObject {
  const { world } = context;
  const shape: Record<string, JsonObject[string]> = {
    id: agent.id,
    zuid: agent.zuid,
    name: agentName(agent),
    firstName: agent.firstName,
    lastName: agent.lastName,
    emailId: agent.emailId,
    status: agent.status,
    isConfirmed: agent.isConfirmed,
    roleId: agent.roleId,
    profileId: agent.profileId,
    rolePermissionType: agent.rolePermissionType,
    associatedDepartmentIds: agent.departmentIds,
    associatedChatDepartmentIds: agent.chatDepartmentIds,
    photoURL: staticPhotoUrl(context, agent),
    phone: agent.phone,
    mobile: agent.mobile,
    extn: agent.extn,
    aboutInfo: agent.aboutInfo,
    channelExpert: agent.channelExpert,
    countryCode: agent.countryCode,
    langCode: agent.langCode,
    timeZone: agent.timeZone,
  };
  const role = world.roles.get(agent.roleId);
  const profile = world.profiles.get(agent.profileId);
  if (includes.includes('role') && role) shape['role'] = { id: role.id, name: role.name };
  if (includes.includes('profile') && profile) shape['profile'] = { id: profile.id, name: profile.name };
  if (includes.includes('associatedDepartments'))
    shape['associatedDepartments'] = departmentRefs(world, agent.departmentIds);
  if (includes.includes('associatedChatDepartments')) {
    shape['associatedChatDepartments'] = departmentRefs(world, agent.chatDepartmentIds);
  }
  if (includes.includes('verifiedEmails')) shape['verifiedEmails'] = agent.isConfirmed ? [agent.emailId] : [];
  return spelled(context, agent.id, shape);
}

/** The short agent of `agentsByIds`, agents by profile and team members: no name, no status, no departments. */
export function agentSummary(context: ShapeContext, agent: AgentRecord, includes: readonly string[] = []): JsonObject {
  const role = context.world.roles.get(agent.roleId);
  const profile = context.world.profiles.get(agent.profileId);
  return spelled(context, agent.id, {
    id: agent.id,
    zuid: agent.zuid,
    firstName: agent.firstName,
    lastName: agent.lastName,
    emailId: agent.emailId,
    photoURL: staticPhotoUrl(context, agent),
    roleId: agent.roleId,
    profileId: agent.profileId,
    ...(includes.includes('role') && role ? { role: { id: role.id, name: role.name } } : {}),
    ...(includes.includes('profile') && profile ? { profile: { id: profile.id, name: profile.name } } : {}),
  });
}

function departmentRefs(world: World, ids: readonly string[]): JsonObject[] {
  return ids.flatMap((id) => {
    const department = world.departments.get(id);
    return department ? [{ id, name: department.name, sanitizedName: department.slug }] : [];
  });
}
