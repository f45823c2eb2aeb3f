import { useEffect, useState } from 'preact/hooks';
import { isSessionOnly } from '../../lib/accounts/session-only';
import { leaveSample } from '../../lib/sample/leave-sample.page';
import { isSampleSignIn } from '../../lib/sample/sample';
import type { SessionState } from '../../lib/session/session-state';
import { displayText } from '../../lib/text/display-text';
import { pageSignIn } from '../../lib/storage/sign-in-id';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { useAccount, useAccountActions } from '../account-context';
import { useActions } from '../panel-context';
import { creditWords } from '../words/credit-words';

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/** What is behind the three dots. Its items come with the second chunk; the button is there from the start. */
export function MenuItems({ session }: { session: SignedIn }) {
  const { openPage, openDirectory } = useActions();
  const account = useAccountActions();
  return (
    <>
      <Account session={session} />
      <CreditsLine />
      <SessionOnlyLine />
      <MenuItem label={t('findColleague')} onClick={() => void openDirectory()} />
      <MenuItem label={t('menuDirectory')} onClick={() => openPage('directory')} />
      <MenuItem label={t('menuBulk')} onClick={() => openPage('bulk')} />
      <MenuItem label={t('menuLedger')} onClick={() => openPage('ledger')} />
      <MenuItem label={t('options')} onClick={() => account.openOptions()} />
      {isSampleSignIn(pageSignIn()) ? (
        <MenuItem label={t('sampleLeave')} onClick={() => void leaveSample()} />
      ) : (
        <MenuItem label={t('signOut')} onClick={() => void account.signOut()} />
      )}
    </>
  );
}

/** Where one is signed in, and as whom. */
function Account({ session: { organization, agent } }: { session: SignedIn }) {
  return (
    <div class="menu-account">
      <strong class="clip" title={displayText(organization.name)}>
        <Words of={organization.name} />
      </strong>
      {agent && (
        <div class="quiet clip" title={t('signedInAs', displayText(agent.name))}>
          <Words of={agent.name} />
        </div>
      )}
    </div>
  );
}

/** What Deskside has spent of the organization's credits today, and what is left. */
function CreditsLine() {
  const credits = useAccount((state) => state.credits);
  return credits && <p class="menu-note quiet">{creditWords(credits)}</p>;
}

/** In a browser that remembers no history, the sign-in goes with it. */
function SessionOnlyLine() {
  const [isSaid, setSaid] = useState(false);
  useEffect(() => void isSessionOnly().then(setSaid), []);
  return isSaid && <p class="menu-note quiet">{t('sessionOnly')}</p>;
}

function MenuItem({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" popoverTarget="menu" popoverTargetAction="hide" onClick={onClick}>
      {label}
    </button>
  );
}
