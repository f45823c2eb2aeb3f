import type { TicketRecord } from '../../world/ticket-records';
import { isObject } from '../../server/json';
import { plainContact } from '../../world/customers';
import { plainTicket } from '../../world/tickets';
import { aFlag, anId, anObject, aText, isTrue, needed, someIds, textOf, textsOf } from '../body';
import { badQuery, invalidData, type FieldError } from '../errors';
import { id, required } from '../query';
import { noContent, ok, okEmpty, post, TICKETS_CREATE, TICKETS_UPDATE, type Call, type Route } from '../route';
import { changedTicketShape, ticketShape } from '../shapes/ticket-shape';
import { checkChangeable } from '../ticket-state';
import { changeableTicketOf, changeTicket, setStatus, TICKET_BODY, ticketOf } from './tickets';

/** The tickets of a list of ids. @throws DeskError 422 when one of them does not exist */
function namedTickets(call: Call, name: string): TicketRecord[] {
  const ids = textsOf(call.body[name]);
  const errors: FieldError[] = ids.flatMap((one, index) =>
    call.world.tickets.has(one) ? [] : [{ fieldName: `/${name}/${index}`, errorType: 'invalid' as const }],
  );
  if (errors.length > 0) throw invalidData(errors);
  return ids.flatMap((one) => call.world.tickets.get(one) ?? []);
}

/** The contact of a new ticket: an existing one, or one made from the `contact` object. @throws DeskError 422 */
function requesterOf(call: Call): string {
  const { world, body } = call;
  const known = textOf(body['contactId']);
  if (world.contacts.has(known)) return known;
  const wanted = body['contact'];
  if (known !== '' || !isObject(wanted)) {
    throw invalidData([{ fieldName: '/contactId', errorType: known === '' ? 'missing' : 'invalid' }]);
  }
  const email = textOf(wanted['email']);
  const lastName = textOf(wanted['lastName']) || email;
  if (lastName === '') throw invalidData([{ fieldName: '/contact/lastName', errorType: 'missing' }]);
  const now = world.now();
  const contact = plainContact({
    id: world.mintId(),
    firstName: textOf(wanted['firstName']) || null,
    lastName,
    email: email || null,
    createdTime: now,
    modifiedTime: now,
  });
  world.contacts.set(contact.id, contact);
  return contact.id;
}

function createTicket(call: Call): TicketRecord {
  const { world } = call;
  const contact = world.contacts.get(requesterOf(call));
  if (!contact) throw invalidData([{ fieldName: '/contactId', errorType: 'invalid' }]);
  const highest = Math.max(...[...world.tickets.values()].map((ticket) => Number(ticket.ticketNumber)));
  const ticket = plainTicket(contact, {
    id: world.mintId(),
    ticketNumber: String(highest + 1),
    departmentId: textOf(call.body['departmentId']),
    subject: textOf(call.body['subject']),
    createdTime: world.now(),
  });
  const { contact: _, contactId: __, ...rest } = call.body;
  changeTicket(call, ticket, rest);
  world.tickets.set(ticket.id, ticket);
  return ticket;
}

const IDS = { ids: needed(someIds()) };

/** Creating tickets and acting on several at once. Source: zoho/zohodesk-oas Ticket.json. */
export const ticketActionRoutes: Route[] = [
  post(
    '/tickets',
    { scopes: TICKETS_CREATE, body: { ...TICKET_BODY, departmentId: needed(anId()), contact: anObject() } },
    (call) => ok(ticketShape(call, createTicket(call))),
  ),
  post(
    '/tickets/{ticketId}/move',
    {
      scopes: TICKETS_UPDATE,
      query: { departmentId: required(id()) },
      body: { departmentId: anId(), forumId: anId() },
    },
    (call) => {
      const ticket = changeableTicketOf(call);
      const departmentId = call.query.get('departmentId') ?? '';
      if (!call.world.departments.has(departmentId)) throw badQuery('departmentId');
      changeTicket(call, ticket, { departmentId });
      ticket.teamId = null;
      return okEmpty();
    },
  ),
  post('/closeTickets', { scopes: TICKETS_UPDATE, cost: 'many', body: IDS }, (call) => {
    for (const ticket of namedTickets(call, 'ids')) {
      checkChangeable(ticket, { status: 'Closed' });
      setStatus(call, ticket, 'Closed');
      call.world.noteChange(ticket, 'TicketUpdated', [{ name: 'Status', value: 'Closed' }]);
    }
    return okEmpty();
  }),
  post(
    '/tickets/updateMany',
    {
      scopes: TICKETS_UPDATE,
      cost: 'many',
      body: { ...IDS, fieldName: needed(aText(100)), fieldValue: aText(65_535), isCustomField: aFlag() },
    },
    (call) => {
      const name = textOf(call.body['fieldName']);
      const value = call.body['fieldValue'] ?? null;
      const custom = isTrue(call.body['isCustomField']);
      if (!custom && !TICKET_BODY[name]?.check(value)) {
        throw invalidData([{ fieldName: '/fieldName', errorType: 'invalid' }]);
      }
      for (const ticket of namedTickets(call, 'ids')) {
        changeTicket(call, ticket, custom ? { cf: { [name]: value } } : { [name]: value });
      }
      return noContent();
    },
  ),
  post(
    '/tickets/markSpam',
    {
      scopes: TICKETS_UPDATE,
      cost: 'many',
      body: { ...IDS, isSpam: needed(aFlag()), contactSpam: aFlag(), handleExistingTickets: aFlag() },
    },
    (call) => {
      const isSpam = isTrue(call.body['isSpam']);
      for (const ticket of namedTickets(call, 'ids')) {
        ticket.isSpam = isSpam;
        const contact = call.world.contacts.get(ticket.contactId);
        if (contact && isTrue(call.body['contactSpam'])) contact.isSpam = isSpam;
      }
      return okEmpty();
    },
  ),
  post(
    '/tickets/moveToTrash',
    { scopes: { all: ['Desk.tickets.DELETE'] }, cost: 'delete', body: { ticketIds: needed(someIds()) } },
    (call) => {
      for (const ticket of namedTickets(call, 'ticketIds')) ticket.isTrashed = true;
      return noContent();
    },
  ),
  post(
    '/tickets/{ticketId}/merge',
    { scopes: TICKETS_UPDATE, body: { ids: needed(someIds(1, 5)), source: anObject() } },
    (call) => {
      const ticket = changeableTicketOf(call);
      const target = call.world.conversationOf(ticket);
      for (const other of namedTickets(call, 'ids')) {
        if (other.id === ticket.id) continue;
        target.threads.push(...call.world.conversationOf(other).threads);
        call.world.tickets.delete(other.id);
      }
      target.threads.sort((a, b) => a.createdTime - b.createdTime);
      call.world.noteChange(ticket, 'TicketMerged', []);
      return ok(changedTicketShape(call, ticket));
    },
  ),
  post('/tickets/{ticketId}/markAsRead', { scopes: TICKETS_UPDATE }, (call) => {
    ticketOf(call).isRead = true;
    return okEmpty();
  }),
  post('/tickets/{ticketId}/markAsUnRead', { scopes: TICKETS_UPDATE }, (call) => {
    ticketOf(call).isRead = false;
    return noContent();
  }),
];
