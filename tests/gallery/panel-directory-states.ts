import { createStore } from 'zustand/vanilla';
import type { AccountState } from '../../lib/accounts/account-state';
import type { PanelState } from '../../lib/panel/panel-state';
import { type Shown, accountState } from './account-states';
import { pretendDirectory } from './directory-states';
import { ticket } from './records';

/** The directory over the panel, opened on the ticket of the gallery. */
export function panelDirectoryStates(
  panelState: (change?: Partial<PanelState>) => PanelState,
): Record<string, () => Partial<Shown>> {
  const { id, number, secondaryContactIds } = ticket();
  const over = (name: string, change: Partial<PanelState> = {}): PanelState => {
    const account = createStore<AccountState>()(() => accountState());
    const { store, actions } = pretendDirectory(name, account);
    return panelState({ directory: { ticket: { id, number, secondaryContactIds }, store, actions }, ...change });
  };
  const shown = { value: ticket({ assigneeId: '2' }), loading: false };
  const other = { value: ticket({ id: '2', number: '123' }), loading: false };
  return {
    find: () => over('directory', { ticket: shown }),
    'find-loading': () => over('loading'),
    'find-empty': () => over('empty'),
    'find-filters': () => over('filters'),
    'find-refused': () => over('refused'),
    'find-teams': () => over('teams'),
    'find-other-ticket': () => over('directory', { ticket: other }),
  };
}
