import type { StoreApi } from 'zustand/vanilla';
import type { PageContext } from '../desk-page/page-context';
import type { Root } from '../records/view-rules';
import type { PanelState } from './panel-state';
import type { ViewDeps } from './view-deps';

/** What a view of this context hangs on; null where there is nothing to show. Only what a renamed module is has to be read. */
export function rootOf(
  context: PageContext,
  kinds: ViewDeps['moduleKinds'],
  store: StoreApi<PanelState>,
): Root | null | Promise<Root | null> {
  if (context.kind === 'ticket') return { is: 'ticket', id: context.ticketId };
  if (context.kind === 'contact') return { is: 'contact', id: context.contactId };
  if (context.kind === 'account') return { is: 'account', id: context.accountId };
  if (context.kind === 'agent') return { is: 'agent', id: context.agentId };
  if (context.kind !== 'record') return null;
  return import('./module-kinds').then(({ rootOfRecord }) => rootOfRecord(context, kinds, store));
}
