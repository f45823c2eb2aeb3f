import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problems/problem';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { ProblemCard } from '../basics/ProblemCard';
import { useModal } from '../basics/use-modal';
import { Icon } from '../icons';
import '../styles/picker.css';
import { filterChoices } from './filter-choices';

/** Beyond this many typing is quicker than scrolling. */
const SHOWN = 100;

/** One line to choose from. */
export interface Choice {
  id: string;
  name: string;
  /** Shown, but cannot be taken. */
  isTaken: boolean;
  content: ComponentChildren;
}

interface ChooseDialogProps {
  title: string;
  subtitle: string;
  searchLabel: string;
  listLabel: string;
  /** What Enter does, for the line of keys. */
  verb: string;
  /** `undefined` until they are known. */
  choices: Choice[] | undefined;
  problem?: Problem | undefined;
  words: {
    taken: string;
    loading: string;
    none: string;
    noMatch: (query: string) => string;
    count: (found: number) => string;
  };
  onRetry: () => void;
  onTake: (id: string) => void;
  onClose: () => void;
}

/** A dialog in which one thing is found by typing and taken with Enter; Escape leaves everything as it was. */
export function ChooseDialog(props: ChooseDialogProps) {
  const { title, subtitle, searchLabel, listLabel, choices, onTake, onClose } = props;
  const dialog = useModal();
  const [query, setQuery] = useState('');
  const [pointed, setPointed] = useState<number | null>(null);
  const found = filterChoices(choices ?? [], query);
  const shown = found.slice(0, SHOWN);
  const active = Math.min(pointed ?? 0, shown.length - 1);

  const take = (choice: Choice | undefined) => {
    if (!choice || choice.isTaken) return;
    onClose();
    onTake(choice.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || shown.length === 0) return;
    const last = shown.length - 1;
    const next = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      Home: 0,
      End: last,
    };
    if (Object.hasOwn(next, event.key)) setPointed(next[event.key as keyof typeof next]);
    else if (event.key === 'Enter') take(shown[active]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} class="picker" aria-label={title} onClose={onClose} closedby="any">
      <div class="picker-head">
        <div class="picker-title">
          <h2>{title}</h2>
          <p class="quiet clip" dir="auto" title={subtitle}>
            {subtitle}
          </p>
        </div>
        <IconButton icon="close" label={t('close')} onClick={onClose} />
      </div>
      <div class="picker-search">
        <Icon name="search" />
        <input
          type="text"
          role="searchbox"
          aria-label={searchLabel}
          placeholder={searchLabel}
          aria-autocomplete="list"
          aria-controls={shown.length > 0 ? 'choices' : undefined}
          aria-activedescendant={shown[active] ? choiceId(active) : undefined}
          autocomplete="off"
          spellcheck={false}
          autofocus
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setPointed(null);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {shown.length > 0 && (
        <ChoiceList
          label={listLabel}
          taken={props.words.taken}
          shown={shown}
          active={active}
          onPoint={setPointed}
          onTake={take}
          onKeyDown={onKeyDown}
        />
      )}
      <ChooseNote {...props} query={query} found={found.length} />
      <ChooseFoot verb={props.verb} count={found.length > 0 ? props.words.count(found.length) : ''} />
    </dialog>
  );
}

function choiceId(index: number): string {
  return `choice-${index}`;
}

interface ChoiceListProps {
  label: string;
  taken: string;
  shown: Choice[];
  active: number;
  onPoint: (index: number) => void;
  onTake: (choice: Choice) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function ChoiceList({ label, taken, shown, active, onPoint, onTake, onKeyDown }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, shown]);
  return (
    <div
      class="picker-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> can hold no pictures and no colours
      role="listbox"
      id="choices"
      tabIndex={0}
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {shown.map((choice, index) => (
        // Keys are handled by the search field, which keeps the focus and names the option as its active descendant.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={choice.id}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- options of a listbox, no form fields
          role="option"
          id={choiceId(index)}
          class="option"
          aria-selected={index === active}
          data-active={index === active}
          aria-disabled={choice.isTaken}
          onPointerMove={() => index !== active && onPoint(index)}
          onClick={() => onTake(choice)}
        >
          {choice.content}
          {choice.isTaken && (
            <span class="option-mark quiet">
              <Icon name="check" />
              {taken}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** What there is to say when there is no list. */
function ChooseNote({
  choices,
  problem,
  words,
  query,
  found,
  onRetry,
}: ChooseDialogProps & { query: string; found: number }) {
  if (found > 0) return null;
  if (choices === undefined && problem) {
    return (
      <div class="picker-note">
        <ProblemCard problem={problem} onRetry={onRetry} />
      </div>
    );
  }
  return (
    <p class="picker-note quiet" aria-live="polite">
      {choices === undefined ? words.loading : choices.length === 0 ? words.none : words.noMatch(query.trim())}
    </p>
  );
}

function ChooseFoot({ verb, count }: { verb: string; count: string }) {
  const hints = [
    [t('keyArrows'), t('pickerHintMove')],
    [t('keyEnter'), verb],
    [t('keyEscape'), t('pickerHintClose')],
  ] as const;
  return (
    <div class="picker-foot">
      <div class="picker-hints">
        {hints.map(([key, text]) => (
          <span key={key} aria-hidden="true">
            <kbd>{key}</kbd> {text}
          </span>
        ))}
        <span class="picker-count" aria-live="polite">
          {count}
        </span>
      </div>
    </div>
  );
}
