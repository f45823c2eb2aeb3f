import type { Contact } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { displayText } from '../../lib/text/display-text';
import { later } from '../basics/later';
import { CopyButton } from '../basics/CopyButton';
import { Avatar, Person } from '../basics/Person';
import { Words } from '../basics/Words';
import { OpenCard } from '../cards/OpenCard';
import { usePanel } from '../panel-context';
import { PartRegion } from './PartRegion';

const TicketCounts = later(async () => (await import('../cards/TicketCounts')).TicketCounts);

const nobody = () => <p class="quiet resting">{t('noRequester')}</p>;

/** Who raised the ticket, in two lines because Desk shows the rest; or the contact that is open. */
export function RequesterRegion({ isOfTicket }: { isOfTicket: boolean }) {
  return (
    <PartRegion<Contact>
      name={t('region_requester')}
      of="requester"
      part={usePanel((state) => state.requester)}
      known={(ticket) => ticket.contact}
      idIn={(ticket) => ticket.contactId}
      none={nobody}
      shape="person"
      layout="bare"
    >
      {(contact, isComplete) =>
        isOfTicket ? (
          <Requester contact={contact} isComplete={isComplete} />
        ) : (
          <ContactCard contact={contact} isComplete={isComplete} />
        )
      }
    </PartRegion>
  );
}

interface ContactProps {
  contact: Contact;
  /** Whether all of the contact is known, or only what the ticket tells. */
  isComplete: boolean;
}

function Requester({ contact: { id, name, photoUrl, email, isSpam, account }, isComplete }: ContactProps) {
  const where = account?.name ?? (isComplete ? t('noAccount') : '');
  return (
    <div class="person is-short">
      <Avatar name={name} photoUrl={photoUrl} />
      <div class="person-lines">
        <div class="person-name">
          <strong class="clip" title={displayText(name)}>
            <Words of={name || t('noName')} />
          </strong>
          {isSpam && <span class="chip tone-warning">{t('spam')}</span>}
          <TicketCounts contactId={id} name={name} />
        </div>
        <div class="copy-line quiet">
          {where && (
            <span class="clip" title={displayText(where)}>
              <Words of={where} />
            </span>
          )}
          {where && email && <span aria-hidden="true">·</span>}
          {email && (
            <>
              <span class="clip" title={displayText(email)}>
                <Words of={email} />
              </span>
              <CopyButton text={email} label={t('copyEmail')} />
            </>
          )}
        </div>
      </div>
      <OpenCard of={{ kind: 'requester', contactId: id }} name={name} />
    </div>
  );
}

function ContactCard({ contact, isComplete }: ContactProps) {
  const phone = contact.phone ?? contact.mobile;
  const account = contact.account?.name;
  return (
    <Person
      name={contact.name}
      photoUrl={contact.photoUrl}
      email={contact.email}
      mark={
        <>
          {contact.isSpam && <span class="chip tone-warning">{t('spam')}</span>}
          <OpenCard of={{ kind: 'requester', contactId: contact.id }} name={contact.name} />
        </>
      }
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
