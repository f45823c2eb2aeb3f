import { isFreeNow } from '../../lib/assignment/free-now';
import { localHours } from '../../lib/assignment/local-hours';
import type { FullTeam } from '../../lib/desk-api/records/team';
import { MOST_IDS, idsOf, isFresh } from '../../lib/records/resources';
import { t, tCount } from '../../lib/text/t';
import { Skeleton } from '../basics/Skeleton';
import { localTime } from '../words/local-time';
import { useNow } from '../words/use-now';
import { byLoad, loadWords } from './load-words';
import { Facts, LinkRows, NotTold, words } from './rows';
import { type CardSpec, type Of, hasFailed, section } from './section';
import { type Look, read } from './use-reads';

type Team = Of<'team'>;

function teamIn(teams: readonly FullTeam[] | undefined, { teamId }: Team): FullTeam | undefined {
  return teams?.find(({ id }) => id === teamId);
}

/** Of the department's teams; nobody tells which department a team is in that was only named. */
function ofDepartment({ departmentId }: Team) {
  return departmentId === null ? ('unknown' as const) : { departmentId };
}

/** The members' ids as far as they are known, as one call asks for how busy they are. */
function loadKey(team: Team, look: Look) {
  if (team.departmentId === null) return null;
  const ids = teamIn(look('departmentTeams', { departmentId: team.departmentId })?.value, team)?.memberIds ?? [];
  return ids.length === 0 ? null : { agentIds: idsOf(ids) };
}

/** A team: three calls for up to fifty members, two of which the lists to choose from use as well. */
export const TEAM_CARD: CardSpec<'team'> = {
  head: (of, look, card) => {
    const teams = of.departmentId === null ? undefined : look('departmentTeams', { departmentId: of.departmentId });
    return { name: teamIn(teams?.value, of)?.name || card.name };
  },
  deskPage: () => '/all/setup#setup/users-control/teams',
  sections: [
    section('team', {
      title: 'cardAbout',
      resource: 'departmentTeams',
      key: ofDepartment,
      show: (teams, of) => {
        const team = teamIn(teams, of);
        if (team === undefined) return <NotTold />;
        return (
          <Facts
            of={{
              members: team.memberCount,
              description: team.description === null ? undefined : words(team.description),
            }}
          />
        );
      },
      empty: 'notTold',
    }),
    section('team', {
      title: 'cardMembers',
      resource: 'assignableAgents',
      key: ofDepartment,
      also: (of, look) => {
        const key = loadKey(of, look);
        return key === null ? [] : [read('agentLoads', key)];
      },
      show: (agents, of, look) => {
        const teams = look('departmentTeams', { departmentId: of.departmentId ?? '' });
        const memberIds = teamIn(teams?.value, of)?.memberIds;
        if (teams?.value === undefined && !hasFailed(teams)) return <Skeleton shape="line" />;
        if (memberIds === undefined || memberIds === null) return <NotTold />;
        if (memberIds.length === 0) return null;
        return <Members agents={agents} memberIds={memberIds} loads={loadsOf(of, look)} />;
      },
      empty: 'noMembers',
    }),
    section('team', {
      title: 'cardSubTeams',
      resource: 'departmentTeams',
      // Why they could not be read is said above.
      key: (of, look) => {
        const key = ofDepartment(of);
        return key !== 'unknown' && hasFailed(look('departmentTeams', key)) ? 'unknown' : key;
      },
      show: (teams, of) => {
        const ids = teamIn(teams, of)?.subTeamIds;
        if (ids === undefined || ids === null) return <NotTold />;
        if (ids.length === 0) return null;
        const { departmentId } = of;
        return (
          <LinkRows
            of={ids.map((id) => {
              const name = teams.find((team) => team.id === id)?.name;
              if (name === undefined) return { id, name: t('notToldShort') };
              return { id, name, of: { kind: 'team', teamId: id, departmentId } };
            })}
          />
        );
      },
      empty: 'noSubTeams',
    }),
  ],
};

function loadsOf(of: Team, look: Look) {
  const key = loadKey(of, look);
  return key === null ? undefined : look('agentLoads', key);
}

interface MembersProps {
  agents: readonly { id: string; name: string; timeZone: string | null }[];
  memberIds: readonly string[];
  loads: ReturnType<typeof loadsOf>;
}

/** Those who can be given tickets, who is there first; of the others only how many they are. */
function Members({ agents, memberIds, loads }: MembersProps) {
  const now = useNow();
  const members = agents
    .filter(({ id }) => memberIds.includes(id))
    .map((agent) => ({ ...agent, load: loads?.value?.find(({ agentId }) => agentId === agent.id) }))
    .toSorted((a, b) => byLoad(a.load, b.load) || a.name.localeCompare(b.name));
  const others = memberIds.length - members.length;
  // Who is there is only so while that is fresh, and what came after the last look is; of whom it is not known, nobody counts them.
  const isNow = loads?.at !== undefined && isFresh('agentLoads', loads.at, Math.max(now, loads.at));
  const free = members.map(({ load, timeZone }) =>
    isFreeNow(load?.isOnline ?? null, timeZone === null ? null : (localHours(timeZone, now)?.isOpen ?? null)),
  );
  return (
    <>
      {isNow && free.length > 0 && !free.includes(null) && (
        <p class="quiet" title={t('whoFreeHint')}>
          {t('whoFree', free.filter((one) => one === true).length, free.length)}
        </p>
      )}
      <LinkRows
        of={members.map(({ id, name, timeZone, load }) => ({
          id,
          name,
          of: { kind: 'agent', agentId: id },
          about: [loadWords(load), (timeZone !== null && localTime(timeZone, now)?.clock) || '']
            .filter((each) => each !== '')
            .join(' · '),
        }))}
      />
      {others > 0 && <p class="quiet">{tCount('otherMembers', others)}</p>}
      {memberIds.length > MOST_IDS && <p class="quiet">{t('loadOfSome', MOST_IDS)}</p>}
    </>
  );
}
