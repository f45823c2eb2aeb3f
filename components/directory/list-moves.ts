import { pointsTo } from '../../lib/keys/ahead';
import { type KeyPress, isComposed } from '../../lib/keys/key-press';

/** Where a key in the list leads: to another row, into the actions of the row, to its card, or to the search field with it. */
export type ListMove = { to: number } | 'open' | 'actions' | 'search' | 'stay' | null;

/**
 * What a key in the list means; null for what is the browser's. A list that is still being read has no way round its end.
 *
 * @param direction of the page, as `dir` has it
 */
export function moveOf(
  press: KeyPress,
  { active, count, page, direction }: { active: number; count: number; page: number; direction: string },
): ListMove {
  if (isComposed(press) || press.altKey || press.ctrlKey || press.metaKey) return null;
  const last = count - 1;
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  };
  const to = Object.hasOwn(moves, press.key) ? moves[press.key] : undefined;
  if (to !== undefined) return count === 0 ? 'stay' : { to: Math.min(last, Math.max(0, to)) };
  if (press.key === 'Enter') return press.repeat || count === 0 ? 'stay' : 'open';
  if (pointsTo(press.key, direction) === 'ahead') return 'actions';
  if (press.key === ' ') return 'stay';
  return press.key.length === 1 ? 'search' : null;
}
