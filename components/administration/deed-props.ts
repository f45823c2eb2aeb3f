import type { ActionId } from '../../lib/actions/specs';
import type { Card } from '../../lib/panel/cards';
import type { Look } from '../cards/use-reads';

/** What every dialog that administers is given. */
export interface DeedProps {
  card: Card;
  look: Look;
  onClose: () => void;
  /** Goes on to another one in place of this one. */
  onGo: (action: ActionId) => void;
}
