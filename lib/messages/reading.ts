/** How a record is read. */
export interface Reading {
  /** Asks Desk whatever the cache holds, and past the daily cap: the user pressed Retry or Refresh. */
  refresh?: boolean;
  /** The portal that the tab shows for which it is read; null or absent where none is known. */
  portal?: string | null;
  /** The organization it is wanted of; of another one nothing is read. */
  orgId?: string;
}
