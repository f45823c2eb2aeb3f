import type { AgentTicketCount } from '../desk-api/records/availability';
import type { FullTeam } from '../desk-api/records/team';
import type { Part } from '../panel/part';
import type { ProblemKind } from '../problems/problem';
import { isFresh } from '../records/resources';
import type { AgentFacts } from './rank-agents';

/** How far something is known: asked for, told, not told here by Desk, or not to be had for the moment. */
export type Told = 'asking' | 'told' | 'notTold' | 'unread';

/** What Desk tells for ranking agents, so that a list can say what it does not. */
export interface Telling {
  presence: Told;
  load: Told;
  /** Told too where the ticket has no team. */
  team: Told;
}

/** By which Desk says that it does not tell something, to this agent or in this edition. */
const NOT_TOLD: ReadonlySet<ProblemKind> = new Set([
  'forbidden',
  'scopeMissing',
  'editionLimit',
  'notFound',
  'methodNotAllowed',
  'unprocessable',
  'invalidData',
  'badAnswer',
]);

/** How long a count of tickets is good enough to rank by; who is there is so only while the record is fresh. */
const LOAD_MS = 5 * 60_000;

interface Known {
  teamId: string | null;
  teams: Part<readonly Pick<FullTeam, 'id' | 'memberIds'>[]> | undefined;
  loads: Part<readonly Pick<AgentTicketCount, 'agentId' | 'isOnline' | 'open'>[]> | undefined;
  myId: string | null;
}

/** What is known for ranking, out of the records that tell it, and what is not. @param now epoch milliseconds */
export function agentFacts({ teamId, teams, loads, myId }: Known, now: number): { facts: AgentFacts; told: Telling } {
  const at = loads?.at ?? Number.NaN;
  const rows = loads?.value ?? [];
  const present = isFresh('agentLoads', at, now) ? rows : [];
  const counted = at <= now && now - at < LOAD_MS ? rows : [];
  const online = new Map(present.flatMap(({ agentId, isOnline }) => (isOnline === null ? [] : [[agentId, isOnline]])));
  const openTickets = new Map(counted.flatMap(({ agentId, open }) => (open === null ? [] : [[agentId, open]])));
  const members = teamId === null ? null : (teams?.value?.find(({ id }) => id === teamId)?.memberIds ?? null);
  return {
    facts: { memberIds: members && new Set(members), online, openTickets, myId },
    told: {
      presence: howTold(online.size > 0, loads),
      load: howTold(openTickets.size > 0, loads),
      team: howTold(teamId === null || members !== null, teams),
    },
  };
}

function howTold(isTold: boolean, part: Part<unknown> | undefined): Told {
  if (isTold) return 'told';
  if (!part || part.loading) return 'asking';
  return part.problem && !NOT_TOLD.has(part.problem.kind) ? 'unread' : 'notTold';
}
