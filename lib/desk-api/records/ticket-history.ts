import * as v from 'valibot';
import { flag, id, optionalFlag, optionalId, optionalList, optionalRecord, optionalText, text, time } from '../scalars';
import { optionalNamed, optionalPerson } from './person';
import { ticketSchema } from './ticket';

const entity = v.object({ id: optionalId, name: text, type: optionalText });

/** What an event says of a property: a text, a yes or no, or another record. */
const propertyValue = v.optional(
  v.fallback(v.nullable(v.union([v.boolean(), v.string(), v.pipe(v.number(), v.transform(String)), entity])), null),
  null,
);

const property = v.pipe(
  v.object({
    propertyName: text,
    propertyType: optionalText,
    propertyValue,
    systemProperty: flag,
  }),
  v.transform((raw) => ({
    name: raw.propertyName,
    type: raw.propertyType,
    value: raw.propertyValue,
    isSystem: raw.systemProperty,
  })),
);

/** Something that happened to a ticket. Source: zoho/zohodesk-oas TicketHistory.json. */
export const ticketEventSchema = v.pipe(
  v.object({
    eventName: v.string(),
    eventTime: time,
    source: optionalText,
    actor: optionalRecord(entity),
    eventInfo: optionalList(property),
    actorInfo: optionalList(property),
  }),
  v.transform((raw) => ({
    name: raw.eventName,
    happenedAt: raw.eventTime,
    source: raw.source,
    actor: raw.actor,
    properties: raw.eventInfo ?? [],
    actorProperties: raw.actorInfo ?? [],
  })),
);
export type TicketEvent = v.InferOutput<typeof ticketEventSchema>;

/** A task, an event or a call that belongs to a ticket. Source: zoho/zohodesk-oas Activity.json. */
export const activitySchema = v.pipe(
  v.object({
    id,
    subject: text,
    activityType: optionalText,
    category: optionalText,
    status: optionalText,
    priority: optionalText,
    direction: optionalText,
    ticketId: optionalId,
    contactId: optionalId,
    departmentId: optionalId,
    ownerId: optionalId,
    creatorId: optionalId,
    teamId: optionalId,
    createdTime: time,
    startTime: time,
    dueDate: time,
    completedTime: time,
    isCommented: optionalFlag,
    isSpam: flag,
    webUrl: optionalText,
    assignee: optionalPerson,
    team: optionalNamed,
    ticket: optionalRecord(ticketSchema),
  }),
  v.transform(({ createdTime, startTime, dueDate, completedTime, activityType, ...raw }) => ({
    ...raw,
    type: activityType,
    teamId: raw.teamId ?? raw.team?.id ?? null,
    ticketId: raw.ticketId ?? raw.ticket?.id ?? null,
    createdAt: createdTime,
    startsAt: startTime,
    dueAt: dueDate,
    completedAt: completedTime,
  })),
);
export type Activity = v.InferOutput<typeof activitySchema>;
