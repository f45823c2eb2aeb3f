import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DirectoryPage } from '../../lib/directory-page/directory-page';
import { DIRECTORY_KINDS, FIRST_VIEW, addressOf } from '../../lib/directory-page/view';
import type { CardOf } from '../../lib/panel/cards';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Skeleton } from '../basics/Skeleton';
import { CardPlace } from '../cards/card-place';
import { PageShell } from '../pages/PageShell';
import { SignIn } from '../sign-in/SignIn';
import { SignInAgain } from '../sign-in/sign-in-again';
import { creditWords } from '../words/credit-words';
import { DirectoryCard } from './DirectoryCard';
import { DirectoryBody } from './DirectoryBody';
import './directory.css';
import { DirectoryProvider, useDirectory } from './directory-context';
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
      <PageShell page="directory" layout="window" of="directory" isBusy>
        <h1 class="page-title">{t('directoryTitle')}</h1>
        <Skeleton shape="person" />
      </PageShell>
    );
  }
  if (session.status !== 'signedIn' || wantsSignIn) {
    return (
      <PageShell page="directory">
        <SignIn onBack={isSignedIn ? () => setWantsSignIn(false) : undefined} />
      </PageShell>
    );
  }
  return (
    <SignInAgain.Provider value={signInAgain}>
      <DirectoryProvider store={page.store} actions={page.actions}>
        <CardPlace.Provider value={page}>
          <Directory />
        </CardPlace.Provider>
      </DirectoryProvider>
    </SignInAgain.Provider>
  );
}

function Directory() {
  const { kind, open } = useDirectory((state) => state.view);
  const rows = useRows();
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useSlash(search);
  const openRow = open && [...rows.fits, ...rows.unknown].find(({ of }) => isSame(of, open));
  return (
    <PageShell page="directory" layout="window" of={open === null ? 'directory' : 'directory has-card'}>
      <div class="page-title">
        <h1>{t('directoryTitle')}</h1>
        <CreditsLine />
      </div>
      <Kinds />
      <div class="directory-main" ref={place}>
        <DirectoryBody rows={rows} search={search} place={place} />
      </div>
      {open && (
        <DirectoryCard
          key={kind}
          of={open}
          name={openRow?.name ?? ''}
          onClose={() => place.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
      )}
    </PageShell>
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
