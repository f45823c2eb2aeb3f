import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons';
import '../styles/list.css';
import type { ListEntry } from './entry';
import { List, optionId } from './List';
import { useJustMoved } from './use-just-moved';
import type { ListSearch } from './use-list-search';
import { useListKeys } from './use-list-keys';

let lists = 0;
/** Ids of the page's lists; `useId` would be in the panel's first chunk, which all hooks are in. */
const nextId = (): string => `list-${(lists += 1)}`;

interface ChooseListProps<T extends ListEntry> {
  list: ListSearch<T>;
  searchLabel: string;
  listLabel: string;
  /** What an option shows before its reason and its key; `mark` is what Space does to it. */
  renderOption: (entry: T, mark: () => void) => ComponentChildren;
  renderEnd?: (entry: T) => ComponentChildren;
  isSelected?: (entry: T) => boolean;
  /** A click on an entry that can be taken, and Enter on it unless `onEnter` says otherwise; `mark` as above. */
  onTake: (entry: T, mark: () => void) => void;
  onEnter?: () => void;
  /** Absent where one entry is all that can be chosen. */
  onMark?: (entry: T) => void;
  /** Looks at a key first; true when it was one of its own. */
  onKey?: (event: KeyboardEvent) => boolean;
  keyShortcuts?: string;
  /** Is told how far down the list has been looked at: the index of the last row in the page. */
  onShown?: ((last: number) => void) | undefined;
  /** Whether the list is there to be typed into at once, as in a dialog. */
  hasFocus?: boolean;
  /** Stands in the place of an empty list. */
  note: ComponentChildren;
}

/** A search field and what it finds; everything is done from the field, or by pointing. */
export function ChooseList<T extends ListEntry>(props: ChooseListProps<T>) {
  const { list, searchLabel, renderOption, onTake, onMark, hasFocus = true } = props;
  const [listId] = useState(nextId);
  const field = useRef<HTMLInputElement>(null);
  const { entry: active } = list;
  const isThere = list.entries.length > 0;

  const mark = (entry: T) => {
    onMark?.(entry);
    // What comes next is another search.
    field.current?.select();
  };
  const take = (entry: T) => {
    // What became impossible after it was marked can still be unmarked.
    const canUnmark = onMark !== undefined && props.isSelected?.(entry);
    if (entry.reason === undefined || canUnmark) onTake(entry, () => mark(entry));
  };
  const hasJustMoved = useJustMoved(list);
  const keys = useListKeys({
    list,
    onTake: props.onEnter ?? (() => active && take(active)),
    onMark: onMark && (() => active && mark(active)),
  });
  // Where the dialog was there before, asking something else, it has had its focus already.
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);

  return (
    <>
      <div class="list-search">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={searchLabel}
          placeholder={searchLabel}
          aria-autocomplete="list"
          aria-keyshortcuts={props.keyShortcuts}
          aria-expanded={isThere}
          aria-controls={isThere ? listId : undefined}
          aria-activedescendant={active && optionId(listId, active)}
          autocomplete="off"
          spellcheck={false}
          autofocus={hasFocus}
          value={list.query}
          onInput={({ currentTarget: { value } }) => {
            list.search(value);
            keys.typed();
          }}
          onKeyDown={(event) => {
            if (!props.onKey?.(event)) keys.onKeyDown(event);
          }}
        />
      </div>
      {isThere && (
        <List
          list={list}
          id={listId}
          label={props.listLabel}
          isSelected={props.isSelected}
          isMulti={onMark !== undefined}
          renderEnd={props.renderEnd}
          onShown={props.onShown}
          onClick={(entry, at) => hasJustMoved(entry, at) || take(entry)}
        >
          {(entry) => renderOption(entry, () => mark(entry))}
        </List>
      )}
      <div aria-live="polite">{!isThere && props.note}</div>
    </>
  );
}
