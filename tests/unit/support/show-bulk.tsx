import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { BulkApp } from '../../../components/bulk/BulkApp';
import { BulkProvider } from '../../../components/bulk/bulk-context';
import type { BulkActions, BulkState } from '../../../lib/bulk/bulk-state';
import type { Shown } from '../../gallery/account-states';
import { bulkState, pretendBulkActions } from '../../gallery/bulk-states';
import { renderPanel } from './render-panel';

/** Renders the page that awards to many in this state; what is typed and chosen is kept in its store. */
export function showBulk(change: Partial<BulkState>, given: Partial<BulkActions> = {}, shown: Partial<Shown> = {}) {
  const store = createStore<BulkState>()(() => bulkState(change));
  const actions = pretendBulkActions({
    edit: vi.fn((edited) => store.setState(({ draft }) => ({ draft: { ...draft, ...edited } }))),
    go: vi.fn((step) => store.setState({ step })),
    ...given,
  });
  const view = (
    <BulkProvider store={store} actions={actions}>
      <BulkApp />
    </BulkProvider>
  );
  return { ...renderPanel(shown, {}, view), bulk: store, bulkActions: actions };
}
