import { later } from '../basics/later';
import { usePanel } from '../panel-context';

const CardStack = later(async () => (await import('./CardStack')).CardStack);

/** The cards that lie over the panel, if any do. */
export function Cards() {
  return usePanel((state) => state.cards.length > 0) && <CardStack />;
}
