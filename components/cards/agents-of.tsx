import type { Key } from '../../lib/records/resources';
import { type AgentsWanted, agentsKey } from '../../lib/records/agents-query';
import type { AgentsPage } from '../../lib/records/values';
import { t } from '../../lib/text/t';
import { LinkRows, words } from './rows';

const ACTIVE: AgentsWanted = {
  status: 'ACTIVE',
  isConfirmed: null,
  isLight: null,
  departmentId: null,
  roleId: null,
  profileId: null,
  text: '',
};

/** The first page of the active agents with that role, profile or name: the same record as in the directory. */
export function agentsOf(
  which: Pick<AgentsWanted, 'roleId'> | Pick<AgentsWanted, 'profileId'> | Pick<AgentsWanted, 'text'>,
): Key<'agentsPage'> {
  return agentsKey(0, { ...ACTIVE, ...which });
}

/** Agents, each leading to their card; null where there is none. */
export function AgentRows({ agents, next }: AgentsPage) {
  return (
    <>
      <LinkRows
        of={agents.map(({ id, name, role }) => ({
          id,
          name,
          of: { kind: 'agent', agentId: id },
          about: words(role),
        }))}
      />
      {next !== null && <p class="quiet">{t('cardFirstAgents', agents.length)}</p>}
    </>
  );
}
