import { type TeamMember, teamMembers } from '../../lib/assignment/team-members';
import type { ListedAgent } from '../../lib/desk-api/records/agent';
import type { Part } from '../../lib/panel/part';
import { MOST_IDS, type Value, isFresh } from '../../lib/records/resources';
import { t, tCount } from '../../lib/text/t';
import { localTime } from '../words/local-time';
import { useNow } from '../words/use-now';
import { AssignInRow, AssignNote } from './AssignInRow';
import { loadWords } from './load-words';
import { CardLink, Few } from './rows';
import { WaitingLink } from './WaitingLink';

interface MembersProps {
  agents: readonly ListedAgent[];
  memberIds: readonly string[];
  loads: Part<Value<'agentLoads'>> | undefined;
  oldest: Part<Value<'oldestTickets'>> | undefined;
}

/** A team as who leads it wants to see it: who is free, who has too much, who lets something wait; the rest are counted. */
export function TeamMembers({ agents, memberIds, loads, oldest }: MembersProps) {
  const now = useNow();
  // What came after the last look is newer than it.
  const isNow = loads?.at !== undefined && isFresh('agentLoads', loads.at, Math.max(now, loads.at));
  const members = teamMembers({ agents, memberIds, loads: loads?.value, oldest: oldest?.value }, now);
  const others = memberIds.length - members.length;
  return (
    <>
      {isNow && <Summary members={members} />}
      <AssignNote />
      <Few of={members}>
        {(member) => (
          <Member key={member.id} member={member} isNow={isNow} isOldestRead={oldest?.value !== undefined} />
        )}
      </Few>
      {others > 0 && <p class="quiet">{tCount('otherMembers', others)}</p>}
      {memberIds.length > MOST_IDS && <p class="quiet">{t('loadOfSome', MOST_IDS)}</p>}
    </>
  );
}

/** How many are free and how many have too much, where that is known of everybody. */
function Summary({ members }: { members: readonly TeamMember[] }) {
  const free = members.map(({ isFree }) => isFree);
  const over = members.map(({ isOver }) => isOver);
  const count = (of: readonly (boolean | null)[]): number => of.filter((is) => is === true).length;
  if (members.length === 0 || (free.includes(null) && over.includes(null))) return null;
  return (
    <p class="quiet">
      {!free.includes(null) && <span title={t('whoFreeHint')}>{t('whoFree', count(free), members.length)}</span>}
      {!free.includes(null) && !over.includes(null) && ' · '}
      {!over.includes(null) && <span title={t('memberOverHint')}>{t('membersOver', count(over))}</span>}
    </p>
  );
}

interface MemberProps {
  member: TeamMember;
  /** Whether who is there is known of now. */
  isNow: boolean;
  /** Whether it was looked which tickets wait. */
  isOldestRead: boolean;
}

function Member({ member, isNow, isOldestRead }: MemberProps) {
  const now = useNow();
  const { id, name, timeZone, load, isFree, isOver, oldest } = member;
  const facts = [loadWords(load), (timeZone !== null && localTime(timeZone, now)?.clock) || ''].filter(Boolean);
  return (
    <li class="member-row">
      <span class="member-name">
        <CardLink of={{ kind: 'agent', agentId: id }} name={name} />
        {isNow && isFree === true && isOver !== true && (
          <span class="chip tone-good" title={t('whoFreeHint')}>
            {t('memberFree')}
          </span>
        )}
        {isOver === true && (
          <span class="chip tone-warning" title={t('memberOverHint')}>
            {t('memberOver')}
          </span>
        )}
      </span>
      {facts.length > 0 && <span class="member-facts quiet">{facts.join(' · ')}</span>}
      {isOldestRead && oldest.is === 'ticket' && (
        <span class="member-facts quiet">
          {t('memberOldest')} <WaitingLink ticket={oldest.ticket} />
        </span>
      )}
      {isOldestRead && oldest.is === 'unknown' && load?.open !== 0 && (
        <span class="member-facts quiet">{t('memberOldestUnknown')}</span>
      )}
      <AssignInRow agentId={id} name={name} />
    </li>
  );
}
