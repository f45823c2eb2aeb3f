import * as v from 'valibot';
import { count, customFields, flag, id, optionalId, optionalRecord, optionalText, text, time } from '../scalars';
import { optionalPerson } from './person';

/** Time spent on a ticket or task. Costs stay text: they are decimals. Source: zoho/zohodesk-oas TicketTimeEntry.json. */
export const timeEntrySchema = v.pipe(
  v.object({
    id,
    description: optionalText,
    hoursSpent: count,
    minutesSpent: count,
    secondsSpent: count,
    executedTime: time,
    createdTime: time,
    ownerId: optionalId,
    owner: optionalPerson,
    createdBy: optionalId,
    departmentId: optionalId,
    invoiceId: optionalId,
    mode: optionalText,
    billingType: optionalText,
    requestChargeType: optionalText,
    isBillable: flag,
    isTrashed: flag,
    fixedCost: optionalText,
    additionalCost: optionalText,
    agentCostPerHour: optionalText,
    totalCost: optionalText,
    parent: optionalRecord(v.object({ id, type: optionalText, ticketNumber: optionalText, subject: text })),
    cf: customFields,
  }),
  v.transform((raw) => {
    const { hoursSpent, minutesSpent, secondsSpent, executedTime, createdTime, createdBy, cf, ...rest } = raw;
    return {
      ...rest,
      secondsSpent: (hoursSpent ?? 0) * 3600 + (minutesSpent ?? 0) * 60 + (secondsSpent ?? 0),
      executedAt: executedTime,
      createdAt: createdTime,
      createdById: createdBy,
      customFields: cf,
    };
  }),
);
export type TimeEntry = v.InferOutput<typeof timeEntrySchema>;

/** All time spent on a ticket. Source: zoho/zohodesk-oas TicketTimeEntry.json. */
export const timeSummationSchema = v.pipe(
  v.object({ totalHours: count, totalMins: count, totalSeconds: count, totalCosts: optionalText }),
  v.transform((raw) => ({
    seconds: (raw.totalHours ?? 0) * 3600 + (raw.totalMins ?? 0) * 60 + (raw.totalSeconds ?? 0),
    costs: raw.totalCosts,
  })),
);
export type TimeSummation = v.InferOutput<typeof timeSummationSchema>;
