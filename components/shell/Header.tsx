import { displayText } from '../../lib/text/display-text';
import type { SessionState } from '../../lib/session/session-state';
import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { IconButton } from '../basics/IconButton';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { creditWords } from '../words/credit-words';

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/** Where one is signed in and as whom, Refresh, and the menu. */
export function Header({ session }: { session: SignedIn }) {
  const actions = useActions();
  const isBusy = usePanel((state) => state.ticket.loading || state.requester.loading || state.helpCenters.loading);
  const agent = session.agent?.name;
  return (
    <header class="header">
      <div class="header-names">
        <h1 class="clip" title={displayText(session.organization.name)}>
          <Words of={session.organization.name} />
        </h1>
        {agent && (
          <p class="quiet clip" title={t('signedInAs', displayText(agent))}>
            <Words of={agent} />
          </p>
        )}
      </div>
      <IconButton icon="refresh" label={t('refresh')} isBusy={isBusy} onClick={() => actions.retry('all')} />
      <Menu />
    </header>
  );
}

function Menu() {
  const { openPage } = useActions();
  const account = useAccountActions();
  return (
    <>
      <button type="button" class="icon-button" popoverTarget="menu" aria-label={t('menu')} title={t('menu')}>
        <Icon name="more" />
      </button>
      <div id="menu" class="menu" popover="auto">
        <CreditsLine />
        <MenuItem label={t('menuBulk')} onClick={() => openPage('bulk')} />
        <MenuItem label={t('menuLedger')} onClick={() => openPage('ledger')} />
        <MenuItem label={t('options')} onClick={() => account.openOptions()} />
        <MenuItem label={t('signOut')} onClick={() => void account.signOut()} />
      </div>
    </>
  );
}

/** What Deskside has spent of the organization's credits today, and what is left. */
function CreditsLine() {
  const credits = useAccount((state) => state.credits);
  return credits && <p class="menu-note quiet">{creditWords(credits)}</p>;
}

function MenuItem({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" popoverTarget="menu" popoverTargetAction="hide" onClick={onClick}>
      {label}
    </button>
  );
}
