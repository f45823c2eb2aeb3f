import type { Json, JsonObject } from '../../server/json';
import type { TicketRecord } from '../../world/ticket-records';
import { agentName } from '../../world/names';
import { putStatus, statusIn } from '../../world/statuses';
import {
  aText,
  aTextOrNull,
  aTimeOrNull,
  anId,
  anIdOrNull,
  anObject,
  someIds,
  someObjects,
  textOf,
  textsOf,
  type BodyRules,
} from '../body';
import { invalidData, notFound, type FieldError } from '../errors';
import { flag, someOf } from '../query';
import { getOne, ok, patch, TICKETS_READ, TICKETS_UPDATE, words, type Call, type Route } from '../route';
import { checkChangeable } from '../ticket-state';
import { changedTicketShape, TICKET_INCLUDES, ticketShape } from '../shapes/ticket-shape';

/** The ticket named in the path; one in the recycle bin can still be read, and says so. @throws DeskError 404 */
export function ticketOf(call: Call): TicketRecord {
  const ticket = call.world.tickets.get(call.params['ticketId'] ?? '');
  if (!ticket) throw notFound();
  return ticket;
}

/** As `ticketOf`, for what changes the ticket or what hangs on it. @throws DeskError 404, 422 */
export function changeableTicketOf(call: Call): TicketRecord {
  const ticket = ticketOf(call);
  checkChangeable(ticket);
  return ticket;
}

/** Members of PATCH and of creating. Source: zoho/zohodesk-oas Ticket.json. */
const TICKET_BODY: BodyRules = {
  subject: aText(1000),
  assigneeId: anIdOrNull(),
  teamId: anIdOrNull(),
  departmentId: anId(),
  status: aText(120),
  priority: aTextOrNull(120),
  classification: aTextOrNull(120),
  category: aTextOrNull(120),
  subCategory: aTextOrNull(120),
  dueDate: aTimeOrNull(),
  description: aTextOrNull(65_535),
  resolution: aText(65_535),
  contactId: anId(),
  accountId: anId(),
  productId: anIdOrNull(),
  email: aTextOrNull(150),
  phone: aTextOrNull(120),
  channel: aTextOrNull(120),
  language: aTextOrNull(120),
  secondaryContacts: someIds(0, 20),
  entitySkills: someIds(0),
  sharedDepartments: someObjects(),
  uploads: someIds(0),
  cf: anObject(),
};

function checkReferences(call: Call, ticket: TicketRecord, body: JsonObject): void {
  const places: [string, ReadonlyMap<string, unknown>][] = [
    ['assigneeId', call.world.agents],
    ['teamId', call.world.teams],
    ['departmentId', call.world.departments],
    ['contactId', call.world.contacts],
    ['accountId', call.world.accounts],
  ];
  const errors: FieldError[] = places.flatMap(([name, known]) => {
    const value = body[name];
    const missing = typeof value === 'string' && value !== '' && !known.has(value);
    return missing ? [{ fieldName: `/${name}`, errorType: 'invalid' as const }] : [];
  });
  // Not documented in so many words: an agent who was deactivated takes no tickets.
  const assignee = call.world.agents.get(textOf(body['assigneeId']));
  if (assignee && assignee.status !== 'ACTIVE') errors.push({ fieldName: '/assigneeId', errorType: 'invalid' });
  const departmentId = textOf(body['departmentId']) || ticket.departmentId;
  const hasStatus = !('status' in body) || statusIn(call.world.statuses, textOf(body['status']), departmentId);
  if (!hasStatus) errors.push({ fieldName: '/status', errorType: 'invalid' });
  if (errors.length > 0) throw invalidData(errors);
}

/**
 * Carries out a change of a ticket that has passed the body rules, and notes it in the history.
 * @throws DeskError 422 when an id or a status names nothing, or the ticket takes no such change
 */
export function changeTicket(call: Call, ticket: TicketRecord, body: JsonObject): void {
  checkChangeable(ticket, body);
  checkReferences(call, ticket, body);
  const now = call.world.now();
  const textOrNull = (value: Json): string | null => (typeof value === 'string' && value !== '' ? value : null);
  for (const [name, value] of Object.entries(body)) {
    if (name === 'subject' || name === 'departmentId' || name === 'contactId') ticket[name] = textOf(value);
    else if (name === 'description' || name === 'channel') ticket[name] = typeof value === 'string' ? value : '';
    else if (NULLABLE.has(name)) ticket[name as Nullable] = textOrNull(value);
    else if (name === 'dueDate') ticket.dueDate = typeof value === 'string' ? Date.parse(value) : null;
    else if (name === 'status') setStatus(call, ticket, textOf(value));
    else if (name === 'secondaryContacts') ticket.secondaryContacts = textsOf(value);
    else if (name === 'cf') Object.assign(ticket.cf, value);
    else if (name === 'resolution') {
      ticket.resolution = { content: textOf(value), authorId: call.world.meId, modifiedTime: now };
    }
  }
  const properties = Object.entries(body).map(([name, value]) => ({ name, value: readable(call, name, value) }));
  call.world.noteChange(ticket, 'TicketUpdated', properties);
}

type Nullable =
  | 'assigneeId'
  | 'teamId'
  | 'accountId'
  | 'productId'
  | 'priority'
  | 'classification'
  | 'category'
  | 'subCategory'
  | 'email'
  | 'phone'
  | 'language';
const NULLABLE: ReadonlySet<string> = new Set<Nullable>([
  'assigneeId',
  'teamId',
  'accountId',
  'productId',
  'priority',
  'classification',
  'category',
  'subCategory',
  'email',
  'phone',
  'language',
]);

function readable(call: Call, name: string, value: Json): string {
  const agent = name === 'assigneeId' && typeof value === 'string' ? call.world.agents.get(value) : undefined;
  if (agent) return agentName(agent);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Sets a status of the organization with the times that hang on it; anything else is left alone. */
function setStatus(call: Call, ticket: TicketRecord, name: string): void {
  const status = statusIn(call.world.statuses, name, ticket.departmentId);
  if (status) putStatus(ticket, status, call.world.now());
}

/** Reading and changing one ticket. Source: Desk API documentation; zoho/zohodesk-oas Ticket.json, Search.json. */
export const ticketRoutes: Route[] = [
  getOne('/tickets/{ticketId}', { scopes: TICKETS_READ, query: { include: someOf(...TICKET_INCLUDES) } }, (call) =>
    ok(ticketShape(call, ticketOf(call), words(call, 'include'))),
  ),
  patch(
    '/tickets/{ticketId}',
    { scopes: TICKETS_UPDATE, query: { disableClosureNotification: flag() }, body: TICKET_BODY },
    (call) => {
      const ticket = ticketOf(call);
      changeTicket(call, ticket, call.body);
      return ok(changedTicketShape(call, ticket));
    },
  ),
];
