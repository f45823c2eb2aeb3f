import * as v from 'valibot';
import { count, id, optionalFlag, optionalText, optionalTexts } from '../scalars';

/**
 * Whether an agent is there, over all and by channel; a channel is null unless it was asked for.
 * Source: zoho/zohodesk-oas AgentPresence.json.
 */
export const availabilitySchema = v.pipe(
  v.object({
    agentId: id,
    status: optionalText,
    chatStatus: optionalText,
    mailStatus: optionalText,
    phoneStatus: optionalText,
    presenceStatus: optionalText,
    phoneMode: optionalText,
  }),
  v.transform((raw) => ({ ...raw, isOnline: raw.status?.toUpperCase() === 'ONLINE' })),
);
export type Availability = v.InferOutput<typeof availabilitySchema>;

/** How much an agent has to do. Source: zoho/zohodesk-oas Ticket.json, agentsTicketsCount. */
export const agentTicketCountSchema = v.pipe(
  v.object({
    agentId: id,
    openCount: count,
    onholdCount: count,
    overDueCount: count,
    dueIn1HrCount: count,
    isOnline: optionalFlag,
    channel: optionalTexts,
  }),
  v.transform((raw) => ({
    agentId: raw.agentId,
    open: raw.openCount,
    onHold: raw.onholdCount,
    overdue: raw.overDueCount,
    dueWithinAnHour: raw.dueIn1HrCount,
    isOnline: raw.isOnline,
    channels: raw.channel,
  })),
);
export type AgentTicketCount = v.InferOutput<typeof agentTicketCountSchema>;
