import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../lib/text/t';
import { useAccount } from './account-context';
import { later } from './basics/later';
import { Skeleton } from './basics/Skeleton';
import { ContextView } from './shell/ContextView';
import { Header } from './shell/Header';
import { SignInAgain } from './sign-in/sign-in-again';
import { SignIn } from './sign-in/SignIn';

const Banners = later(async () => (await import('./shell/Banners')).Banners);
const AfterPaint = later(async () => (await import('./shell/AfterPaint')).AfterPaint);

/** The side panel. */
export function PanelApp({ onPainted }: { onPainted?: () => void }) {
  useEffect(() => onPainted?.(), [onPainted]);
  return (
    <>
      <Main />
      <AfterPaint />
    </>
  );
}

function Main() {
  const session = useAccount((state) => state.session);
  const [wantsSignIn, setWantsSignIn] = useState(false);
  const signInAgain = useCallback(() => setWantsSignIn(true), []);
  // A new session is the answer to the wish for one.
  const signedInTo = session?.status === 'signedIn' ? session : null;
  const isSignedIn = signedInTo !== null;
  useEffect(() => setWantsSignIn(false), [isSignedIn]);

  if (!session) return <FirstMoment />;
  if (!signedInTo || wantsSignIn) {
    return (
      <main class="panel-body">
        <Banners />
        <SignIn onBack={signedInTo ? () => setWantsSignIn(false) : undefined} />
      </main>
    );
  }
  return (
    <SignInAgain.Provider value={signInAgain}>
      <Header session={signedInTo} />
      <main class="panel-body">
        <Banners />
        <ContextView session={signedInTo} />
      </main>
    </SignInAgain.Provider>
  );
}

/** Until it is known whether somebody is signed in: the panel's outline and nothing that could be wrong. */
function FirstMoment() {
  return (
    <main class="panel-body" aria-busy="true">
      <h1 class="unseen">{t('panelTitle')}</h1>
      <div class="header" />
      <div class="group">
        <Skeleton shape="title" />
      </div>
      <div class="group">
        <Skeleton shape="person" />
      </div>
    </main>
  );
}
