import type { AgentTicketCount } from '../desk-api/records/availability';
import type { ListedAgent } from '../desk-api/records/agent';
import type { OldestTickets, WaitingTicket } from '../records/values';
import { isFreeNow } from './free-now';
import { localHours } from './local-hours';
import { medianOf } from './median-of';

/** The ticket that waits longest: there is one, there is none, or nobody can say. */
export type Oldest = { is: 'ticket'; ticket: WaitingTicket } | { is: 'none' } | { is: 'unknown' };

/** Somebody of a team, as who leads it wants to see them. */
export interface TeamMember extends Pick<ListedAgent, 'id' | 'name' | 'timeZone'> {
  load: AgentTicketCount | undefined;
  /** Whether they could take a ticket now; null where that is not known. */
  isFree: boolean | null;
  /** Whether they have more than they can do; null where that is not known. */
  isOver: boolean | null;
  /** Of their tickets in the team's department. */
  oldest: Oldest;
}

/** So many more than the middle of the team, and one and a half times as many: fewer is chance. */
const MANY_MORE = 3;
const FACTOR = 1.5;

interface Known {
  agents: readonly Pick<ListedAgent, 'id' | 'name' | 'timeZone'>[];
  memberIds: readonly string[];
  loads: readonly AgentTicketCount[] | undefined;
  oldest: OldestTickets | undefined;
}

/**
 * The members of a team who can be given tickets: who is there comes first, and of these who has least to do.
 *
 * @param now epoch milliseconds
 */
export function teamMembers({ agents, memberIds, loads, oldest }: Known, now: number): TeamMember[] {
  const ids = new Set(memberIds);
  const byAgent = new Map(loads?.map((load) => [load.agentId, load]));
  const members = agents.filter(({ id }) => ids.has(id));
  const middle = medianOf(members.flatMap(({ id }) => byAgent.get(id)?.open ?? []));
  return members
    .map(({ id, name, timeZone }) => {
      const load = byAgent.get(id);
      const hours = timeZone === null ? null : localHours(timeZone, now);
      return {
        id,
        name,
        timeZone,
        load,
        isFree: isFreeNow(load?.isOnline ?? null, hours?.isOpen ?? null),
        isOver: load === undefined ? null : isOver(load, middle),
        oldest: oldestOf(oldest, ({ assigneeId }) => assigneeId === id),
      };
    })
    .toSorted((a, b) => byLoad(a.load, b.load) || a.name.localeCompare(b.name));
}

/**
 * The oldest of some of a department's open tickets. That none is found says that there is none only where all of them
 * were looked through.
 */
export function oldestOf(known: OldestTickets | undefined, isMeant: (ticket: WaitingTicket) => boolean): Oldest {
  const ticket = known?.tickets.find(isMeant);
  if (ticket) return { is: 'ticket', ticket };
  return { is: known?.isPart === false ? 'none' : 'unknown' };
}

/** Who is there comes first, and of these who has least to do; what Desk does not tell comes after what it tells. */
export function byLoad(one: AgentTicketCount | undefined, other: AgentTicketCount | undefined): number {
  const rank = (load: AgentTicketCount | undefined): number =>
    load?.isOnline === true ? 0 : load?.isOnline === false ? 2 : 1;
  const open = (load: AgentTicketCount | undefined): number => load?.open ?? Number.MAX_SAFE_INTEGER;
  return rank(one) - rank(other) || open(one) - open(other);
}

/** Whose tickets are overdue, and who has many more than the middle of the team. */
function isOver({ open, overdue }: AgentTicketCount, middle: number): boolean | null {
  if (overdue !== null && overdue > 0) return true;
  if (open !== null) return open - middle >= MANY_MORE && open > middle * FACTOR;
  return overdue === null ? null : false;
}
