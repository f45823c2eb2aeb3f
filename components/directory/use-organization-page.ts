import { deskOrigin } from '../../lib/desk-page/data-centres';
import type { CardOf } from '../../lib/panel/cards';
import { useAccount } from '../account-context';
import { CARDS } from '../cards/card-kinds';
import { useLook } from '../cards/use-reads';

/** The page of somebody or something in Desk's own interface; null where the organization's name there is not known. */
export function useOrganizationPage(of: CardOf): string | null {
  const session = useAccount((state) => state.session);
  const look = useLook();
  if (session?.status !== 'signedIn' || session.organization.portal === null) return null;
  const { dataCentre, organization } = session;
  const path = CARDS[of.kind].deskPage(of, look);
  return `${deskOrigin(dataCentre)}/agent/${encodeURIComponent(organization.portal ?? '')}${path}`;
}
