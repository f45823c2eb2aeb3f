import type { AccountState } from '../accounts/account-state';
import type { Account } from '../accounts/account-store';
import { ask } from '../messages/ask.page';
import { readRecord } from '../records/read-record.page';
import type { SelfTestDeps } from '../self-test/self-test';

type SignedIn = Extract<AccountState['session'], { status: 'signedIn' }>;

/** What the self-test tries, of the organization that is signed in to, past whatever is remembered. */
export function selfTestDeps(account: Account['store']): SelfTestDeps {
  const session = (): SignedIn | null => {
    const { session: now } = account.getState();
    return now?.status === 'signedIn' ? now : null;
  };
  const anew = () => ({ refresh: true, orgId: session()?.organization.id ?? '' });
  return {
    readProfile: async () => await readRecord('myProfile', {}, anew()),
    readBadges: async () => await readRecord('cataloguePage', { from: '1' }, anew()),
    readMe: async () => {
      const agentId = session()?.agent?.id;
      return agentId === undefined ? null : (await readRecord('agent', { agentId }, anew())).value;
    },
    picture: async (url) => (await ask('picture/get', { url })).dataUrl,
    scopes: () => session()?.scopes,
    creditsLeft: () => account.getState().credits?.remaining ?? null,
  };
}
