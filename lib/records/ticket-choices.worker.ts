import { listAgents } from '../desk-api/agents';
import type { DeskClient } from '../desk-api/client';
import { listDepartments } from '../desk-api/departments';
import { getOrganizationFields } from '../desk-api/fields';
import type { Named, Ticket } from '../desk-api/records';
import type { ListedAgent } from '../desk-api/records/agent';
import { type Field, valuesOf } from '../desk-api/records/field';
import type { FullTeam } from '../desk-api/records/team';
import { getTeamsInDepartment } from '../desk-api/teams';
import { listTickets } from '../desk-api/tickets';
import { type ProblemKind, problemOf } from '../problems/problem';
import type { Key } from './resources';
import type { TicketChoices } from './values';

/** By which Desk says that it does not tell its fields, to this agent or at all. */
const NOT_TOLD: ReadonlySet<ProblemKind> = new Set([
  'notFound',
  'forbidden',
  'scopeMissing',
  'editionLimit',
  'badAnswer',
  'unprocessable',
]);
/** The latest tickets of a department show the values it uses: one page. */
const LATEST = 100;
/** More than can be looked through; beyond it one searches. */
const MOST_AGENTS = 300;
const MOST_PLACES = 500;

/**
 * What tickets of a department may have for status, priority, category and sub-category: as the organization has set it
 * up, and where Desk does not tell that, what its latest tickets have. Never from a list of ours: organizations name their
 * own. One call, a second one where Desk does not tell the statuses. Throws `DesksideError`.
 */
export async function ticketChoices(desk: DeskClient, { departmentId }: Key<'ticketChoices'>): Promise<TicketChoices> {
  const fields = await fieldsSetUp(desk, departmentId);
  const statuses = valuesOf(fields, 'status')?.map(({ value, statusType }) => ({
    name: value,
    type: statusType ?? ('other' as const),
  }));
  const latest = statuses === undefined ? await latestTickets(desk, departmentId) : [];
  const names = (field: 'priority' | 'category' | 'subCategory'): string[] =>
    valuesOf(fields, field)?.map(({ value }) => value) ?? inUse(latest, (ticket) => ticket[field]);
  return {
    statuses:
      statuses ??
      inUse(latest, ({ status }) => status).map((name) => ({
        name,
        type: latest.find(({ status }) => status === name)?.statusType ?? 'other',
      })),
    priorities: names('priority'),
    categories: names('category'),
    subCategories: names('subCategory'),
  };
}

async function fieldsSetUp(desk: DeskClient, departmentId: string): Promise<Field[]> {
  try {
    return await getOrganizationFields(desk, 'tickets', { departmentId });
  } catch (thrown) {
    if (NOT_TOLD.has(problemOf(thrown).kind)) return [];
    throw thrown;
  }
}

async function latestTickets(desk: DeskClient, departmentId: string): Promise<Ticket[]> {
  return await listTickets(desk, { departmentIds: [departmentId], sortBy: '-createdTime' }).collect(LATEST);
}

function inUse(tickets: readonly Ticket[], value: (ticket: Ticket) => string | null): string[] {
  return [...new Set(tickets.flatMap((ticket) => value(ticket) ?? []))];
}

/**
 * Whom tickets of a department may be given to: its agents who are active, confirmed and no light agents, who may not have
 * tickets. At most three calls. Throws `DesksideError`.
 */
export async function assignableAgents(
  desk: DeskClient,
  { departmentId }: Key<'assignableAgents'>,
): Promise<ListedAgent[]> {
  return await listAgents(desk, {
    departmentIds: [departmentId],
    status: 'ACTIVE',
    isConfirmed: true,
    isLightAgent: false,
    include: ['role'],
  }).collect(MOST_AGENTS);
}

/** The teams of a department. Throws `DesksideError`. */
export async function departmentTeams(desk: DeskClient, { departmentId }: Key<'departmentTeams'>): Promise<FullTeam[]> {
  return await getTeamsInDepartment(desk, departmentId);
}

/** The departments that take tickets. Throws `DesksideError`. */
export async function departments(desk: DeskClient): Promise<Named[]> {
  const places = await listDepartments(desk, { isEnabled: true }).collect(MOST_PLACES);
  return places.map(({ id, name }) => ({ id, name }));
}
