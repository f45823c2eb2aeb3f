import type { PanelState } from './panel-state';
import type { Part } from './part';

export type RecordKind = 'ticket' | 'contact' | 'agent';

/**
 * Which record of the panel's first chunk is open, a renamed module's record by what it has turned out to be so far; null
 * for anything else: see `shown-account.ts` for accounts.
 */
export function recordOpen({ context: { kind }, ticket, requester, account }: PanelState): RecordKind | null {
  if (kind === 'ticket' || kind === 'contact' || kind === 'agent') return kind;
  if (kind !== 'record' || isAsked(account)) return null;
  return isAsked(requester) && !isAsked(ticket) ? 'contact' : 'ticket';
}

/** Whether anything is known of a part, or on its way. */
export function isAsked({ value, loading, problem }: Part<unknown>): boolean {
  return loading || value !== undefined || problem !== undefined;
}
