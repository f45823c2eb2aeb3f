import * as v from 'valibot';
import { count, optionalList, text } from '../scalars';

const countsOfValues = optionalList(
  v.pipe(
    v.object({ value: text, count }),
    v.transform((raw) => ({ value: raw.value, count: raw.count ?? 0 })),
  ),
);

/** Tickets counted by field; a field that was not asked for is null. Source: zoho/zohodesk-oas TicketCount.json. */
export const ticketCountsSchema = v.pipe(
  v.object({
    statusType: countsOfValues,
    status: countsOfValues,
    priority: countsOfValues,
    channel: countsOfValues,
    spam: count,
    overDue: count,
    escalated: count,
  }),
  v.transform(({ overDue, ...raw }) => ({ ...raw, overdue: overDue })),
);
export type TicketCounts = v.InferOutput<typeof ticketCountsSchema>;
