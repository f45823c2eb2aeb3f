import { NEED_NAMES } from '../../lib/permissions/reason-words.page';
import { SELF_TEST_CALLS, SELF_TEST_STEPS, type StepResult } from '../../lib/self-test/self-test';
import { formatList } from '../../lib/text/format-list';
import { t, tCount } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { ProblemCard } from '../basics/ProblemCard';
import { Icon, type IconName } from '../icons';
import { creditWords } from '../words/credit-words';
import { useOptions, useOptionsActions } from './options-context';

const ICONS: Readonly<Record<StepResult['outcome'], IconName>> = {
  passed: 'check',
  failed: 'warning',
  unknown: 'more',
  notTried: 'more',
};

/** Tries step by step whether Deskside works here, and names what does not. */
export function SelfTest() {
  const test = useOptions((state) => state.selfTest);
  const isSignedIn = useAccount(({ session }) => session?.status === 'signedIn');
  const actions = useOptionsActions();
  if (!isSignedIn) return null;
  const isRunning = test?.isRunning === true;
  return (
    <div class="self-test">
      <button
        type="button"
        class="button"
        aria-disabled={isRunning}
        data-busy={isRunning}
        onClick={() => void actions.testConnection()}
      >
        {t(isRunning ? 'selfTestRunning' : 'selfTest')}
      </button>
      <p class="quiet">{tCount('selfTestHint', SELF_TEST_CALLS)}</p>
      <ul aria-live="polite" aria-label={t('selfTestResults')}>
        {test?.results.map((result) => (
          <Step key={result.step} result={result} />
        ))}
      </ul>
      <p role="status">
        {test &&
          !isRunning &&
          test.results.length === SELF_TEST_STEPS.length &&
          t(test.results.some(({ outcome }) => outcome === 'failed') ? 'selfTestFaults' : 'selfTestFine')}
      </p>
    </div>
  );
}

function Step({ result }: { result: StepResult }) {
  const { step, outcome, problem } = result;
  return (
    <li data-outcome={outcome}>
      <Icon name={ICONS[outcome]} />
      <div>
        <span>{t('selfTestStep', t(`selfTest_${step}`), t(`selfTest_${outcome}`))}</span>
        <More result={result} />
        {problem && <ProblemCard problem={problem} />}
      </div>
    </li>
  );
}

/** What a step tells besides how it went. */
function More({ result: { step, missing, isEmpty } }: { result: StepResult }) {
  const credits = useAccount((state) => state.credits);
  if (isEmpty) return <p class="quiet">{t('selfTestNoPhoto')}</p>;
  if (missing && missing.length > 0) {
    return <p class="quiet">{t('selfTestLater', formatList(missing.map((need) => t(NEED_NAMES[need]))))}</p>;
  }
  if (step === 'limits' && credits) return <p class="quiet">{creditWords(credits)}</p>;
  return null;
}
