import type { Contact } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { Person } from '../basics/Person';
import { Words } from '../basics/Words';
import { usePanel } from '../panel-context';
import { PartRegion } from './PartRegion';

const nobody = () => <p class="quiet resting">{t('noRequester')}</p>;

/** Who raised the ticket, or the contact that is open. */
export function RequesterRegion() {
  return (
    <PartRegion<Contact>
      name={t('region_requester')}
      of="requester"
      part={usePanel((state) => state.requester)}
      known={(ticket) => ticket.contact}
      idIn={(ticket) => ticket.contactId}
      none={nobody}
      shape="person"
    >
      {(contact, isComplete) => <Requester contact={contact} isComplete={isComplete} />}
    </PartRegion>
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
          {account ? <Words of={account} /> : isComplete && t('noAccount')}
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
