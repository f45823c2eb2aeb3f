import type { PanelActions, PanelState } from '../lib/panel/panel-state';
import { storeContext } from './basics/store-context';

/**
 * The panel's state and actions, for every view below. `usePanel` gives a piece of the state: the view renders again only
 * when that piece is another one (`Object.is`), so selectors return what is in the state and never a new object.
 */
export const {
  Provider: PanelProvider,
  useState: usePanel,
  useActions,
} = storeContext<PanelState, PanelActions>('PanelProvider');
