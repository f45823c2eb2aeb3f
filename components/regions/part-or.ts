import type { Part } from '../../lib/panel/panel-state';

/** The part, or what the ticket itself already tells while the part is on its way or has failed. */
export function partOr<T>(part: Part<T>, known: T | null | undefined): Part<T> {
  return part.value === undefined && known ? { ...part, value: known } : part;
}
