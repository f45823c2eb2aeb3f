import { useEffect, useState } from 'preact/hooks';
import { isSessionOnly } from '../../lib/accounts/session-only';
import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { useActions } from '../panel-context';
import { creditWords } from '../words/credit-words';

/** What is behind the three dots. Its items come with the second chunk; the button is there from the start. */
export function MenuItems() {
  const { openPage } = useActions();
  const account = useAccountActions();
  return (
    <>
      <CreditsLine />
      <SessionOnlyLine />
      <MenuItem label={t('menuBulk')} onClick={() => openPage('bulk')} />
      <MenuItem label={t('menuLedger')} onClick={() => openPage('ledger')} />
      <MenuItem label={t('options')} onClick={() => account.openOptions()} />
      <MenuItem label={t('signOut')} onClick={() => void account.signOut()} />
    </>
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
