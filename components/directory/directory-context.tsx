import type { DirectoryActions, DirectoryState } from '../../lib/directory-page/directory-state';
import { storeContext } from '../basics/store-context';

/** What the directory shows and what one can do there, for every view of the page; see `storeContext`. */
export const {
  Provider: DirectoryProvider,
  useState: useDirectory,
  useActions: useDirectoryActions,
} = storeContext<DirectoryState, DirectoryActions>('DirectoryProvider');
