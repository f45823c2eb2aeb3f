import type { StoreApi } from 'zustand/vanilla';
import { openFoldsItem } from '../storage/person-items.page';
import type { FoldName } from '../storage/fold-names.page';
import type { PanelActions, PanelState } from './panel-state';

/** Which parts of the panel the user has left open; what is folded is not asked for. */
export function createFolds(store: StoreApi<PanelState>, orgId: () => string | null) {
  const { getState, setState } = store;
  const show = (open: Record<string, FoldName[]>): void => {
    const id = orgId();
    setState({ openFolds: id !== null && Object.hasOwn(open, id) ? (open[id] ?? []) : [] });
  };

  async function remember(id: string, openFolds: FoldName[]): Promise<void> {
    try {
      await openFoldsItem.set({ ...(await openFoldsItem.read()), [id]: openFolds });
    } catch {
      // It is open or folded here as long as the panel is; the disk is full.
    }
  }

  const actions: Pick<PanelActions, 'toggleFold'> = {
    toggleFold: (fold) => {
      const id = orgId();
      if (id === null) return;
      const before = getState().openFolds ?? [];
      const others = before.filter((each) => each !== fold);
      const openFolds = others.length < before.length ? others : [...before, fold];
      setState({ openFolds });
      void remember(id, openFolds);
    },
  };
  return {
    /** Follows what other windows open and fold. */
    follow: (): void => void openFoldsItem.watch(show),
    /** Reads what was left open in the organization that is signed in to. */
    load: async (): Promise<void> => show(await openFoldsItem.get()),
    actions,
  };
}
