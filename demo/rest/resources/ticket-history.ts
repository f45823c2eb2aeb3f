import { BareNumber, type JsonObject } from '../../server/json';
import { agentName } from '../../world/names';
import type { AgentRecord } from '../../world/records';
import type { HistoryRecord, TicketRecord } from '../../world/ticket-records';
import { id, oneOf, text } from '../query';
import { dataOr204, getList, getOne, ok, slice, TICKETS_READ, type Call, type Route } from '../route';
import { ticketOf } from './tickets';

const HOUR = 3_600_000;

const EVENT_FILTERS =
  'CommentHistory TimeEntryHistory TaskHistory CallHistory EventHistory AttachmentHistory ApprovalHistory ' +
  'SuperviseHistory WorkflowHistory MacroHistory AssignmentRuleHistory NotificationRuleHistory SLAHistory ' +
  'BlueprintHistory SkillRelatedHistory ZiaRelatedHistory';

/** An event; `propertyValue` is text or a boolean. Source: zoho/zohodesk-oas TicketHistory.json. */
function eventShape(event: HistoryRecord): JsonObject {
  return {
    eventName: event.eventName,
    eventTime: event.eventTime,
    actor: event.actor,
    actorInfo: [],
    source: event.source,
    eventInfo: event.properties.map(({ name, value }) => ({
      propertyName: name,
      propertyType: typeof value === 'boolean' ? 'Boolean' : 'Text',
      propertyValue: value,
      systemProperty: true,
    })),
  };
}

function events(call: Call): HistoryRecord[] {
  const agentId = call.query.get('agentId');
  const fieldName = call.query.get('fieldName');
  const filter = call.query.get('eventFilter')?.replace('History', '') ?? '';
  return [...call.world.conversationOf(ticketOf(call)).history]
    .reverse()
    .filter(
      (event) =>
        (agentId === null || event.actor.id === agentId) &&
        (fieldName === null || event.properties.some((property) => property.name === fieldName)) &&
        event.eventName.startsWith(filter),
    );
}

/** "01:50 hrs", as metrics write durations. */
function hours(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')} hrs`;
}

const OWNER = new Set(['Case Owner', 'assigneeId']);

/** Who had the ticket, from when to when: as the history tells, and now. */
function owners(call: Call, ticket: TicketRecord, end: number): { agent: AgentRecord; milliseconds: number }[] {
  const { agents } = call.world;
  const changes = call.world.conversationOf(ticket).history.flatMap(({ eventTime, properties }) => {
    const owner = properties.find(({ name }) => OWNER.has(name));
    return owner ? [{ at: eventTime, to: owner.value }] : [];
  });
  return changes.flatMap(({ at, to }, index) => {
    const agent = [...agents.values()].find((one) => one.id === to || agentName(one) === to);
    return agent ? [{ agent, milliseconds: Math.max(0, (changes[index + 1]?.at ?? end) - at) }] : [];
  });
}

/** How often the ticket was closed and taken up again. */
function reopenings(call: Call, ticket: TicketRecord): number {
  const types = call.world.conversationOf(ticket).history.flatMap(({ properties }) => {
    const status = properties.find(({ name }) => name.toLowerCase() === 'status');
    return status ? [call.world.statuses.find(({ name }) => name === status.value)?.type] : [];
  });
  return types.filter((type, index) => type !== 'Closed' && types[index - 1] === 'Closed').length;
}

/** Metrics; agent ids are bare numbers in the documented example. Source: zoho/zohodesk-oas Ticket.json. */
function metrics(call: Call, ticket: TicketRecord): JsonObject {
  const { threads } = call.world.conversationOf(ticket);
  const answers = threads.filter((thread) => thread.direction === 'out');
  const firstAnswer = answers[0] ? answers[0].createdTime - ticket.createdTime : 0;
  const end = ticket.closedTime ?? call.world.now();
  const handled = owners(call, ticket, end);
  return {
    firstResponseTime: hours(firstAnswer),
    totalResponseTime: hours(firstAnswer + (answers.length > 1 ? HOUR : 0)),
    resolutionTime: ticket.closedTime === null ? null : hours(end - ticket.createdTime),
    threadCount: threads.length,
    responseCount: answers.length,
    outgoingCount: answers.length,
    reopenCount: reopenings(call, ticket),
    reassignCount: Math.max(0, handled.length - 1),
    agentsHandled: handled.map(({ agent, milliseconds }) => ({
      agentId: new BareNumber(agent.id),
      agentName: agentName(agent),
      handlingTime: hours(milliseconds),
    })),
    stagingData: [{ status: ticket.status, handledTime: hours(end - ticket.createdTime) }],
  };
}

/** History (with a capital H) and metrics of a ticket. */
export const ticketHistoryRoutes: Route[] = [
  getList(
    '/tickets/{ticketId}/History',
    {
      scopes: TICKETS_READ,
      page: { base: 0, standard: 50, max: 50 },
      query: { agentId: id(), fieldName: text(), eventFilter: oneOf(...EVENT_FILTERS.split(' ')) },
    },
    (call) => dataOr204(slice(events(call), call.page).map(eventShape)),
  ),
  getOne('/tickets/{ticketId}/metrics', { scopes: TICKETS_READ }, (call) => ok(metrics(call, ticketOf(call)))),
];
