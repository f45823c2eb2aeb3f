import * as v from 'valibot';
import { flag, optionalId, optionalList, optionalRecord, optionalText, text, time } from '../scalars';

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
