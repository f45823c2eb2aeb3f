import { DEMO_RECORDS } from '../desk.ts';

const origin = 'https://desk.zoho.com';

/** Address of the list of all tickets in the demo Desk. */
export const ticketList = `${origin}/agent/${DEMO_RECORDS.portal}/all/tickets/list/all-cases`;

/** Address of the page on which the demo Desk is given faults, delays and other settings. */
export const controlPage = `${origin}/__demo`;

/** Address of a ticket in the demo Desk. */
export function ticketAddress(ticketId: string): string {
  return `${origin}/agent/${DEMO_RECORDS.portal}/all/tickets/details/${ticketId}`;
}
