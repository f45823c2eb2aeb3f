import type { BulkActions, BulkState } from '../../lib/bulk/bulk-state';
import { storeContext } from '../basics/store-context';

/** The page that awards to many; as `usePanel`, selectors return what is in the state and never a new object. */
export const {
  Provider: BulkProvider,
  useState: useBulk,
  useActions: useBulkActions,
} = storeContext<BulkState, BulkActions>('BulkProvider');
