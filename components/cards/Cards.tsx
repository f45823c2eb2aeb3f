import { later } from '../basics/later';
import { usePanel } from '../panel-context';

const CardStack = later(async () => (await import('./CardStack')).CardStack);

/** What lies over the panel, cards and directory, if anything does. */
export function Cards() {
  return usePanel(({ cards, directory }) => cards.length > 0 || directory !== null) && <CardStack />;
}
