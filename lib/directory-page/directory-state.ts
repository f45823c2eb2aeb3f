import type { AgentTicketCount } from '../desk-api/records/availability';
import type { CardOf } from '../panel/cards';
import type { Part } from '../panel/part';
import type { Problem } from '../problems/problem';
import type { Key, Resource } from '../records/resources';
import type { Allowed } from './pages';
import type { DirectoryRow } from './rows';
import type { DirectoryKind, DirectoryView, Filters } from './view';

/** The agents that were asked for, as far as they have been read. */
export interface AgentList {
  /** Which agents: what is asked of Desk, without where a page begins. */
  asks: string;
  agents: readonly DirectoryRow[];
  /** Whether these are of what was asked for before, and shown until there is an answer. */
  isOfBefore: boolean;
  /** Where the next page begins; null after the last one. */
  next: number | null;
  allowed: Allowed;
  isLoading: boolean;
  problem: Problem | null;
}

/** How busy an agent is, and when that was told, epoch milliseconds. */
export interface KnownLoad {
  load: AgentTicketCount;
  at: number;
}

export interface DirectoryState {
  view: DirectoryView;
  /** What stands in the search field; the view follows when typing rests. */
  typed: string;
  /** Null while none are asked for. */
  list: AgentList | null;
  /** Every other record that was asked for, by its name. */
  wanted: Readonly<Record<string, Part<unknown>>>;
  /** Whether presence and load are asked for of whoever is in sight, as long as the page is open. */
  wantsLoads: boolean;
  /** By agentId. */
  loads: Readonly<Record<string, KnownLoad>>;
  /** Why they could not be read the last time. */
  loadProblem: Problem | null;
}

/** Everything the page can ask for; none of these throws, failures end up in the state. */
export interface DirectoryActions {
  /** Another list, searched for nothing. */
  choose(kind: DirectoryKind): void;
  type(text: string): void;
  filter(change: Partial<Filters>): void;
  /** Opens a card beside the list, or closes it. */
  open(of: CardOf | null): void;
  openCard(of: CardOf, name: string): void;
  /** Reads a record unless it is fresh. */
  want<R extends Resource>(resource: R, key: Key<R>, refresh?: boolean): void;
  /** Tells how far down one looks, of how many rows. */
  sees(last: number, rows: number): void;
  /** Tells which agents rest in sight. */
  rests(agentIds: readonly string[]): void;
  /** Reads on where reading has stopped. */
  readOn(allowed: Allowed): void;
  /** Asks anew for what could not be read. */
  retry(): void;
  wishLoads(isWanted: boolean): void;
}
