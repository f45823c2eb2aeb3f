import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DirectoryPage } from '../../lib/directory-page/directory-page';
import { DIRECTORY } from '../../lib/directory-page/rows';
import { DIRECTORY_KINDS, FIRST_VIEW, LONGEST_SEARCH, addressOf } from '../../lib/directory-page/view';
import type { CardOf } from '../../lib/panel/cards';
import type { Part } from '../../lib/panel/part';
import type { SessionState } from '../../lib/session/session-state';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { OfflineBanner } from '../basics/OfflineBanner';
import { PartTrouble } from '../basics/PartTrouble';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { CardPlace } from '../cards/card-place';
import { Icon } from '../icons';
import { AlsoSignedIn } from '../sign-in/AlsoSignedIn';
import { SignIn } from '../sign-in/SignIn';
import { SignInAgain } from '../sign-in/sign-in-again';
import { creditWords } from '../words/credit-words';
import { CountAll } from './CountAll';
import { DirectoryCard } from './DirectoryCard';
import { DirectoryFilters, countOf } from './DirectoryFilters';
import { DirectoryList } from './DirectoryList';
import { CountLine, Empty, ListFoot, LoadsSwitch, SideTroubles } from './DirectoryNotes';
import './directory.css';
import { DirectoryProvider, useDirectory, useDirectoryActions } from './directory-context';
import { useRows } from './use-rows';

/** The directory: everyone and every place of the organization. */
export function DirectoryApp({ page }: { page: DirectoryPage }) {
  const session = useAccount((state) => state.session);
  const [wantsSignIn, setWantsSignIn] = useState(false);
  const signInAgain = useCallback(() => setWantsSignIn(true), []);
  const isSignedIn = session?.status === 'signedIn';
  useEffect(() => setWantsSignIn(false), [isSignedIn]);

  if (!session) {
    return (
      <main class="directory" aria-busy="true">
        <h1>{t('directoryTitle')}</h1>
        <Skeleton shape="person" />
      </main>
    );
  }
  if (session.status !== 'signedIn' || wantsSignIn) {
    return (
      <main>
        <SignIn onBack={isSignedIn ? () => setWantsSignIn(false) : undefined} />
      </main>
    );
  }
  return (
    <SignInAgain.Provider value={signInAgain}>
      <DirectoryProvider store={page.store} actions={page.actions}>
        <CardPlace.Provider value={page}>
          <Directory session={session} />
        </CardPlace.Provider>
      </DirectoryProvider>
    </SignInAgain.Provider>
  );
}

function Directory({ session }: { session: Extract<SessionState, { status: 'signedIn' }> }) {
  const { kind, open } = useDirectory((state) => state.view);
  const rows = useRows();
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useSlash(search);
  const openRow = open && [...rows.fits, ...rows.unknown].find(({ of }) => isSame(of, open));
  return (
    <main class="directory" data-has-card={open !== null}>
      <header class="directory-head">
        <h1>{t('directoryTitle')}</h1>
        <p class="quiet clip" title={displayText(session.organization.name)}>
          <Words of={session.organization.name} />
        </p>
        <AlsoSignedIn page="directory.html" />
        <CreditsLine />
      </header>
      <Kinds />
      <OfflineBanner />
      <div class="directory-main" ref={place}>
        <Tools rows={rows} search={search} place={place} />
        <SideTroubles />
        <ListBody rows={rows} search={search} />
      </div>
      {open && (
        <DirectoryCard
          key={kind}
          of={open}
          name={openRow?.name ?? ''}
          onClose={() => place.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
      )}
    </main>
  );
}

function isSame(one: CardOf, other: CardOf): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Each list has an address, so that these are links. */
function Kinds() {
  const { kind } = useDirectory((state) => state.view);
  return (
    <nav class="directory-kinds" aria-label={t('directoryKinds')}>
      {DIRECTORY_KINDS.map((each) => (
        <a key={each} href={addressOf({ ...FIRST_VIEW, kind: each })} aria-current={each === kind ? 'page' : undefined}>
          {t(`directory_${each}`)}
        </a>
      ))}
    </nav>
  );
}

interface ToolsProps {
  rows: ReturnType<typeof useRows>;
  search: { current: HTMLInputElement | null };
  place: { current: HTMLDivElement | null };
}

function Tools({ rows, search, place }: ToolsProps) {
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
      {isTooShort && (
        <p class="directory-note quiet" role="status">
          {t('directoryTooShort')}
        </p>
      )}
    </>
  );
}

function ListBody({ rows, search }: Pick<ToolsProps, 'rows' | 'search'>) {
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

/** `/` leads to the search field from wherever nothing is typed. */
function useSlash(search: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [search]);
}

function CreditsLine() {
  const credits = useAccount((state) => state.credits);
  return credits && <p class="directory-credits quiet">{creditWords(credits)}</p>;
}
