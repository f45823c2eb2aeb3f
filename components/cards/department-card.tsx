import { Facts, LinkRows, NotTold, words } from './rows';
import { type CardSpec, section } from './section';

/** A department: four calls, three of which are lists that are chosen from as well. */
export const DEPARTMENT_CARD: CardSpec<'department'> = {
  head: ({ departmentId }, look, card) => ({
    name: look('departmentCard', { departmentId })?.value?.name || card.name,
  }),
  deskPage: ({ departmentId }, look) => {
    const slug = look('departmentCard', { departmentId })?.value?.sanitizedName ?? 'all';
    return `/${encodeURIComponent(slug)}/tickets/list/all-cases`;
  },
  sections: [
    section('department', {
      title: 'cardAbout',
      resource: 'departmentCard',
      key: ({ departmentId }) => ({ departmentId }),
      show: ({ nameInCustomerPortal, description }) => (
        <Facts
          of={{
            nameForCustomers: words(nameInCustomerPortal),
            description: description === null ? undefined : words(description),
          }}
        />
      ),
      empty: 'notTold',
    }),
    section('department', {
      title: 'cardAgents',
      resource: 'assignableAgents',
      key: ({ departmentId }) => ({ departmentId }),
      show: (agents) =>
        agents.length === 0 ? null : (
          <LinkRows
            of={agents.map(({ id, name, role }) => ({
              id,
              name,
              of: { kind: 'agent', agentId: id },
              about: words(role),
            }))}
          />
        ),
      empty: 'noAgents',
    }),
    section('department', {
      title: 'cardTeams',
      resource: 'departmentTeams',
      key: ({ departmentId }) => ({ departmentId }),
      show: (teams, { departmentId }) =>
        teams.length === 0 ? null : (
          <LinkRows of={teams.map(({ id, name }) => ({ id, name, of: { kind: 'team', teamId: id, departmentId } }))} />
        ),
      empty: 'noTeams',
    }),
    section('department', {
      title: 'cardHelpCenter',
      resource: 'helpCenterChoices',
      key: () => ({}),
      show: (helpCenters, { departmentId }) => {
        const own = helpCenters.filter(({ departmentIds }) => departmentIds?.includes(departmentId));
        if (own.length > 0) return <LinkRows of={own.map(({ id, name }) => ({ id, name }))} />;
        const isTold = helpCenters.every(({ departmentIds }) => Array.isArray(departmentIds));
        return isTold ? null : <NotTold />;
      },
      empty: 'inNoHelpCenter',
    }),
  ],
};
