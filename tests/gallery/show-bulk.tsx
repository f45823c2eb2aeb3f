import type { VNode } from 'preact';
import { createStore } from 'zustand/vanilla';
import { BulkApp } from '../../components/bulk/BulkApp';
import { BulkProvider } from '../../components/bulk/bulk-context';
import type { BulkState } from '../../lib/bulk/bulk-state';
import { bulkState, BULK_STATES, pretendBulkActions } from './bulk-states';

/** The page that awards to many in one of its states, with fields that keep what is typed. */
export function showBulk(name: string): VNode {
  const store = createStore<BulkState>()(() => (BULK_STATES[name] ?? bulkState)());
  const actions = pretendBulkActions({
    edit: (change) => store.setState(({ draft }) => ({ draft: { ...draft, ...change } })),
    go: (step) => store.setState({ step }),
  });
  return (
    <BulkProvider store={store} actions={actions}>
      <BulkApp />
    </BulkProvider>
  );
}
