import type { StoreApi } from 'zustand/vanilla';
import { type AccountState, organizationId } from '../accounts/account-state';
import type { Ask } from '../messages/protocol';
import { cardTicket } from './cards';
import type { PanelDirectory, PanelDirectoryActions } from './panel-directory-state';
import type { PanelState } from './panel-state';

interface Parts {
  ask: Ask;
  account: Pick<StoreApi<AccountState>, 'getState' | 'subscribe'>;
}

/** Opens the directory over the panel and leaves it; its code comes when it is first wanted. */
export function createPanelDirectory(
  { getState, setState, subscribe }: StoreApi<PanelState>,
  { ask, account }: Parts,
): PanelDirectoryActions {
  let isOpening = false;
  return {
    openDirectory: async () => {
      const orgId = organizationId(account.getState());
      if (isOpening || orgId === null || getState().directory !== null) return;
      isOpening = true;
      // The ticket beside which it was asked for.
      const ticket = cardTicket(getState().ticket.value);
      try {
        const [{ createDirectoryPage }, { memoryAddress }] = await Promise.all([
          import('../directory-page/directory-page'),
          import('../directory-page/memory-address'),
        ]);
        // Nothing lies over a panel that shows nothing of the organization any more.
        const isOther = getState().ticket.problem?.kind === 'wrongOrganization';
        if (isOther || organizationId(account.getState()) !== orgId) return;
        const page = createDirectoryPage({ ask, account, ...memoryAddress() });
        const directory: PanelDirectory = { ticket, store: page.store, actions: page.actions };
        page.start();
        setState({ cards: [], directory });
        const unsubscribe = subscribe((state) => {
          if (state.directory === directory) return;
          page.stop();
          unsubscribe();
        });
      } finally {
        isOpening = false;
      }
    },
    closeDirectory: () => setState({ directory: null }),
  };
}
