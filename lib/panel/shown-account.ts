import type { PanelState } from './panel-state';
import type { Part } from './part';
import { isAsked } from './shown-record';

/** What is said of an account where the panel would show it: `none` for a renamed module's record that is nothing known. */
export function accountOpen({ context: { kind }, ticket, account }: PanelState): 'account' | 'none' | null {
  const isOfAnother = [ticket, account].some(
    ({ value, problem }) => value === undefined && problem?.kind === 'wrongOrganization',
  );
  if (isOfAnother) return null;
  if (kind === 'account') return kind;
  if (kind !== 'record' || !isAsked(account)) return null;
  return isNone(account) ? 'none' : 'account';
}

/** Desk has one answer for an account that does not exist and for one that may not be seen. */
export function isNone({ value, problem }: Part<unknown>): boolean {
  return value === undefined && (problem?.kind === 'notFound' || problem?.kind === 'forbidden');
}
