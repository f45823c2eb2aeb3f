import { pagesOrigin } from '../../lib/desk-page/data-centres';
import { useAccount } from '../account-context';

/** Where the organization's pages are in Desk's own interface, whatever a tab shows; null where its name there is not known. */
export function useOrganizationPortal(): string | null {
  const session = useAccount((state) => state.session);
  if (session?.status !== 'signedIn' || session.organization.portal === null) return null;
  return `${pagesOrigin(session.dataCentre)}/agent/${encodeURIComponent(session.organization.portal)}`;
}
