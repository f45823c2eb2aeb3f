import * as v from 'valibot';
import { count, id, optionalId, optionalList, optionalText, picture, text } from '../scalars';
import { fullName } from './person';

const FOLLOWED = {
  ticket: 'ticket',
  tickets: 'ticket',
  contact: 'contact',
  contacts: 'contact',
  account: 'account',
  accounts: 'account',
} as const;

/**
 * An agent who follows a ticket, by itself or through its contact or account; the key of the latter is written in
 * singular or plural. Source: zoho/zohodesk-oas TicketFollowers.json.
 */
export const followerSchema = v.pipe(
  v.object({
    id,
    name: optionalText,
    firstName: optionalText,
    lastName: optionalText,
    email: optionalText,
    photoURL: picture,
    following: optionalText,
  }),
  v.transform((raw) => ({
    id: raw.id,
    name: fullName(raw),
    email: raw.email,
    photoUrl: raw.photoURL,
    follows: followed(raw.following),
  })),
);
export type Follower = v.InferOutput<typeof followerSchema>;

function followed(value: string | null) {
  const key = value?.toLowerCase() ?? '';
  return Object.hasOwn(FOLLOWED, key) ? FOLLOWED[key as keyof typeof FOLLOWED] : null;
}

/** A tag; `ticketCount` comes with the tags of a department. Source: zoho/zohodesk-oas TicketTag.json. */
export const tagSchema = v.pipe(
  v.object({ id, name: text, tagType: optionalText, ticketCount: count }),
  v.transform(({ tagType, ...raw }) => ({ ...raw, isSystem: tagType === 'SYSTEM' })),
);
export type Tag = v.InferOutput<typeof tagSchema>;

const WRITTEN_DURATION = /^(\d{1,7}):([0-5]?\d)(?::([0-5]?\d))?(?:\s*hrs?)?$/;

/** A stretch of time that Desk writes as text, `01:50 hrs`, in minutes; null for anything else. */
const minutes = v.optional(
  v.fallback(
    v.nullable(
      v.pipe(
        v.string(),
        v.trim(),
        v.regex(WRITTEN_DURATION),
        v.transform((written) => {
          const [, hours = '0', mins = '0'] = WRITTEN_DURATION.exec(written) ?? [];
          return Number(hours) * 60 + Number(mins);
        }),
      ),
    ),
    null,
  ),
  null,
);

/** Through whose hands a ticket went, and for how many minutes each. Source: zoho/zohodesk-oas Ticket.json. */
export const ticketMetricsSchema = v.pipe(
  v.object({
    reassignCount: count,
    reopenCount: count,
    agentsHandled: optionalList(v.object({ agentId: optionalId, agentName: optionalText, handlingTime: minutes })),
  }),
  v.transform(({ agentsHandled, ...counts }) => ({
    ...counts,
    /** Null where Desk does not tell. */
    agents:
      agentsHandled?.map((agent) => ({
        id: agent.agentId,
        name: agent.agentName ?? '',
        minutes: agent.handlingTime,
      })) ?? null,
  })),
);
export type TicketMetrics = v.InferOutput<typeof ticketMetricsSchema>;
