import { agentName } from '../world/names';
import type { AgentRecord } from '../world/records';
import type { TicketRecord } from '../world/ticket-records';
import type { World } from '../world/world';
import { DeskError, forbidden, licenseLimited } from './errors';
import { myProfile } from './resources/profiles';
import { permissionsOf } from './resources/permissions';
import type { Call } from './route';

/** How long Desk takes its time with what is scheduled, in milliseconds; no document says. */
const LATER_MS = 1_500;

/** Refuses whoever's profile does not allow it. @throws DeskError 403 FORBIDDEN */
export function checkMayAdminister(call: Call, right: 'manageAgents' | 'department' | 'teams'): void {
  const setup = permissionsOf(myProfile(call), call.settings)['setup'];
  if ((setup as Record<string, boolean>)[right] !== true) throw forbidden();
}

/**
 * Refuses to take somebody out of departments whose live chat has nobody else. Source: Desk API documentation, Errors.
 * @throws DeskError 422 ONLY_LIVECHAT_USER
 */
export function checkLiveChat(world: World, agent: AgentRecord, departmentIds: readonly string[]): void {
  const chatsIn = (one: AgentRecord, id: string): boolean =>
    one.status === 'ACTIVE' && one.chatDepartmentIds.includes(id);
  const isLast = departmentIds.some(
    (id) =>
      world.departments.get(id)?.chatStatus === 'AVAILABLE' &&
      chatsIn(agent, id) &&
      ![...world.agents.values()].some((other) => other.id !== agent.id && chatsIn(other, id)),
  );
  if (isLast) throw new DeskError(422, 'ONLY_LIVECHAT_USER', 'The user is the only live chat user of a department.');
}

/**
 * Refuses to keep out who has enabled an integration. Source: Desk API documentation, Errors.
 * @throws DeskError 422 INTEGRATION_ADMIN_ERROR
 */
export function checkIntegrations(world: World, agent: AgentRecord): void {
  if (!world.integrationAdmins.has(agent.id)) return;
  throw new DeskError(422, 'INTEGRATION_ADMIN_ERROR', 'The user has enabled an integration in the portal.', {
    integration: 'LIVECHAT',
  });
}

/** How many full agents may be active: as many as there were when somebody first asked. */
export function seatsOf(world: World): number {
  world.seats ??= fullAgents(world);
  return world.seats;
}

function fullAgents(world: World): number {
  return [...world.agents.values()].filter(
    ({ status, rolePermissionType }) => status === 'ACTIVE' && rolePermissionType !== 'Light',
  ).length;
}

/**
 * Refuses one more agent than the edition allows. Source: Desk API documentation, Errors.
 * @throws DeskError 403 LICENSE_ACCESS_LIMITED
 */
export function checkSeats(call: Call, agents: readonly AgentRecord[]): void {
  const { world, settings } = call;
  const coming = agents.filter(
    ({ status, rolePermissionType }) => status !== 'ACTIVE' && rolePermissionType !== 'Light',
  );
  if (coming.length === 0 || fullAgents(world) + coming.length <= seatsOf(world)) return;
  throw licenseLimited('AGENTS', settings.edition ?? world.organization.edition);
}

/** Gives what somebody has in a department and is not closed to somebody else, a while later. */
export function handOverLater(world: World, agent: AgentRecord, departmentId: string, to: AgentRecord): void {
  setTimeout(() => {
    const isTheirs = (ticket: TicketRecord): boolean =>
      ticket.assigneeId === agent.id && ticket.departmentId === departmentId && ticket.statusType !== 'Closed';
    for (const ticket of [...world.tickets.values()].filter(isTheirs)) {
      ticket.assigneeId = to.id;
      world.noteChange(ticket, 'TicketUpdated', [{ name: 'Case Owner', value: agentName(to) }]);
    }
  }, LATER_MS).unref();
}
