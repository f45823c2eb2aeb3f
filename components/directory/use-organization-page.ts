import type { CardOf } from '../../lib/panel/cards';
import { CARDS } from '../cards/card-kinds';
import { useLook } from '../cards/use-reads';
import { useOrganizationPortal } from '../words/use-organization-portal';

/** The page of somebody or something in Desk's own interface; null where the organization's name there is not known. */
export function useOrganizationPage(of: CardOf): string | null {
  const look = useLook();
  const portal = useOrganizationPortal();
  return portal === null ? null : `${portal}${CARDS[of.kind].deskPage(of, look)}`;
}
