import type { Part } from '../../lib/panel/part';
import type { AccountContacts as Contacts } from '../../lib/records/values';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { LinkRows, words } from '../cards/rows';
import { read, useLook, useReads } from '../cards/use-reads';
import { useActions } from '../panel-context';

/** As many calls as all of them cost at most. */
const MOST_CALLS = 5;

interface AccountContactsProps {
  accountId: string;
  part: Part<Contacts>;
  wantsAll: boolean;
  onWantAll: () => void;
}

/** The people of an account, each leading to their card: the first page, and on wish as many as are read at all. */
export function AccountContacts({ accountId, part, wantsAll, onWantAll }: AccountContactsProps) {
  const { retry } = useActions();
  const { value } = part;
  return (
    <Region name={t('region_accountContacts')} isBusy={part.loading} count={value?.contacts.length}>
      <PartBody isOfView part={part} onRetry={() => retry('accountContacts')} skeleton={<Skeleton shape="line" />}>
        {({ contacts, isPart }) => (
          <>
            {contacts.length === 0 ? (
              <p class="quiet resting">{t('accountNoContacts')}</p>
            ) : (
              <Rows contacts={contacts} />
            )}
            {wantsAll ? (
              <TheRest accountId={accountId} />
            ) : (
              isPart && (
                <>
                  <button type="button" class="text-button wraps" onClick={onWantAll}>
                    {t('accountMoreContacts')}
                  </button>
                  <p class="quiet">{t('accountMoreContactsCost', contacts.length, MOST_CALLS)}</p>
                </>
              )
            )}
          </>
        )}
      </PartBody>
    </Region>
  );
}

function Rows({ contacts }: Pick<Contacts, 'contacts'>) {
  return (
    <LinkRows
      of={contacts.map(({ id, name, email }) => ({
        id,
        name: name || (email ?? ''),
        of: { kind: 'requester', contactId: id },
        about: name ? words(email) : null,
      }))}
    />
  );
}

/** How reading the rest is going: what it brings stands above. */
function TheRest({ accountId }: { accountId: string }) {
  const again = useReads([read('allAccountContacts', { accountId })]);
  const part = useLook()('allAccountContacts', { accountId }) ?? { loading: true };
  return (
    <PartBody part={part} onRetry={again} skeleton={<Skeleton shape="line" />}>
      {({ contacts, isPart }) => isPart && <p class="quiet">{t('accountFirstContacts', contacts.length)}</p>}
    </PartBody>
  );
}
