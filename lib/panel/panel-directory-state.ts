import type { StoreApi } from 'zustand/vanilla';
import type { DirectoryActions, DirectoryState } from '../directory-page/directory-state';
import type { CardTicket } from './cards';

/** The directory over the panel: the same list as on its own page, and what can be given to whoever is in it. */
export interface PanelDirectory {
  /** The ticket that was on screen when it was opened. */
  ticket: CardTicket | null;
  store: Pick<StoreApi<DirectoryState>, 'getState' | 'setState' | 'subscribe' | 'getInitialState'>;
  actions: DirectoryActions;
}

/** What is done with the directory over the panel; none of these throws. */
export interface PanelDirectoryActions {
  /** Opens it over the panel, for the ticket that is on screen, in place of the cards that lie there. */
  openDirectory(): Promise<void>;
  closeDirectory(): void;
}
