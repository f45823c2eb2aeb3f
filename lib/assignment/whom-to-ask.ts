import type { Ticket } from '../desk-api/records';
import type { ListedAgent } from '../desk-api/records/agent';
import { MOST_IDS, idsOf } from '../records/resources';
import { type AgentFacts, rankAgents } from './rank-agents';

/**
 * Whom Desk is asked about, as one value of a key: as many as one call takes, and of more than that those who come first
 * by what is known without asking. Null while it cannot be said: until it is known who belongs to the team.
 *
 * @param isComplete whether agents and team are read, or cannot be
 * @param now epoch milliseconds
 */
export function whomToAsk(
  agents: readonly ListedAgent[],
  facts: AgentFacts,
  ticket: Pick<Ticket, 'channel' | 'language'>,
  isComplete: boolean,
  now: number,
): string | null {
  const first = rankAgents(agents, facts, ticket, now).map(({ agent }) => agent.id);
  if (first.length === 0 || (first.length > MOST_IDS && !isComplete)) return null;
  return idsOf(first);
}
