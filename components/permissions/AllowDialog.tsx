import type { ExtrasState } from '../../lib/panel/person-state';
import { NEED_NAMES, adminText, reasonWords } from '../../lib/permissions/reason-words.page';
import { describeProblem } from '../../lib/problems/describe.page';
import type { Problem, ProblemKind } from '../../lib/problems/problem';
import { type TextKey, t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { useModal } from '../basics/use-modal';
import { useActions, usePanel } from '../panel-context';
import { OldConsent } from '../sign-in/OldConsent';
import '../styles/question.css';
import { CopyForAdmin } from './CopyForAdmin';

/** Asks for consent to one more thing, while something waits for it; what waits goes on, or is left undone. */
export function AllowDialog() {
  const allowing = usePanel((state) => state.extras.allowing);
  return allowing && <Question key={`${allowing.need} ${allowing.what}`} {...allowing} />;
}

function Question({ need, tried, what, isAsking, problem }: NonNullable<ExtrasState['allowing']>) {
  const { allow, notNow } = useActions();
  const session = useAccount((state) => state.session);
  const dialog = useModal();
  const name = t(NEED_NAMES[need]);
  const words = reasonWords({ is: 'scope', need });
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="allow-title"
      aria-describedby="allow-text"
      onCancel={() => notNow()}
    >
      <h2 id="allow-title">{t('allowTitle', name)}</h2>
      <div id="allow-text" class="question-text">
        <p>{words.why}</p>
        <p class="quiet">{t('allowWaits', what)}</p>
      </div>
      <div aria-live="polite">
        {isAsking && <p class="quiet">{t('windowOpenHint')}</p>}
        {problem && <p class="notice">{problemWords(problem)}</p>}
        {problem?.kind === 'signInInterrupted' && <OldConsent />}
      </div>
      <div class="question-answers">
        <button
          type="button"
          class="button primary"
          autofocus
          aria-disabled={isAsking}
          data-busy={isAsking}
          onClick={() => void allow()}
        >
          {t('allowFor', name)}
        </button>
        <button type="button" class="button" onClick={() => notNow()}>
          {t('notNow')}
        </button>
        {problem && <CopyForAdmin text={adminText(tried, words, session)} />}
      </div>
    </dialog>
  );
}

/** How asking may end, calmly: nothing has changed, and what waits is still there. */
const ENDED: Readonly<Partial<Record<ProblemKind, TextKey>>> = {
  signInWindowClosed: 'allowClosed',
  signInRefused: 'allowRefused',
  signInInterrupted: 'allowInterrupted',
  workerGone: 'allowInterrupted',
};

function problemWords(problem: Problem): string {
  const ended = ENDED[problem.kind];
  if (ended !== undefined) return t(ended);
  const { title, why, next } = describeProblem(problem);
  // Its next step says already that nothing has changed.
  if (problem.kind === 'otherConsent') return `${why} ${next}`;
  return t('allowFailed', title, why);
}
