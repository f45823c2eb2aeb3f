import type { Contact } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Person } from '../basics/Person';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { useActions, usePanel } from '../panel-context';
import { partOr } from './part-or';

/** Who raised the ticket, or the contact that is open. */
export function RequesterRegion() {
  const ticket = usePanel((state) => state.ticket);
  const part = usePanel((state) => state.requester);
  const actions = useActions();
  const shown = partOr(part, ticket.value?.contact);
  const hasNone = ticket.value !== undefined && ticket.value.contactId === null && shown.value === undefined;
  return (
    <Region name={t('region_requester')} isBusy={part.loading}>
      {hasNone ? (
        <p class="quiet resting">{t('noRequester')}</p>
      ) : (
        <PartBody
          part={shown}
          onRetry={() => actions.retry('requester')}
          skeleton={<Skeleton shape="person" />}
          resting={ticket.problem && t('requesterUnknown')}
        >
          {(contact: Contact) => <Requester contact={contact} isComplete={shown === part} />}
        </PartBody>
      )}
    </Region>
  );
}

function Requester({ contact, isComplete }: { contact: Contact; isComplete: boolean }) {
  const phone = contact.phone ?? contact.mobile;
  const account = contact.account?.name;
  return (
    <Person
      name={contact.name}
      photoUrl={contact.photoUrl}
      email={contact.email}
      mark={contact.isSpam && <span class="chip tone-warning">{t('spam')}</span>}
      line={
        <>
          {contact.title && (
            <>
              <Words of={contact.title} />
              {' · '}
            </>
          )}
          {account ? <Words of={account} /> : isComplete ? t('noAccount') : ' '}
        </>
      }
    >
      {phone && (
        <div class="quiet clip" title={t('phone', phone)}>
          <Words of={phone} />
        </div>
      )}
    </Person>
  );
}
