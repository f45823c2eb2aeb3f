import * as v from 'valibot';
import { count, optionalDictionary, optionalRecord } from '../scalars';

/** How often and how fast a contact was helped; times are milliseconds. Source: zoho/zohodesk-oas Contact.json. */
export const contactStatisticsSchema = v.pipe(
  v.object({
    totalTickets: count,
    openTickets: count,
    closedTickets: count,
    onholdTickets: count,
    overdueTickets: count,
    escalatedTickets: count,
    spamTickets: count,
    firstResponseTime: count,
    responseTime: count,
    resolutionTime: count,
    customerHappiness: optionalRecord(v.object({ goodCount: count, okCount: count, badCount: count })),
    channelWiseCount: optionalDictionary(count),
  }),
  v.transform((raw) => {
    const { onholdTickets, firstResponseTime, responseTime, resolutionTime, channelWiseCount, ...rest } = raw;
    return {
      ...rest,
      onHoldTickets: onholdTickets,
      firstResponseMs: firstResponseTime,
      responseMs: responseTime,
      resolutionMs: resolutionTime,
      ticketsByChannel: channelWiseCount,
    };
  }),
);
export type ContactStatistics = v.InferOutput<typeof contactStatisticsSchema>;
