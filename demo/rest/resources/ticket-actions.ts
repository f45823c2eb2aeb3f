import { anId } from '../body';
import { badQuery } from '../errors';
import { id, required } from '../query';
import { noContent, okEmpty, post, TICKETS_UPDATE, type Route } from '../route';
import { changeableTicketOf, changeTicket, ticketOf } from './tickets';

/** Creating tickets and acting on several at once. Source: zoho/zohodesk-oas Ticket.json. */
export const ticketActionRoutes: Route[] = [
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
  post('/tickets/{ticketId}/markAsRead', { scopes: TICKETS_UPDATE }, (call) => {
    ticketOf(call).isRead = true;
    return okEmpty();
  }),
  post('/tickets/{ticketId}/markAsUnRead', { scopes: TICKETS_UPDATE }, (call) => {
    ticketOf(call).isRead = false;
    return noContent();
  }),
];
