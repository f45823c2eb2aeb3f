import { useState } from 'preact/hooks';
import type { PanelState } from '../../lib/panel/panel-state';
import { wantedPart } from '../../lib/panel/wanted';
import { usePanel } from '../panel-context';
import { Fold } from '../folds/Fold';
import '../styles/account-view.css';
import { AccountContacts } from './AccountContacts';
import { AccountRegion } from './AccountRegion';
import { AccountTickets } from './AccountTickets';
import { Members } from './Members';

/**
 * The account that is open: what is known of it and its contacts, two calls, and on wish its open tickets and who of the
 * contacts is in a help center.
 */
export function AccountView() {
  const accountId = usePanel(accountOpen);
  return (
    <>
      <div class="group">
        <AccountRegion />
      </div>
      {accountId !== undefined && <OfAccount key={accountId} accountId={accountId} />}
    </>
  );
}

/** The id that the address names; a renamed module's record is an account only once it has been read as one. */
function accountOpen({ context, account }: PanelState): string | undefined {
  if (context.kind === 'account') return context.accountId;
  return account.value?.id;
}

function OfAccount({ accountId }: { accountId: string }) {
  const [wantsAll, setWantsAll] = useState(false);
  const account = usePanel((state) => state.account);
  const first = usePanel((state) => state.accountContacts);
  const all = usePanel((state) => wantedPart(state.extras, 'allAccountContacts', { accountId }));
  const isRefused = account.value === undefined && account.problem !== undefined;
  // What could not be read of the account, its contacts would only say once more.
  if (isRefused && first.value === undefined) return null;
  const shown = (wantsAll && all?.value) || first.value;
  return (
    <>
      <div class="group">
        <AccountContacts
          accountId={accountId}
          part={shown ? { ...first, value: shown } : first}
          wantsAll={wantsAll}
          onWantAll={() => setWantsAll(true)}
        />
      </div>
      {shown !== undefined && shown.contacts.length > 0 && (
        <div class="group">
          <Members contacts={shown.contacts} />
        </div>
      )}
      <div class="group folds">
        <Fold of="accountTickets" name="region_accountTickets">
          <AccountTickets accountId={accountId} />
        </Fold>
      </div>
    </>
  );
}
