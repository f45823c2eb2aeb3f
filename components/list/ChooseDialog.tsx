import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Problem } from '../../lib/problems/problem';
import { t } from '../../lib/text/t';
import { ChooseList } from './ChooseList';
import type { ListEntry } from './entry';
import { KeyHints } from './KeyHints';
import { ListDialog } from './ListDialog';
import { ListNote } from './ListNote';
import { searchEntries } from './search-entries';
import { useAskAnew } from './use-ask-anew';
import { useListSearch } from './use-list-search';
import { useOnce } from './use-once';
import { useSteady } from './use-steady';

/** An entry that is found by its name. */
export interface Choice extends ListEntry {
  name: string;
  /** What is shown of it, where that is more than its name. */
  look?: ComponentChildren;
}

interface ChooseDialogProps<T extends Choice> {
  title: string;
  subtitle: string;
  searchLabel: string;
  listLabel: string;
  /** What Enter does, for the line of keys. */
  verb: string;
  /** The same ones from one letter to the next (`useMemo`); `undefined` until they are known. */
  choices: readonly T[] | undefined;
  /** Whether they are on their way, for the first time or anew. */
  isLoading?: boolean | undefined;
  problem?: Problem | undefined;
  words: {
    loading: string;
    none: string;
    noMatch: (query: string) => string;
    count: (found: number) => string;
  };
  /** Whether their order changes while they are on screen: what is under highlight or pointer then stays where it is. */
  isSteady?: boolean;
  /** What is said of the list, between it and the keys. */
  aside?: ComponentChildren;
  /** What can be taken that is not among the choices, made of what is typed; the same function (`useCallback`). */
  offer?: (query: string) => readonly T[];
  /** Absent where each choice says itself how it looks. */
  renderOption?: (choice: T) => ComponentChildren;
  onRetry: () => void;
  onTake: (choice: T) => void;
  onClose: () => void;
}

/** A dialog in which one thing is found by typing and taken with Enter; Escape leaves everything as it was. */
export function ChooseDialog<T extends Choice>(props: ChooseDialogProps<T>) {
  const { title, subtitle, words, isSteady = false, offer, onTake, onClose } = props;
  const { choices, frame, show } = useSteady(props.choices, isSteady);
  const find = useCallback(
    (query: string) => [...searchEntries(choices ?? [], query), ...(offer?.(query) ?? [])],
    [choices, offer],
  );
  const list = useListSearch(find);
  show(list);
  const once = useOnce();
  useAskAnew(list, choices !== undefined, props.onRetry);
  const found = list.entries.length;
  const hints = [
    [t('keyEnter'), props.verb],
    [t('keyArrows'), t('pickerHintMove')],
    [t('keyEscape'), t('pickerHintClose')],
  ] as const;
  return (
    <ListDialog
      title={title}
      subtitle={
        <p class="quiet clip" title={subtitle}>
          <bdi>{subtitle}</bdi>
        </p>
      }
      onClose={onClose}
    >
      <div class="list-frame" ref={frame}>
        <ChooseList
          list={list}
          searchLabel={props.searchLabel}
          listLabel={props.listLabel}
          renderOption={props.renderOption ?? lookOf}
          onTake={(choice) =>
            once(() => {
              onClose();
              onTake(choice);
            })
          }
          note={
            <ListNote
              all={choices}
              isLoading={props.isLoading}
              problem={props.problem}
              query={list.query}
              words={words}
              onRetry={props.onRetry}
            />
          }
        />
      </div>
      {props.aside}
      <div class="picker-foot">
        <KeyHints hints={hints} count={found > 0 ? words.count(found) : ''} />
      </div>
    </ListDialog>
  );
}

function lookOf({ look, name }: Choice): ComponentChildren {
  return (
    look ?? (
      <span class="option-lines">
        <span class="clip">
          {/* Cleaned where it was put together; cleaned again it would lose what keeps its parts apart. */}
          <bdi>{name}</bdi>
        </span>
      </span>
    )
  );
}
