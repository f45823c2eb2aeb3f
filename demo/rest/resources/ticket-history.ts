import { BareNumber, type JsonObject } from '../../server/json';
import { agentName } from '../../world/names';
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

/** Metrics; agent ids are bare numbers in the documented example. Source: zoho/zohodesk-oas Ticket.json. */
function metrics(call: Call, ticket: TicketRecord): JsonObject {
  const { threads } = call.world.conversationOf(ticket);
  const answers = threads.filter((thread) => thread.direction === 'out');
  const firstAnswer = answers[0] ? answers[0].createdTime - ticket.createdTime : 0;
  const end = ticket.closedTime ?? call.world.now();
  const agent = ticket.assigneeId === null ? undefined : call.world.agents.get(ticket.assigneeId);
  return {
    firstResponseTime: hours(firstAnswer),
    totalResponseTime: hours(firstAnswer + (answers.length > 1 ? HOUR : 0)),
    resolutionTime: ticket.closedTime === null ? null : hours(end - ticket.createdTime),
    threadCount: threads.length,
    responseCount: answers.length,
    outgoingCount: answers.length,
    reopenCount: 0,
    reassignCount: 0,
    agentsHandled: agent
      ? [
          {
            agentId: new BareNumber(agent.id),
            agentName: agentName(agent),
            handlingTime: hours(end - ticket.createdTime),
          },
        ]
      : [],
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
