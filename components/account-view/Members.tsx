import { useState } from 'preact/hooks';
import type { Badge, ContactHelpCenter } from '../../lib/desk-api/records';
import { uniqueHolders } from '../../lib/panel/on-screen';
import type { AccountContact } from '../../lib/records/values';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { read, useLook, useReads } from '../cards/use-reads';
import { useActions } from '../panel-context';
import { BadgeIcon } from '../regions/BadgeTile';

/** As many contacts as one click looks up. */
const AT_ONCE = 10;
/** For each: who they are in the help centers, and the badges of the first of these. */
const CALLS_EACH = 2;
/** Badges that are shown before one asks for all. */
const FEW_BADGES = 4;

/** Who of the contacts is in a help center, and what badges they hold: nothing is read before a click that says what it costs. */
export function Members({ contacts }: { contacts: readonly AccountContact[] }) {
  const [wanted, setWanted] = useState(0);
  // Whom Desk's list calls no end user is none; where it does not tell, only asking does.
  const likely = contacts.filter(({ isEndUser }) => isEndUser !== false);
  const isTold = contacts.every(({ isEndUser }) => isEndUser !== null);
  const shown = likely.slice(0, wanted);
  const next = Math.min(AT_ONCE, likely.length - shown.length);
  return (
    <Region name={t('region_accountMembers')} isBusy={false} count={isTold ? likely.length : undefined}>
      {likely.length === 0 && <p class="quiet resting">{t('accountNoMembers')}</p>}
      <ul class="members">
        {shown.map((contact) => (
          <Member key={contact.id} contact={contact} />
        ))}
      </ul>
      {next > 0 && (
        <>
          <button type="button" class="text-button wraps" onClick={() => setWanted(shown.length + next)}>
            {tCount(shown.length === 0 ? 'accountShowMembers' : 'accountMoreMembers', next)}
          </button>
          <p class="quiet">{tCount('accountMembersCost', next * CALLS_EACH)}</p>
        </>
      )}
    </Region>
  );
}

function Member({ contact: { id, name, email } }: { contact: AccountContact }) {
  const { openCard } = useActions();
  const retry = useReads([read('helpCenters', { contactId: id })]);
  const part = useLook()('helpCenters', { contactId: id }) ?? { loading: true };
  const shown = displayText(name) || displayText(email ?? '') || t('noName');
  return (
    <li aria-busy={part.loading}>
      <button
        type="button"
        class="card-link clip"
        title={shown}
        aria-haspopup="dialog"
        onClick={() => openCard({ kind: 'requester', contactId: id }, name || (email ?? ''))}
      >
        <Words of={shown} />
      </button>
      <PartBody part={part} onRetry={retry} skeleton={<Skeleton shape="chips" />}>
        {(rows) => {
          const users = uniqueHolders(rows);
          if (users.length === 0) return <p class="quiet">{t('noHelpCenterUserShort')}</p>;
          return users.map((user, index) => (
            <UserBadges key={user.userId} user={user} isOnly={users.length === 1} isFirst={index === 0} />
          ));
        }}
      </PartBody>
    </li>
  );
}

interface UserBadgesProps {
  user: ContactHelpCenter;
  isOnly: boolean;
  isFirst: boolean;
}

/** The badges of one help-center user; of whoever is in several help centers, those of the others wait for a click. */
function UserBadges({ user, isOnly, isFirst }: UserBadgesProps) {
  const [isWanted, setWanted] = useState(isFirst);
  const { helpCenterName, isActive } = user;
  return (
    <div class="member-user">
      {(!isOnly || !isActive) && (
        <p class="quiet clip parts" title={displayText(helpCenterName)}>
          <Words of={helpCenterName} />
          {!isActive && ` · ${t('userInactive')}`}
        </p>
      )}
      {isWanted ? (
        <Held user={user} />
      ) : (
        <button type="button" class="text-button" onClick={() => setWanted(true)}>
          {t('accountShowBadges')}
        </button>
      )}
    </div>
  );
}

function Held({ user: { userId, helpCenterId } }: { user: ContactHelpCenter }) {
  const key = { userId, helpCenterId };
  const retry = useReads([read('badges', key)]);
  const part = useLook()('badges', key) ?? { loading: true };
  return (
    <PartBody part={part} onRetry={retry} skeleton={<Skeleton shape="chips" />}>
      {(badges) => (badges.length === 0 ? <p class="quiet">{t('noBadges')}</p> : <BadgeChips badges={badges} />)}
    </PartBody>
  );
}

function BadgeChips({ badges }: { badges: readonly Badge[] }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? badges : badges.slice(0, FEW_BADGES);
  const rest = badges.length - shown.length;
  return (
    <ul class="card-chips">
      {shown.map((badge) => {
        const name = displayText(badge.name) || t('noName');
        return (
          <li key={badge.id} class="chip member-badge" title={name}>
            <BadgeIcon badge={badge} />
            <span class="clip">
              <Words of={name} />
            </span>
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <button
            type="button"
            class="text-button"
            aria-label={tCount('showAllBadges', badges.length)}
            onClick={() => setAll(true)}
          >
            {`+${rest}`}
          </button>
        </li>
      )}
    </ul>
  );
}
