import type { AccountActions, AccountState } from '../lib/accounts/account-state';
import { storeContext } from './basics/store-context';

/**
 * The account, for every view of every page of ours. `useAccount` gives a piece of it; selectors return what is in the
 * state and never a new object. `useAccountActions` gives what every page can ask for.
 */
export const {
  Provider: AccountProvider,
  useState: useAccount,
  useActions: useAccountActions,
} = storeContext<AccountState, AccountActions>('AccountProvider');
