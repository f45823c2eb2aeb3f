import type { Role } from '../../lib/desk-api/records/role';
import { t } from '../../lib/text/t';
import { AgentRows, agentsOf } from './agents-of';
import { Facts, LinkRows, NotTold, words } from './rows';
import { type CardSpec, section } from './section';

const roleIn = (roles: readonly Role[] | undefined, roleId: string): Role | undefined =>
  roles?.find(({ id }) => id === roleId);

function line(roles: readonly Role[], roleId: string) {
  const name = roleIn(roles, roleId)?.name;
  if (name === undefined) return { id: roleId, name: t('notToldShort') };
  return { id: roleId, name, of: { kind: 'role', roleId } as const };
}

/** A role: its place in the tree and who has it, two calls; the list of roles tells the first. */
export const ROLE_CARD: CardSpec<'role'> = {
  head: ({ roleId }, look, card) => ({ name: roleIn(look('roles', {})?.value, roleId)?.name || card.name }),
  deskPage: () => '/all/setup#setup/users-control/roles',
  sections: [
    section('role', {
      title: 'cardAbout',
      resource: 'roles',
      key: () => ({}),
      show: (roles, { roleId }) => {
        const role = roleIn(roles, roleId);
        if (role === undefined) return <NotTold />;
        const { description, sharesDataWithPeers } = role;
        const shares = sharesDataWithPeers;
        return (
          <Facts
            of={{
              description: description === null ? undefined : words(description),
              sharesData: shares === null ? null : t(shares ? 'yes' : 'no'),
            }}
          />
        );
      },
      empty: 'notTold',
    }),
    section('role', {
      title: 'cardReportsTo',
      resource: 'roles',
      key: () => ({}),
      show: (roles, { roleId }) => {
        const role = roleIn(roles, roleId);
        if (role === undefined) return <NotTold />;
        return role.reportsToId === null ? null : <LinkRows of={[line(roles, role.reportsToId)]} />;
      },
      empty: 'reportsToNobody',
    }),
    section('role', {
      title: 'cardSubRoles',
      resource: 'roles',
      key: () => ({}),
      show: (roles, { roleId }) => {
        const role = roleIn(roles, roleId);
        if (!role?.subRoleIds) return <NotTold />;
        if (role.subRoleIds.length === 0) return null;
        return <LinkRows of={role.subRoleIds.map((id) => line(roles, id))} />;
      },
      empty: 'noSubRoles',
    }),
    section('role', {
      title: 'cardAgents',
      resource: 'agentsPage',
      key: ({ roleId }) => agentsOf({ roleId }),
      show: (page) => (page.agents.length === 0 ? null : <AgentRows {...page} />),
      empty: 'noAgentHasIt',
    }),
  ],
};
