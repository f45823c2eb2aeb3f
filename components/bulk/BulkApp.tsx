import { useCallback, useEffect, useState } from 'preact/hooks';
import { courseOf } from '../../lib/bulk/run-machine';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Skeleton } from '../basics/Skeleton';
import { PageShell } from '../pages/PageShell';
import { Notice } from '../shell/Notice';
import { SignIn } from '../sign-in/SignIn';
import { SignInAgain } from '../sign-in/sign-in-again';
import '../styles/notice.css';
import { usePolicy } from '../use-policy';
import { BadgeStep } from './BadgeStep';
import { useBulk } from './bulk-context';
import './bulk.css';
import { CheckStep } from './CheckStep';
import { ReportStep } from './ReportStep';
import { RunStep } from './RunStep';
import { Steps } from './Steps';
import { WhoStep } from './WhoStep';

/** The page that awards one badge to many people. */
export function BulkApp() {
  const session = useAccount((state) => state.session);
  const isElsewhere = useBulk((state) => state.isElsewhere);
  const [wantsSignIn, setWantsSignIn] = useState(false);
  const signInAgain = useCallback(() => setWantsSignIn(true), []);
  const isSignedIn = session?.status === 'signedIn';
  useEffect(() => setWantsSignIn(false), [isSignedIn]);

  if (!session) return <FirstMoment />;
  if (session.status !== 'signedIn' || wantsSignIn) {
    return (
      <PageShell page="bulk">
        <SignIn onBack={isSignedIn ? () => setWantsSignIn(false) : undefined} />
      </PageShell>
    );
  }
  if (isElsewhere) {
    return (
      <PageShell page="bulk">
        <h1 class="unseen">{t('bulk_title')}</h1>
        <Notice icon="desk" title={t('bulk_elsewhereTitle')} text={t('bulk_elsewhereText')} />
      </PageShell>
    );
  }
  return (
    <SignInAgain.Provider value={signInAgain}>
      <Page />
    </SignInAgain.Provider>
  );
}

function Page() {
  const isOff = usePolicy().allowBulkAwards === false;
  const isReady = useBulk((state) => state.isReady);
  const phase = useBulk((state) => state.run?.head.phase ?? null);
  const step = useBulk((state) => state.step);
  if (!isReady) return <FirstMoment />;
  const isOver = phase !== null && phase === courseOf({ phase }).over;
  // What was begun before can be seen, and stopped; the worker awards nothing of it any more.
  if (isOff && phase === null) {
    return (
      <PageShell page="bulk" of="bulk">
        <h1 class="unseen">{t('bulk_title')}</h1>
        <Notice icon="award" title={t('problem_byPolicy_title')} text={t('reasonPolicyWhy')} />
      </PageShell>
    );
  }
  const shown = phase === null ? step : isOver ? 'report' : 'run';
  return (
    <PageShell page="bulk" of="bulk">
      <h1 class="page-title">{t('bulk_title')}</h1>
      <NotKept />
      <Steps current={shown} />
      {shown === 'who' && <WhoStep />}
      {shown === 'badge' && <BadgeStep />}
      {shown === 'check' && <CheckStep />}
      {shown === 'run' && <RunStep />}
      {shown === 'report' && <ReportStep />}
    </PageShell>
  );
}

/** What is typed may be lost with the tab: said as long as it is so. */
function NotKept() {
  const keptPart = useBulk((state) => state.keptPart);
  return (
    <div aria-live="polite">
      {keptPart === 'typed' && <p class="bulk-note">{t('bulk_notKeptCheck')}</p>}
      {keptPart === 'nothing' && <p class="bulk-note">{t('bulk_notKept')}</p>}
    </div>
  );
}

function FirstMoment() {
  return (
    <PageShell page="bulk" of="bulk" isBusy>
      <h1 class="page-title">{t('bulk_title')}</h1>
      <Skeleton shape="title" />
    </PageShell>
  );
}
