import { DEMO_RECORDS } from './demo-records';
import type { StatusType, TicketRecord } from './ticket-records';

/** A status that the organization has set up for tickets. */
export interface StatusRecord {
  name: string;
  type: StatusType;
  /** The departments whose layout has it; null for all. */
  departmentIds: readonly string[] | null;
}

const everywhere = (name: string, type: StatusType): StatusRecord => ({ name, type, departmentIds: null });

/** The four that every organization begins with. Source: zoho/zohodesk-oas Layout.json, examples of the field status. */
export const FIRST_STATUSES: readonly StatusRecord[] = [
  everywhere('Open', 'Open'),
  everywhere('On Hold', 'On Hold'),
  everywhere('Escalated', 'Open'),
  everywhere('Closed', 'Closed'),
];

/** The statuses of the Zylker portal: names say nothing of their kind, and one belongs to a single department. */
export const ZYLKER_STATUSES: readonly StatusRecord[] = [
  everywhere('Open', 'Open'),
  everywhere('In Progress', 'Open'),
  everywhere('Escalated', 'Open'),
  everywhere('On Hold', 'On Hold'),
  everywhere('Custom On Hold', 'On Hold'),
  everywhere('Waiting on customer', 'On Hold'),
  everywhere('Waiting on warehouse', 'On Hold'),
  everywhere('Waiting for Parts', 'On Hold'),
  { name: 'Sent for Repair', type: 'On Hold', departmentIds: [DEMO_RECORDS.departments.zPad] },
  everywhere('Resolved', 'Closed'),
  everywhere('Closed', 'Closed'),
];

/** The status of that very name which tickets of the department may have; undefined when there is none. */
export function statusIn(
  statuses: readonly StatusRecord[],
  name: string,
  departmentId: string,
): StatusRecord | undefined {
  return statuses.find((status) => status.name === name && isOf(status, departmentId));
}

/** True when tickets of the department may have the status. */
export function isOf({ departmentIds }: StatusRecord, departmentId: string): boolean {
  return departmentIds === null || departmentIds.includes(departmentId);
}

/** Sets a status with the times that hang on it: they stay while the kind stays, and are gone with it. */
export function putStatus(ticket: TicketRecord, { name, type }: StatusRecord, now: number): void {
  const since = type === ticket.statusType ? (ticket.closedTime ?? ticket.onholdTime ?? now) : now;
  ticket.status = name;
  ticket.statusType = type;
  ticket.closedTime = type === 'Closed' ? since : null;
  ticket.onholdTime = type === 'On Hold' ? since : null;
}
