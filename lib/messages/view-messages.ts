import type { Problem } from '../problems/problem';
import type { Root } from '../records/view-rules';

/** Name of the port by which a panel is given what it shows, after the name of its sign-in (`keyIn`). */
export const VIEW_PORT = 'view';

/** The panel shows another view from now on; what only the former one waited for is ended. */
export interface OpenView {
  open: Root;
  /** Made by the panel, new for every opening. */
  view: string;
  /** The organization whose records the panel shows. */
  orgId: string;
  /** The portal that the tab shows, null where its address names none. */
  portal: string | null;
  /** Which records the panel has already, by name, with the moment each was read from Desk. */
  has: Record<string, number>;
  /** Names of records to ask Desk for whatever is remembered of them. */
  refresh: string[];
}

/** Asks once more for records of the view that is open, by name. */
export interface AskAgain {
  again: string[];
  view: string;
  /** Asks Desk whatever the cache holds, and past the daily cap: the user pressed Retry or Refresh. */
  refresh: boolean;
}

export type ViewRequest = OpenView | AskAgain;

/** What became of a record. */
export type Arrived =
  /** `isOld`: something newer is on its way. */
  | { name: string; at: number; value: unknown; isOld?: true }
  /** It still is as the panel has it. */
  | { name: string; at: number }
  | { name: string; problem: Problem };

/** Everything that arrived for a view in one turn. */
export interface Delivery {
  view: string;
  records: Arrived[];
}
