import type { DeskClient } from '../desk-api/client';
import { getOrganizationFields } from '../desk-api/fields';
import type { TicketStatus } from '../desk-api/records';
import { ticketStatusesOf } from '../desk-api/records/field';
import { listTickets } from '../desk-api/tickets';
import { type ProblemKind, problemOf } from '../problems/problem';
import type { Key } from './resources';

/** By which Desk says that it does not tell its fields, to this agent or at all. */
const NOT_TOLD: ReadonlySet<ProblemKind> = new Set([
  'notFound',
  'forbidden',
  'scopeMissing',
  'editionLimit',
  'badAnswer',
  'unprocessable',
]);
/** The latest tickets of a department show the statuses it uses: one page. */
const LATEST = 100;

/**
 * The statuses that tickets of a department may have: as the organization has set them up, and where Desk does not tell
 * that, those its latest tickets have. Never from a list of ours: organizations name their own. Throws `DesksideError`.
 */
export async function ticketStatuses(
  desk: DeskClient,
  { departmentId }: Key<'ticketStatuses'>,
): Promise<TicketStatus[]> {
  return (await statusesSetUp(desk, departmentId)) ?? (await statusesInUse(desk, departmentId));
}

async function statusesSetUp(desk: DeskClient, departmentId: string): Promise<TicketStatus[] | null> {
  try {
    return ticketStatusesOf(await getOrganizationFields(desk, 'tickets', { departmentId }));
  } catch (thrown) {
    if (NOT_TOLD.has(problemOf(thrown).kind)) return null;
    throw thrown;
  }
}

async function statusesInUse(desk: DeskClient, departmentId: string): Promise<TicketStatus[]> {
  const tickets = await listTickets(desk, { departmentIds: [departmentId], sortBy: '-createdTime' }).collect(LATEST);
  const statuses = new Map<string, TicketStatus>();
  for (const { status, statusType } of tickets) {
    if (status !== null && !statuses.has(status)) statuses.set(status, { name: status, type: statusType });
  }
  return [...statuses.values()];
}
