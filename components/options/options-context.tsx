import type { OptionsActions, OptionsState } from '../../lib/options/options-page';
import { storeContext } from '../basics/store-context';

/** The options page beside the account; as `usePanel`, selectors return what is in the state and never a new object. */
export const {
  Provider: OptionsProvider,
  useState: useOptions,
  useActions: useOptionsActions,
} = storeContext<OptionsState, OptionsActions>('OptionsProvider');
