import { BareNumber, type Json, type JsonObject } from '../../server/json';
import { hashOf } from '../../world/random';
import { needed, someIds, someTexts, textOf, textsOf } from '../body';
import { invalidData } from '../errors';
import { id, required, sortBy, text } from '../query';
import {
  data,
  getList,
  noContent,
  ok,
  okEmpty,
  post,
  slice,
  TICKETS_CREATE,
  TICKETS_READ,
  TICKETS_UPDATE,
  type Call,
  type Route,
} from '../route';
import { agentPhotoUrl } from '../shapes/agent-shape';
import { changeableTicketOf, ticketOf } from './tickets';

/** Tags have no records of their own here; an id follows from the name. */
const tagId = (name: string): string => String(123_000_000 + (hashOf(name) % 1_000_000));

/** A tag of a ticket: its id is a number in the documented example. */
const tagShape = (name: string): JsonObject => ({ id: new BareNumber(tagId(name)), name, tagType: 'MANUAL' });

/** Tags of a department with the number of tickets, the most used first. */
function departmentTags(call: Call): JsonObject[] {
  const departmentId = call.query.get('departmentId');
  const counts = new Map<string, number>();
  for (const ticket of call.world.tickets.values()) {
    if (ticket.departmentId !== departmentId || ticket.isTrashed) continue;
    for (const tag of ticket.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => ({ id: tagId(name), name, tagType: 'MANUAL', ticketCount: String(count) }));
}

/** Followers of a ticket; `following` is in the newer spelling. Source: zoho/zohodesk-oas TicketFollowers.json. */
function followers(call: Call): Json[] {
  return ticketOf(call).followers.flatMap((agentId) => {
    const agent = call.world.agents.get(agentId);
    if (!agent) return [];
    const { firstName, lastName, emailId } = agent;
    return [
      { id: agentId, firstName, lastName, email: emailId, photoURL: agentPhotoUrl(call, agent), following: 'tickets' },
    ];
  });
}

function changeFollowers(call: Call, change: (own: readonly string[], wanted: readonly string[]) => string[]): void {
  const ticket = ticketOf(call);
  const wanted = textsOf(call.body['followerIds']);
  if (wanted.some((agentId) => !call.world.agents.has(agentId))) {
    throw invalidData([{ fieldName: '/followerIds', errorType: 'invalid' }]);
  }
  ticket.followers = change(ticket.followers, wanted);
}

const DEPARTMENT = { departmentId: required(id()) };
const TAGS = { tags: needed(someTexts()) };
const FOLLOWERS = { followerIds: needed(someIds()) };

/** Tags and followers. Source: zoho/zohodesk-oas TicketTag.json, TicketFollowers.json. */
export const ticketTagRoutes: Route[] = [
  getList('/tickets/{ticketId}/tags', { scopes: TICKETS_READ }, (call) =>
    ok({ tags: ticketOf(call).tags.map(tagShape) }),
  ),
  post('/tickets/{ticketId}/associateTag', { scopes: TICKETS_CREATE, body: TAGS }, (call) => {
    const ticket = changeableTicketOf(call);
    ticket.tags = [...new Set([...ticket.tags, ...textsOf(call.body['tags'])])];
    call.world.noteChange(ticket, 'TicketUpdated', [{ name: 'Tags', value: ticket.tags.join(', ') }]);
    return data(ticket.tags.map(tagShape));
  }),
  post('/tickets/{ticketId}/dissociateTag', { scopes: TICKETS_CREATE, body: TAGS }, (call) => {
    const ticket = changeableTicketOf(call);
    const unwanted = textsOf(call.body['tags']);
    ticket.tags = ticket.tags.filter((tag) => !unwanted.includes(tag));
    call.world.noteChange(ticket, 'TicketUpdated', [{ name: 'Tags', value: ticket.tags.join(', ') }]);
    return okEmpty();
  }),
  getList(
    '/ticketTags',
    {
      scopes: TICKETS_READ,
      page: { base: 0, standard: 50, max: 100 },
      query: { ...DEPARTMENT, sortBy: sortBy('createdTime', 'count') },
    },
    (call) => data(slice(departmentTags(call), call.page)),
  ),
  getList(
    '/tags/search',
    { scopes: TICKETS_READ, page: { base: 0, standard: 50, max: 100 }, query: { ...DEPARTMENT, searchVal: text() } },
    (call) => {
      const search = call.query.get('searchVal')?.toLowerCase().replaceAll('*', '') ?? '';
      const found = departmentTags(call).filter((tag) => textOf(tag['name']).toLowerCase().includes(search));
      return data(slice(found, call.page));
    },
  ),
  getList('/recentTicketTags', { scopes: TICKETS_READ, query: DEPARTMENT }, (call) =>
    data(departmentTags(call).slice(0, 5)),
  ),
  getList('/tickets/{ticketId}/followers', { scopes: TICKETS_READ }, (call) => data(followers(call))),
  post('/tickets/{ticketId}/addFollowers', { scopes: TICKETS_UPDATE, body: FOLLOWERS }, (call) => {
    changeFollowers(call, (own, wanted) => [...new Set([...own, ...wanted])]);
    return noContent();
  }),
  post('/tickets/{ticketId}/removeFollowers', { scopes: TICKETS_UPDATE, body: FOLLOWERS }, (call) => {
    changeFollowers(call, (own, wanted) => own.filter((agentId) => !wanted.includes(agentId)));
    return noContent();
  }),
];
