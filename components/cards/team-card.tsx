import { type Oldest, oldestOf } from '../../lib/assignment/team-members';
import type { FullTeam } from '../../lib/desk-api/records/team';
import { idsOf } from '../../lib/records/resources';
import { t } from '../../lib/text/t';
import { Skeleton } from '../basics/Skeleton';
import { CardLink, Facts, LinkRows, NotTold, words } from './rows';
import { type CardSpec, type Of, hasFailed, section } from './section';
import { TeamMembers } from './TeamMembers';
import { type Look, read } from './use-reads';
import { WaitingLink } from './WaitingLink';

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

/** A team: four calls for up to fifty members, two of which the lists to choose from use as well. */
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
      show: (teams, of, look) => {
        const team = teamIn(teams, of);
        if (team === undefined) return <NotTold />;
        return (
          <Facts
            of={{
              members: team.memberCount,
              department: departmentLink(of.departmentId ?? team.departmentId, look),
              description: team.description === null ? undefined : words(team.description),
            }}
          />
        );
      },
      empty: 'notTold',
    }),
    section('team', {
      title: 'cardWaiting',
      resource: 'oldestTickets',
      key: ofDepartment,
      show: (oldest, { teamId }) => {
        const ofTeam = oldestOf(oldest, (ticket) => ticket.teamId === teamId);
        const ofNobody = oldestOf(oldest, (ticket) => ticket.teamId === teamId && ticket.assigneeId === null);
        return (
          <>
            <Facts of={{ oldest: waiting(ofTeam), ofNobody: waiting(ofNobody) }} />
            {oldest.isPart && <p class="quiet">{t('oldestOfSome', oldest.tickets.length)}</p>}
          </>
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
        const oldest = look('oldestTickets', { departmentId: of.departmentId ?? '' });
        return <TeamMembers agents={agents} memberIds={memberIds} loads={loadsOf(of, look)} oldest={oldest} />;
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

/** The way to a team's department, by its name where that is known by now: it is worth no call. */
function departmentLink(departmentId: string | null, look: Look) {
  if (departmentId === null) return null;
  const named = [...(look('allDepartments', {})?.value ?? []), ...(look('departments', {})?.value ?? [])];
  const name =
    look('departmentCard', { departmentId })?.value?.name ?? named.find(({ id }) => id === departmentId)?.name;
  return (
    <CardLink
      of={{ kind: 'department', departmentId }}
      name={name ?? t('cardDepartment')}
      says={name ?? t('showDepartment')}
    />
  );
}

function loadsOf(of: Team, look: Look) {
  const key = loadKey(of, look);
  return key === null ? undefined : look('agentLoads', key);
}

/** A ticket that waits, as a fact; what is not known is null. */
function waiting(oldest: Oldest) {
  if (oldest.is === 'ticket') return <WaitingLink ticket={oldest.ticket} />;
  return oldest.is === 'none' ? t('nothingWaits') : null;
}
