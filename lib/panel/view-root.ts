import type { PageContext } from '../desk-page/page-context';
import type { Root } from '../records/view-rules';
import type { ViewDeps } from './view-deps';

/** What a view of this context hangs on; null where there is nothing to show. */
export async function rootOf(context: PageContext, kinds: ViewDeps['moduleKinds']): Promise<Root | null> {
  if (context.kind === 'ticket') return { is: 'ticket', id: context.ticketId };
  if (context.kind === 'contact') return { is: 'contact', id: context.contactId };
  if (context.kind === 'agent') return { is: 'agent', id: context.agentId };
  if (context.kind !== 'record') return null;
  return { is: (await kinds.get())[moduleOf(context)] ?? 'record', id: context.recordId };
}

/** The renamed module a record is of, as its kind is remembered. */
export function moduleOf({ portal, module }: Extract<PageContext, { kind: 'record' }>): string {
  return `${portal}/${module}`;
}
