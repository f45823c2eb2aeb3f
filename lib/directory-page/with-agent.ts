import type { Value } from '../records/resources';
import type { AgentList, DirectoryState } from './directory-state';
import type { DirectoryRow } from './rows';

/**
 * The list with an agent as their card has them now: somebody may just have been seen off, or let in. Nothing where that is
 * as it was, or the agent is not among them.
 */
export function withAgent(
  list: AgentList | null,
  { id, isActive, departmentIds }: Pick<Value<'agentCard'>, 'id' | 'isActive' | 'departmentIds'>,
): Partial<Pick<DirectoryState, 'list'>> {
  const known = list?.agents.find((row) => row.id === id);
  if (!list || !known) return {};
  const isSame = JSON.stringify(known.agent?.departmentIds) === JSON.stringify(departmentIds);
  if (known.isActive === isActive && isSame) return {};
  const renewed: DirectoryRow = {
    ...known,
    isActive,
    ...(known.agent && { agent: { ...known.agent, isActive, departmentIds } }),
  };
  return { list: { ...list, agents: list.agents.map((row) => (row.id === id ? renewed : row)) } };
}
