/** A value with the moment it was read from Desk (epoch milliseconds, UTC). */
export interface Aged<T> {
  value: T;
  at: number;
}
