import { pagesOrigin } from '../../lib/desk-page/data-centres';
import { portalOf } from '../../lib/desk-page/page-context';
import { useAccount } from '../account-context';
import { usePanel } from '../panel-context';

/**
 * Where the organization's pages are in Desk's own interface, under the name by which the tab shows it: what the server
 * sends as `webUrl` may point anywhere. Null where its name is not known. Source: public links to Desk tickets.
 */
export function useDeskPortal(): string | null {
  const inTab = usePanel(({ context }) => portalOf(context));
  const session = useAccount((state) => state.session);
  if (session?.status !== 'signedIn') return null;
  const portal = inTab ?? session.organization.portal;
  return portal === null ? null : `${pagesOrigin(session.dataCentre)}/agent/${encodeURIComponent(portal)}`;
}
