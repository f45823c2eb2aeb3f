import type { StoreApi } from 'zustand/vanilla';
import { loadRecord } from './load-record';
import type { PanelState } from './panel-state';

/** Loads the organization's badges into the panel. Only wanted once a picker is open, which comes after the first paint. */
export async function loadCatalogue(store: StoreApi<PanelState>, orgId: string, refresh: boolean): Promise<void> {
  const update = (change: (part: PanelState['catalogue']) => PanelState['catalogue']): void =>
    store.setState(({ catalogue }) => ({ catalogue: change(catalogue) }));
  await loadRecord({ orgId, resource: 'catalogue', key: {}, update }, refresh);
}
