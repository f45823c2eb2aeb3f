import type { LedgerDay } from '../../lib/ledger-page/ledger-days';

/** Where the keyboard is among the lines of the ledger, and which of them are open. */
export interface LinePlace {
  /** The id of the line that Tab reaches. */
  current: string | null;
  onFocus: (id: string) => void;
  opened: ReadonlySet<string>;
  toggle: (id: string) => void;
}

/**
 * Which line Tab reaches: the one that had the focus last, for one in a run that is folded its run, and the first one where
 * that is no longer shown. There is always one, or the whole list were out of reach.
 * @param opened ids of the lines that are open
 */
export function lineReached(
  days: readonly LedgerDay[],
  opened: ReadonlySet<string>,
  wanted: string | null,
): string | null {
  const all = days.flatMap(({ lines }) => lines);
  for (const line of all) {
    if (line.id === wanted) return line.id;
    const isInIt = line.kind === 'run' && line.entries.some(({ id }) => id === wanted);
    if (isInIt) return opened.has(line.id) ? wanted : line.id;
  }
  return all[0]?.id ?? null;
}

/** Lines that PageUp and PageDown pass. */
const PAGE = 10;

/** Moves the focus from line to line. A key that is for something inside a line, or held with another, is left to that. */
export function moveAmongLines(event: KeyboardEvent, list: HTMLElement): void {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey || shiftKey) return;
  if (!(target instanceof HTMLElement) || target.dataset['line'] === undefined) return;
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')].filter((line) => !line.closest('[hidden]'));
  const at = lines.indexOf(target);
  const last = lines.length - 1;
  const ways: Record<string, number> = {
    ArrowDown: Math.min(last, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: last,
    PageDown: Math.min(last, at + PAGE),
    PageUp: Math.max(0, at - PAGE),
  };
  const to = Object.hasOwn(ways, key) ? lines[ways[key] ?? at] : undefined;
  if (!to) return;
  event.preventDefault();
  to.focus();
}
