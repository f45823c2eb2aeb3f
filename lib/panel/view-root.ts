import type { PageContext } from '../desk-page/page-context';
import type { Root } from '../records/view-rules';
import type { ViewDeps } from './view-deps';

/** What a view of this context hangs on; null where there is nothing to show. Only what a renamed module is has to be read. */
export function rootOf(context: PageContext, kinds: ViewDeps['moduleKinds']): Root | null | Promise<Root> {
  if (context.kind === 'ticket') return { is: 'ticket', id: context.ticketId };
  if (context.kind === 'contact') return { is: 'contact', id: context.contactId };
  if (context.kind === 'agent') return { is: 'agent', id: context.agentId };
  if (context.kind !== 'record') return null;
  const { recordId: id } = context;
  return kinds.get().then((all) => ({ is: all[moduleOf(context)] ?? 'record', id }));
}

/** The renamed module a record is of, as its kind is remembered. */
export function moduleOf({ portal, module }: Extract<PageContext, { kind: 'record' }>): string {
  return `${portal}/${module}`;
}
