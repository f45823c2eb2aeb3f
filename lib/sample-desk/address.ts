import { SAMPLE } from '../desk-page/data-centres';
import { agentAddress, deskAddress } from '../desk-page/desk-address.page';
import { type PageContext, readPageContext } from '../desk-page/page-context';
import { SAMPLE_PORTAL } from '../sample/sample';
import { ticketId } from './ids';

const PLACE = { dataCentre: SAMPLE, portal: SAMPLE_PORTAL } as const;

/** Where the page shows a record. */
export function recordAddress(module: 'tickets' | 'contacts' | 'accounts', id: string): string {
  return deskAddress({ ...PLACE, module, id });
}

/** Where it shows an agent. */
export function agentPage(id: string): string {
  return agentAddress({ ...PLACE, id });
}

/** Where it shows the list of tickets. */
export const LIST = `#/agent/${SAMPLE_PORTAL}/all/tickets/list`;

/** Where it begins: with a ticket, so that there is somebody to be shown. */
export const FIRST_PAGE = recordAddress('tickets', ticketId(1));

/** What the page shows at an address of its own. */
export function shownAt(address: string): PageContext {
  return readPageContext(address);
}
