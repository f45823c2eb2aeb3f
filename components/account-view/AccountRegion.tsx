import type { Account } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { CopyButton } from '../basics/CopyButton';
import { PartBody } from '../basics/PartBody';
import { Avatar } from '../basics/Person';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { useDeskPortal } from '../words/use-desk-portal';
import { webAddress } from '../words/web-address';

/** The account itself: who it is, how it is reached, and whose it is. */
export function AccountRegion() {
  const { retry } = useActions();
  const part = usePanel((state) => state.account);
  const isForbidden = part.value === undefined && part.problem?.kind === 'forbidden';
  return (
    <Region name={t('region_account')} isBusy={part.loading} layout="bare">
      <PartBody isOfView part={part} onRetry={() => retry('account')} skeleton={<Skeleton shape="person" />}>
        {(account) => <AccountCard account={account} />}
      </PartBody>
      {isForbidden && <p class="quiet account-hint">{t('accountForbiddenHint')}</p>}
    </Region>
  );
}

function AccountCard({ account: { id, name, website, phone, owner } }: { account: Account }) {
  const { openCard } = useActions();
  const portal = useDeskPortal();
  const shown = displayText(name) || t('noName');
  const ownerName = owner && (displayText(owner.name) || t('noName'));
  return (
    <div class="person account">
      <Avatar name={name} photoUrl={null} />
      <div class="person-lines">
        <div class="person-name">
          <strong class="clip" title={shown}>
            <Words of={shown} />
          </strong>
          {portal !== null && (
            <a
              class="icon-button"
              href={`${portal}/all/accounts/details/${id}`}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('openInDesk')}
              title={t('openInDesk')}
            >
              <Icon name="external" />
            </a>
          )}
        </div>
        {website && <Website text={website} />}
        {phone && (
          <div class="copy-line">
            <span class="clip" title={t('phone', displayText(phone))}>
              <Words of={phone} />
            </span>
            <CopyButton text={phone} label={t('copyPhone')} />
          </div>
        )}
        <div class="account-owner quiet">
          {owner === null ? (
            t('accountNoOwner')
          ) : (
            <>
              <span>{t('accountOwner')}</span>
              <button
                type="button"
                class="card-link clip"
                title={ownerName ?? undefined}
                aria-haspopup="dialog"
                onClick={() => openCard({ kind: 'agent', agentId: owner.id }, owner.name)}
              >
                <Words of={ownerName ?? ''} />
              </button>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** Anybody may have typed it: what is no web address is only text. */
function Website({ text }: { text: string }) {
  const address = webAddress(text);
  return address === null ? (
    <span class="account-site clip" title={displayText(text)}>
      <Words of={text} />
    </span>
  ) : (
    <a class="account-site clip" href={address} title={address} target="_blank" rel="noopener noreferrer">
      <Words of={text} />
    </a>
  );
}
