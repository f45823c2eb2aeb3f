import { deskOrigin } from '../../lib/desk-page/data-centres';
import { type PageContext, ticketIdOf } from '../../lib/desk-page/page-context';

/** Address of the open ticket, built from where it is; what the server sends as `webUrl` may point anywhere. */
export function ticketLink(context: PageContext): string | null {
  const ticketId = ticketIdOf(context);
  if (!ticketId || context.kind === 'elsewhere' || !context.portal) return null;
  return `${deskOrigin(context.dataCentre)}/agent/${encodeURIComponent(context.portal)}/all/tickets/details/${ticketId}`;
}
