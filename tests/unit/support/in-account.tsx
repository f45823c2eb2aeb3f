import type { VNode } from 'preact';
import { AccountProvider } from '../../../components/account-context';
import type { AccountState } from '../../../lib/accounts/account-state';
import { pretendAccount } from '../../gallery/account-states';

/** A view of a page whose account is in this state: signed in, unless said otherwise. */
export function inAccount(view: VNode, change: Partial<AccountState> = {}): VNode {
  const account = pretendAccount(change);
  return (
    <AccountProvider store={account.store} actions={account.actions}>
      {view}
    </AccountProvider>
  );
}
