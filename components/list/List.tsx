import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../icons';
import '../styles/list.css';
import { hasMoved, type ListEntry, type PointerPlace } from './entry';
import type { ListSearch } from './use-list-search';
import { useWindow } from './use-window';
import { HEAD, inRem, layOut, ROW, topOf } from './windowing';

/** Id of an entry's option, for `aria-activedescendant`. Another entry is another id, or it would not be read out. */
export function optionId(listId: string, entry: ListEntry): string {
  return `${listId}-${encodeURIComponent(entry.id)}`;
}

interface ListProps<T extends ListEntry> {
  list: ListSearch<T>;
  id: string;
  label: string;
  /** Which entries are selected; absent where Enter takes the highlighted one. */
  isSelected?: ((entry: T) => boolean) | undefined;
  isMulti: boolean;
  /** What an option shows before its reason and its key. */
  children: (entry: T) => ComponentChildren;
  /** What it shows at its end. */
  renderEnd?: ((entry: T) => ComponentChildren) | undefined;
  onShown?: ((last: number) => void) | undefined;
  /** `at` is when, as `Event.timeStamp`. */
  onClick: (entry: T, at: number) => void;
}

/**
 * The options of a list. The search field keeps the focus and handles the keys; only as many options are in the page as
 * can be seen, so that thousands cost no more than twenty.
 */
export function List<T extends ListEntry>(props: ListProps<T>) {
  const { list, id, label, isSelected, isMulti, children, renderEnd, onShown, onClick } = props;
  const { entries, active, isEmpty } = list;
  const layout = useMemo(() => layOut(entries, isEmpty), [entries, isEmpty]);
  const { box, parts, onScroll, keepStill } = useWindow(layout, active, list.query);
  const last = parts.at(-1)?.rows.at(-1) ?? -1;
  useEffect(() => onShown?.(last), [last, onShown]);
  const pointer = useRef<PointerPlace | null>(null);

  const point = (event: PointerEvent, index: number) => {
    const isByHand = hasMoved(pointer.current, event);
    pointer.current = { screenX: event.screenX, screenY: event.screenY };
    if (!isByHand || index === active) return;
    keepStill();
    list.choose(index);
  };
  const optionAt = (index: number) => {
    const entry = entries[index];
    if (!entry) return null;
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
      <div
        key={entry.id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> can hold no pictures
        role="option"
        id={optionId(id, entry)}
        class="option"
        style={{ top: inRem(topOf(layout, index)), height: inRem(ROW) }}
        data-active={index === active}
        aria-selected={isSelected ? isSelected(entry) : index === active}
        aria-disabled={entry.reason !== undefined}
        aria-keyshortcuts={entry.keys}
        aria-setsize={entries.length}
        aria-posinset={index + 1}
        onPointerMove={(event) => point(event, index)}
        // The second of a double click goes to what was clicked first, and that may have made room for another one.
        onClick={({ detail, timeStamp }) => detail > 1 || onClick(entry, timeStamp)}
      >
        {children(entry)}
        {entry.reason !== undefined && (
          <span class="option-mark option-reason quiet">
            {entry.reasonIcon && <Icon name={entry.reasonIcon} />}
            {entry.reason}
          </span>
        )}
        {entry.keys !== undefined && (
          <kbd class="option-keys" aria-hidden="true">
            {entry.keys}
          </kbd>
        )}
        {renderEnd?.(entry)}
      </div>
    );
  };
  return (
    <div
      class="list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> can hold no pictures and no second line
      role="listbox"
      id={id}
      // Not on the way of Tab, which a browser puts everything on that scrolls.
      tabIndex={-1}
      aria-label={label}
      aria-multiselectable={isMulti}
      ref={box}
      onScroll={onScroll}
    >
      <div
        class="list-rows"
        role="presentation"
        style={{ height: inRem(layout.height) }}
        // The focus stays in the search field, and with it the keys.
        onMouseDown={(event) => event.preventDefault()}
      >
        {parts.map(({ name, top, rows }) =>
          name === null ? (
            rows.map(optionAt)
          ) : (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- options of a listbox, no form fields
            <div key={`${name} ${top}`} role="group" aria-label={name}>
              <div class="list-group" aria-hidden="true" style={{ top: inRem(top), height: inRem(HEAD) }}>
                {name}
              </div>
              {rows.map(optionAt)}
            </div>
          ),
        )}
      </div>
    </div>
  );
}
