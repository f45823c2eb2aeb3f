import { callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type TimeEntry, type TimeSummation, timeEntrySchema, timeSummationSchema } from './records/time-entry';

/** How time entries can be narrowed down; stretches of time as `timeRange` writes them. */
export interface TimeEntriesQuery {
  include?: 'owner'[];
  module?: 'tickets' | 'tasks';
  billStatus?: 'nonBillable' | 'billable' | 'billed';
  orderBy?: 'ASC' | 'DESC';
  createdTimeRange?: string;
  modifiedTimeRange?: string;
}

/**
 * Time spent on a ticket; found in the older OAS revision. Source: zoho/zohodesk-oas TicketTimeEntry.json, "List time
 * entries". Scope: Desk.tickets.READ. Throws `DesksideError`, `notFound` among others.
 */
export function listTicketTimeEntries(
  client: DeskClient,
  ticketId: string,
  query: TimeEntriesQuery = {},
): PagedList<TimeEntry> {
  const path = pathOf`/tickets/${ticketId}/timeEntry`;
  return listAt(client, { path, paging: PAGING.timeEntries, schema: timeEntrySchema, query });
}

/** Time to note; `executedTime` is ISO text. */
export interface NewTimeEntry {
  executedTime: string;
  hoursSpent?: number;
  minutesSpent?: number;
  secondsSpent?: number;
  description?: string;
  ownerId?: string;
  isBillable?: boolean;
  requestChargeType?: string;
  agentCostPerHour?: string;
  additionalCost?: string;
  cf?: Record<string, string | null>;
}

/**
 * Notes time spent on a ticket; found in the older OAS revision. Source: zoho/zohodesk-oas TicketTimeEntry.json, "Add
 * time entry". Scope: Desk.tickets.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function addTicketTimeEntry(
  client: DeskClient,
  ticketId: string,
  entry: NewTimeEntry,
): Promise<TimeEntry> {
  const path = pathOf`/tickets/${ticketId}/timeEntry`;
  return await callForRecord(client, timeEntrySchema, { method: 'POST', path, body: entry });
}

/**
 * All time spent on a ticket; found in the older OAS revision. Source: zoho/zohodesk-oas TicketTimeEntry.json, "Sum of
 * time entries". Scope: Desk.tickets.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getTicketTimeEntrySummation(
  client: DeskClient,
  ticketId: string,
  query: Pick<TimeEntriesQuery, 'module' | 'billStatus'> = {},
): Promise<TimeSummation> {
  const path = pathOf`/tickets/${ticketId}/timeEntrySummation`;
  return await callForRecord(client, timeSummationSchema, reading(path, query));
}
