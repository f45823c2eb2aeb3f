import type { PanelState } from '../panel/panel-state';
import { wantedPart } from '../panel/wanted';
import type { AccountState } from '../accounts/account-state';
import { policyOf } from '../accounts/account-state';
import type { Facts } from './why-not.page';

/** What a panel knows of whoever is signed in. */
export function factsOf(
  { extras }: Pick<PanelState, 'extras'>,
  account: Pick<AccountState, 'session' | 'policy'>,
): Facts {
  const { session } = account;
  const signedIn = session?.status === 'signedIn' ? session : null;
  return {
    profile: wantedPart(extras, 'myProfile', {})?.value ?? null,
    edition: signedIn?.organization.edition ?? null,
    limits: { ...limitsSeen(extras), ...extras.limits },
    granted: signedIn?.scopes,
    policy: policyOf(account),
  };
}

/** What Desk has answered when a list was asked for: not part of the edition. */
function limitsSeen({ wanted }: PanelState['extras']): Facts['limits'] {
  for (const [name, { problem }] of Object.entries(wanted)) {
    if (name.startsWith('departmentTeams:') && problem?.kind === 'editionLimit') {
      return { assignTeam: problem.feature ?? '' };
    }
  }
  return {};
}
