import { deskAddress } from '../../lib/desk-page/desk-address.page';
import { type PageContext, ticketIdOf } from '../../lib/desk-page/page-context';

/** Address of the open ticket, built from where it is; null where no ticket is open. */
export function ticketLink(context: PageContext): string | null {
  const id = ticketIdOf(context);
  if (!id || context.kind === 'elsewhere' || !context.portal) return null;
  return deskAddress({ dataCentre: context.dataCentre, portal: context.portal, module: 'tickets', id });
}
