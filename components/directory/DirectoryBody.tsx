import { useEffect, useState } from 'preact/hooks';
import { DIRECTORY } from '../../lib/directory-page/rows';
import { LONGEST_SEARCH } from '../../lib/directory-page/view';
import type { Part } from '../../lib/panel/part';
import { t } from '../../lib/text/t';
import { PartTrouble } from '../basics/PartTrouble';
import { Skeleton } from '../basics/Skeleton';
import { Icon } from '../icons';
import { DirectoryFilters, countOf } from './DirectoryFilters';
import { DirectoryList } from './DirectoryList';
import { CountAll } from './CountAll';
import { CountLine, Empty, ListFoot, LoadsSwitch, SideTroubles } from './DirectoryNotes';
import { useDirectory, useDirectoryActions } from './directory-context';
import type { useRows } from './use-rows';

interface BodyProps {
  rows: ReturnType<typeof useRows>;
  search: { current: HTMLInputElement | null };
  place: { current: HTMLDivElement | null };
}

/** Search, filters and the list: the same on the page of its own and over the panel. */
export function DirectoryBody(props: BodyProps) {
  return (
    <>
      <Tools {...props} />
      <SideTroubles />
      <ListBody {...props} />
    </>
  );
}

function Tools({ rows, search, place }: BodyProps) {
  const { type } = useDirectoryActions();
  const view = useDirectory((state) => state.view);
  const typed = useDirectory((state) => state.typed);
  const { kind, filters } = view;
  const { filters: names } = DIRECTORY[kind];
  const set = countOf(filters, names);
  const [isOpen, setOpen] = useState(set > 0);
  // A list that was come to over its address shows by what it is filtered.
  useEffect(() => setOpen((was) => was || set > 0), [set]);
  useEffect(() => search.current?.focus(), [search, kind]);
  const hasFilters = names.length > 0;
  const isTooShort =
    kind === 'agents' && typed.trim().length === 1 && view.search === typed && /^\w$/.test(typed.trim());
  return (
    <>
      <div class="directory-tools">
        <div class="directory-search">
          <Icon name="search" />
          <input
            ref={search}
            type="search"
            aria-label={t(`directorySearch_${kind}`)}
            placeholder={t(`directorySearch_${kind}`)}
            maxLength={LONGEST_SEARCH}
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={({ currentTarget }) => type(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
              event.preventDefault();
              place.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
            }}
          />
        </div>
        {hasFilters && (
          <button
            type="button"
            class="button"
            aria-expanded={isOpen}
            aria-controls="directory-filters"
            onClick={() => setOpen(!isOpen)}
          >
            {set > 0 ? t('directoryFiltersSet', set) : t('directoryFilters')}
          </button>
        )}
      </div>
      {hasFilters && isOpen && <DirectoryFilters />}
      <div class="directory-line">
        <CountLine rows={rows} />
        {kind === 'agents' && <CountAll />}
        {kind === 'agents' && <LoadsSwitch />}
      </div>
      <p class="directory-note quiet" aria-live="polite">
        {isTooShort && t('directoryTooShort')}
      </p>
    </>
  );
}

function ListBody({ rows, search }: Pick<BodyProps, 'rows' | 'search'>) {
  const { retry } = useDirectoryActions();
  const { kind } = useDirectory((state) => state.view);
  const list = useDirectory((state) => state.list);
  const { whole } = DIRECTORY[kind];
  const part = useDirectory((state) => (whole ? state.wanted[`${whole.reads}:all`] : undefined));
  const trouble: Part<unknown> | null = whole
    ? part?.problem
      ? part
      : null
    : list?.problem
      ? { loading: list.isLoading, problem: list.problem }
      : null;
  const isThere = whole ? part?.value !== undefined : list !== null && (list.agents.length > 0 || !list.isOfBefore);
  return (
    <>
      {trouble?.problem && <PartTrouble part={trouble} problem={trouble.problem} onRetry={retry} />}
      {!isThere && !trouble && (
        <div class="directory-waiting" aria-hidden="true">
          {[0, 1, 2, 3, 4].map((index) => (
            <Skeleton key={index} shape="person" />
          ))}
        </div>
      )}
      {isThere && (!trouble || rows.lookedThrough > 0) && (
        <>
          <Empty rows={rows} />
          <DirectoryList rows={rows} kind={kind} toSearch={() => search.current?.focus()} />
          <ListFoot />
        </>
      )}
    </>
  );
}
