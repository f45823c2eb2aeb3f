import { useMemo } from 'preact/hooks';
import { type Telling, agentFacts } from '../../lib/assignment/agent-facts';
import { type RankedAgent, rankAgents } from '../../lib/assignment/rank-agents';
import { whomToAsk } from '../../lib/assignment/whom-to-ask';
import type { Ticket } from '../../lib/desk-api/records';
import type { ListedAgent } from '../../lib/desk-api/records/agent';
import type { Part } from '../../lib/panel/part';
import { wantedPart } from '../../lib/panel/wanted';
import { useAccount } from '../account-context';
import { usePanel } from '../panel-context';

export interface WhoCan {
  agents: Part<ListedAgent[]> | undefined;
  /** The best first; undefined until it is known who there is. */
  ranked: RankedAgent<ListedAgent>[] | undefined;
  told: Telling;
  /** What the ticket's team is called; null where it has none, or that is not known. */
  teamName: string | null;
  /** Whom Desk is to be asked about, as a key of `agentLoads`; null until that is known. */
  agentIds: string | null;
  /** How many that are. */
  asked: number;
  myId: string | null;
}

/** Who can take a ticket, by what is known by now; asks for nothing. @param seenAt when it was last looked at, epoch ms */
export function useWhoCan({ id, departmentId, teamId, channel, language }: Ticket, seenAt: number): WhoCan {
  const myId = useAccount(({ session }) => (session?.status === 'signedIn' ? (session.agent?.id ?? null) : null));
  const key = { departmentId: departmentId ?? '' };
  const agents = usePanel(({ extras }) => wantedPart(extras, 'assignableAgents', key));
  const teams = usePanel(({ extras }) => (teamId === null ? undefined : wantedPart(extras, 'departmentTeams', key)));
  const isComplete = agents !== undefined && !agents.loading && teams?.loading !== true;
  const agentIds = useMemo(() => {
    const { facts } = agentFacts({ teamId, teams, loads: undefined, myId }, Date.now());
    return agents?.value ? whomToAsk(agents.value, facts, { channel, language }, isComplete, Date.now()) : null;
  }, [agents?.value, teams, teamId, channel, language, myId, isComplete]);
  const loads = usePanel(({ extras }) => (agentIds ? wantedPart(extras, 'agentLoads', { agentIds }) : undefined));

  return useMemo(() => {
    // What arrives after the look is newer than it.
    const now = Math.max(seenAt, Date.now());
    const { facts, told } = agentFacts({ teamId, teams, loads, myId }, now);
    const ranked = agents?.value && rankAgents(agents.value, facts, { channel, language }, now);
    const teamName = teams?.value?.find((team) => team.id === teamId)?.name ?? null;
    return { agents, ranked, told, teamName, agentIds, asked: agentIds?.split(',').length ?? 0, myId };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of another ticket it is another list
  }, [id, agents, teams, loads, agentIds, teamId, channel, language, myId, seenAt]);
}
