import type { Named } from '../../lib/desk-api/records';
import type { Role } from '../../lib/desk-api/records/role';
import type { Key } from '../../lib/records/resources';
import { MOST_IDS, idsOf } from '../../lib/records/resources';
import { t, tCount } from '../../lib/text/t';
import { AgentRows, agentsOf } from './agents-of';
import { HowMany } from './HowMany';
import { Facts, LinkRows, NotTold, words } from './rows';
import { type CardSpec, type Of, hasFailed, section } from './section';
import { type Look, read } from './use-reads';

type RoleOf = Of<'role'>;

/** The roles above and below this one, as one call tells their names. */
function neighbours({ roleId }: RoleOf, look: Look, of: (role: Role) => readonly string[] | null) {
  const role = look('role', { roleId });
  if (role?.value === undefined) return hasFailed(role) ? 'unknown' : 'waiting';
  const wanted = of(role.value);
  if (wanted === null) return 'unknown';
  return wanted.length === 0 ? 'none' : { roleIds: idsOf(neighbourIds(role.value)) };
}

function neighbourIds({ reportsToId, subRoleIds }: Role): string[] {
  return [...(reportsToId === null ? [] : [reportsToId]), ...(subRoleIds ?? [])].slice(0, MOST_IDS);
}

function line(roles: readonly Named[], roleId: string) {
  const name = roles.find(({ id }) => id === roleId)?.name;
  if (name === undefined) return { id: roleId, name: t('notToldShort') };
  return { id: roleId, name, of: { kind: 'role', roleId } as const };
}

/** The departments of a role's teams, whose names tell teams of one name apart; null where there is none to ask for. */
function departmentsOf({ roleId }: RoleOf, look: Look): Key<'departmentNames'> | null {
  const teams = look('roleTeams', { roleId })?.value ?? [];
  const ids = teams.flatMap(({ departmentId }) => departmentId ?? []);
  return ids.length === 0 ? null : { departmentIds: idsOf(ids) };
}

/** A role: its place in the tree, who has it and which teams it is in; five calls, none of which reads the whole tree. */
export const ROLE_CARD: CardSpec<'role'> = {
  head: ({ roleId }, look, card) => ({ name: look('role', { roleId })?.value?.name || card.name }),
  deskPage: () => '/all/setup#setup/users-control/roles',
  sections: [
    section('role', {
      title: 'cardAbout',
      resource: 'role',
      key: ({ roleId }) => ({ roleId }),
      show: ({ description, sharesDataWithPeers: shares }) => (
        <Facts
          of={{
            description: description === null ? undefined : words(description),
            sharesData: shares === null ? null : t(shares ? 'yes' : 'no'),
          }}
        />
      ),
      empty: 'notTold',
    }),
    section('role', {
      title: 'cardReportsTo',
      resource: 'roleNames',
      key: (of, look) => neighbours(of, look, ({ reportsToId }) => (reportsToId === null ? [] : [reportsToId])),
      show: (roles, { roleId }, look) => {
        const id = look('role', { roleId })?.value?.reportsToId ?? null;
        return id === null ? null : <LinkRows of={[line(roles, id)]} />;
      },
      empty: 'reportsToNobody',
    }),
    section('role', {
      title: 'cardSubRoles',
      resource: 'roleNames',
      key: (of, look) => neighbours(of, look, ({ subRoleIds }) => subRoleIds),
      show: (roles, { roleId }, look) => {
        const role = look('role', { roleId })?.value;
        if (!role?.subRoleIds) return <NotTold />;
        const asked = new Set(neighbourIds(role));
        const below = role.subRoleIds.filter((id) => asked.has(id));
        const others = role.subRoleIds.length - below.length;
        return (
          <>
            <LinkRows of={below.map((id) => line(roles, id))} />
            {others > 0 && <p class="quiet">{tCount('otherSubRoles', others)}</p>}
          </>
        );
      },
      empty: 'noSubRoles',
    }),
    section('role', {
      title: 'cardTeams',
      resource: 'roleTeams',
      key: ({ roleId }) => ({ roleId }),
      also: (of, look) => {
        const key = departmentsOf(of, look);
        return key === null ? [] : [read('departmentNames', key)];
      },
      show: (teams, of, look) => {
        const key = departmentsOf(of, look);
        const departments = key === null ? undefined : look('departmentNames', key)?.value;
        if (teams.length === 0) return null;
        return (
          <LinkRows
            of={teams.map(({ id, name, departmentId }) => ({
              id,
              name,
              of: { kind: 'team', teamId: id, departmentId },
              about: words(departments?.find((each) => each.id === departmentId)?.name ?? null),
            }))}
          />
        );
      },
      empty: 'roleInNoTeam',
    }),
    section('role', {
      title: 'cardAgents',
      resource: 'agentsPage',
      key: ({ roleId }) => agentsOf({ roleId }),
      show: (page, { roleId }) =>
        page.agents.length === 0 ? null : (
          <>
            <AgentRows {...page} />
            {page.next !== null && <HowMany roleId={roleId} />}
          </>
        ),
      empty: 'noAgentHasIt',
    }),
  ],
};
