import { useEffect, useMemo, useState } from 'preact/hooks';
import { DIRECTORY } from '../../lib/directory-page/rows';
import type { DirectoryKind } from '../../lib/directory-page/view';
import { t } from '../../lib/text/t';
import '../styles/list.css';
import { useWindow } from '../list/use-window';
import { HEAD, type Layout, ROW, inRem, topOf } from '../list/windowing';
import { DirectoryLine } from './DirectoryLine';
import { useDirectory, useDirectoryActions } from './directory-context';
import { moveOf } from './list-moves';
import { rowAt, type useRows } from './use-rows';

/** Milliseconds after which what is in sight counts as looked at: what costs calls is asked for then. */
const RESTS_AFTER_MS = 250;
/** No screen shows more. */
const TALLEST = 2_000;

interface ListProps {
  rows: ReturnType<typeof useRows>;
  kind: DirectoryKind;
  /** Puts the focus into the search field. */
  toSearch: () => void;
}

/**
 * The rows of the directory, one stop of Tab: arrows move, Enter opens, letters go to the search field. Only what can be
 * seen is in the page.
 */
export function DirectoryList({ rows, kind, toSearch }: ListProps) {
  const actions = useDirectoryActions();
  const asks = useDirectory(({ view, list, typed }) => (DIRECTORY[view.kind].whole ? typed : list?.asks));
  const open = useDirectory((state) => state.view.open);
  const hasPresence = useDirectory(
    ({ view, wantsLoads }) => view.kind === 'agents' && (wantsLoads || view.filters.isOnline),
  );
  const { fits, unknown } = rows;
  const count = fits.length + unknown.length;
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = useMemo(() => {
    if (activeId === null) return 0;
    const isActive = ({ id }: { id: string }): boolean => id === activeId;
    const at = fits.findIndex(isActive);
    const inUnknown = at >= 0 ? -1 : unknown.findIndex(isActive);
    return at >= 0 ? at : inUnknown >= 0 ? fits.length + inUnknown : 0;
  }, [fits, unknown, activeId]);
  const layout = useMemo(() => layoutOf(fits.length, unknown.length), [fits.length, unknown.length]);
  const [tallest, setTallest] = useState(TALLEST);
  const { box, parts, onScroll, keepStill } = useWindow(layout, active, `${kind} ${asks}`, tallest);
  useEffect(() => {
    const fit = (): void => setTallest(Math.min(TALLEST, Math.max(ROW, box.current?.clientHeight ?? TALLEST)));
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [box]);

  // The active row is in the page wherever it is: it says nothing of where one looks.
  const scrolled = parts.flatMap((part) => part.rows).filter((row, _at, all) => row !== active || isAmong(all, row));
  const first = scrolled[0] ?? 0;
  const last = scrolled.at(-1) ?? -1;
  const inSight = useRest(rows, kind, first, last);
  useEffect(() => actions.sees(last, count), [actions, last, count, rows.lookedThrough]);

  const activeRow = rowAt(rows, active);
  const idOf = (id: string): string => `directory-${kind}-${id}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor(tallest / ROW) - 1);
    const move = moveOf(event, { active, count, page, direction: document.dir });
    if (move === null) return;
    if (move === 'search') return toSearch();
    event.preventDefault();
    if (move === 'open' && activeRow) actions.openCard(activeRow.of, activeRow.name);
    else if (move === 'actions' && activeRow) actionsOf(idOf(activeRow.id))[0]?.focus();
    else if (typeof move === 'object') setActiveId(rowAt(rows, move.to)?.id ?? null);
  };

  return (
    <div
      class="directory-list"
      data-kind={kind}
      data-presence={hasPresence}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a table would need every row in the page
      role="grid"
      aria-label={t('directoryList', t(`directory_${kind}`))}
      aria-rowcount={count}
      aria-activedescendant={activeRow && idOf(activeRow.id)}
      aria-busy={rows.isOfBefore}
      tabIndex={0}
      ref={box}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div class="list-rows" role="presentation" style={{ height: inRem(layout.height) }}>
        {parts.map(({ name, top, rows: indexes }) => (
          <div key={top === 0 ? 'fits' : 'unknown'} role="rowgroup" aria-label={name ?? undefined}>
            {name !== null && (
              <div class="list-group" role="presentation" style={{ top: inRem(top), height: inRem(HEAD) }}>
                {name}
              </div>
            )}
            {indexes.map((index) => {
              const row = rowAt(rows, index);
              return (
                row && (
                  <DirectoryLine
                    key={row.id}
                    id={idOf(row.id)}
                    row={row}
                    kind={kind}
                    index={index}
                    top={topOf(layout, index)}
                    isActive={index === active}
                    isOpen={open !== null && JSON.stringify(open) === JSON.stringify(row.of)}
                    hasPhoto={inSight.has(row.id)}
                    onPoint={() => {
                      keepStill();
                      setActiveId(row.id);
                    }}
                    onLeave={() => box.current?.focus()}
                  />
                )
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Everything in a row that can be done with it. */
function actionsOf(rowId: string): HTMLElement[] {
  return [...(document.getElementById(rowId)?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
}

function isAmong(rows: readonly number[], row: number): boolean {
  return rows.includes(row - 1) || rows.includes(row + 1);
}

function layoutOf(fits: number, unknown: number): Layout {
  const sections: Layout['sections'] = [];
  if (fits > 0) sections.push({ name: null, from: 0, count: fits, top: 0 });
  // Never among the others, and never without its word.
  if (unknown > 0) sections.push({ name: t('directoryUnknownGroup'), from: fits, count: unknown, top: fits * ROW });
  return { sections, count: fits + unknown, height: (fits + unknown) * ROW + (unknown > 0 ? HEAD : 0) };
}

/** Whose row has rested in sight; tells of agents who do. */
function useRest(rows: ListProps['rows'], kind: DirectoryKind, first: number, last: number): ReadonlySet<string> {
  const actions = useDirectoryActions();
  const wantsLoads = useDirectory((state) => state.wantsLoads);
  const [rested, setRested] = useState<ReadonlySet<string>>(new Set());
  const isMeant = kind === 'agents' && !rows.isOfBefore;
  const ids = isMeant ? idsBetween(rows, first, last).join(' ') : '';
  useEffect(() => {
    if (ids === '') return undefined;
    const timer = setTimeout(() => {
      const inSight = ids.split(' ');
      setRested(new Set(inSight));
      actions.rests(inSight);
    }, RESTS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [actions, ids, wantsLoads]);
  return rested;
}

function idsBetween(rows: ListProps['rows'], first: number, last: number): string[] {
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, index) => rowAt(rows, first + index)?.id ?? '').filter((id) => id !== '');
}
