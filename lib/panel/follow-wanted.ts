import type { StoreApi } from 'zustand/vanilla';
import { isAged, recordKey } from '../cache/keys';
import type { PanelState } from './panel-state';
import type { Part } from './part';
import type { ViewDeps } from './view-deps';

interface FollowParts {
  /** Who is signed in to which organization; null for nobody. */
  orgId(): string | null;
  /** Where the worker remembers what Desk answered. */
  remembered: Pick<ViewDeps['remembered'], 'onChanged'>;
}

/**
 * Shows records that were asked for beside the view as the worker remembers them from now on: another window or the ledger
 * page may have changed what they tell, a ticket's tags for one, and no line says so.
 */
export function followWanted(store: StoreApi<PanelState>, { orgId, remembered }: FollowParts): void {
  remembered.onChanged.addListener((changes) => {
    const id = orgId();
    if (id === null) return;
    const { extras } = store.getState();
    const newer = Object.entries(extras.wanted).flatMap(([name, { loading }]): [string, Part<unknown>][] => {
      const record = changes[recordKey(id, name)]?.newValue;
      return isAged(record) ? [[name, { value: record.value, at: record.at, loading }]] : [];
    });
    if (newer.length === 0) return;
    store.setState({ extras: { ...extras, wanted: { ...extras.wanted, ...Object.fromEntries(newer) } } });
  });
}
