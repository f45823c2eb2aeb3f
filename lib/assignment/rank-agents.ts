import type { ListedAgent } from '../desk-api/records/agent';
import type { Ticket } from '../desk-api/records';
import { speaks } from './languages';
import { isFreeNow } from './free-now';
import { FIRST_HOUR, localHours } from './local-hours';
import { medianOf } from './median-of';

/** What is known of agents besides their own records; who is not in it, of them it is not known. */
export interface AgentFacts {
  /** Who belongs to the ticket's team; null where it has none, or Desk does not tell. */
  memberIds: ReadonlySet<string> | null;
  online: ReadonlyMap<string, boolean>;
  /** How many tickets each has open. */
  openTickets: ReadonlyMap<string, number>;
  /** Who is signed in; null where Desk has not told. */
  myId: string | null;
}

/** What speaks for somebody or against, in the order in which it counts. */
export type Reason =
  | { is: 'inTeam' }
  | { is: 'online' }
  | { is: 'offline' }
  | { is: 'inHours' }
  /** The hour by the agent's own clock, in so many days. */
  | { is: 'offHoursUntil'; hour: number; inDays: number }
  /** An expert of the channel that the ticket came by. */
  | { is: 'skill'; channel: string }
  | { is: 'openTickets'; count: number }
  | { is: 'language'; code: string };

export interface RankedAgent<TAgent extends Candidate = Candidate> {
  agent: TAgent;
  reasons: Reason[];
}

/** What an agent is judged by. */
type Candidate = Pick<ListedAgent, 'id' | 'name' | 'isActive' | 'timeZone' | 'channelExpert' | 'languageCode'>;
/** What a ticket asks of who takes it. */
type Asking = Pick<Ticket, 'channel' | 'language'>;

/** What is not known stands between yes and no: it neither helps nor harms. */
const weight = (is: boolean | null): number => (is === null ? 0 : is ? 1 : -1);

/**
 * Who can take a ticket, the best first, each with the reasons. Members of its team come before the rest of its
 * department; among them who is signed in, since they are the one who looks; then who is online, who is inside local
 * working hours, who is an expert of its channel, who has fewer tickets open, who works in its language; then by name.
 * Whose tickets are not known counts as one in the middle of the others. Agents who are not active are left out.
 *
 * @param now epoch milliseconds
 */
export function rankAgents<TAgent extends Candidate>(
  agents: readonly TAgent[],
  facts: AgentFacts,
  ticket: Asking,
  now: number,
): RankedAgent<TAgent>[] {
  const active = agents.filter(({ isActive }) => isActive);
  const middle = medianOf(active.flatMap(({ id }) => facts.openTickets.get(id) ?? []));
  return active
    .map((agent) => judged(agent, facts, ticket, now, middle))
    .toSorted((a, b) => compare(a.marks, b.marks) || byName(a.agent, b.agent))
    .map(({ agent, reasons }) => ({ agent, reasons }));
}

function judged<TAgent extends Candidate>(
  agent: TAgent,
  { memberIds, online, openTickets, myId }: AgentFacts,
  ticket: Asking,
  now: number,
  middle: number,
) {
  const { id, languageCode } = agent;
  const isMember = memberIds?.has(id) === true;
  const isOnline = online.get(id) ?? null;
  const hours = agent.timeZone ? localHours(agent.timeZone, now) : null;
  const isExpert = knowsChannel(agent.channelExpert, ticket.channel);
  const open = openTickets.get(id) ?? null;
  const isSame = speaks(languageCode ?? null, ticket.language ?? null);

  const reasons: (Reason | false | null)[] = [
    isMember && { is: 'inTeam' },
    isOnline !== null && { is: isOnline ? 'online' : 'offline' },
    hours && (hours.isOpen ? { is: 'inHours' } : { is: 'offHoursUntil', hour: FIRST_HOUR, inDays: hours.opensInDays }),
    isExpert === true && { is: 'skill', channel: ticket.channel ?? '' },
    open !== null && { is: 'openTickets', count: open },
    isSame === true && { is: 'language', code: languageCode ?? '' },
  ];
  const marks = [
    Number(isMember),
    Number(id === myId),
    weight(isOnline),
    weight(hours?.isOpen ?? null),
    weight(isExpert),
    -(open ?? middle),
    weight(isSame),
  ];
  return { agent, reasons: reasons.filter((reason) => reason !== false && reason !== null), marks };
}

/** Null where the ticket has no channel or the agent's are not filled in. */
function knowsChannel(expert: readonly string[] | null | undefined, channel: string | null): boolean | null {
  if (!channel || !expert || expert.length === 0) return null;
  const wanted = channel.toLowerCase();
  return expert.some((each) => each.toLowerCase() === wanted);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, mark] of a.entries()) if (mark !== b[index]) return (b[index] ?? 0) - mark;
  return 0;
}

function byName(a: Candidate, b: Candidate): number {
  return a.name.localeCompare(b.name) || a.id.localeCompare(b.id);
}

/** Whether somebody whose reasons these are can take a ticket now; null where not known. */
export function isFree({ reasons }: RankedAgent): boolean | null {
  const has = (is: Reason['is']): boolean => reasons.some((reason) => reason.is === is);
  const isOnline = has('offline') ? false : has('online') || null;
  return isFreeNow(isOnline, has('offHoursUntil') ? false : null);
}
