import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { useModal } from '../basics/use-modal';
import '../styles/question.css';

/** Asks at sign-out what becomes of what belongs to this computer; there only while it is asked. */
export function SignOutDialog() {
  const isAsking = useAccount((state) => state.isAskingRecords);
  return isAsking ? <Question /> : null;
}

/** Escape leaves everything as it is, the session too. */
function Question() {
  const { answerRecords } = useAccountActions();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="sign-out-title"
      aria-describedby="sign-out-text"
      onCancel={() => void answerRecords('cancel')}
    >
      <h2 id="sign-out-title">{t('signOutTitle')}</h2>
      <p id="sign-out-text">{t('signOutText')}</p>
      <div class="question-answers">
        <button type="button" class="button primary" autofocus onClick={() => void answerRecords('keep')}>
          {t('signOutKeep')}
        </button>
        <button type="button" class="button" onClick={() => void answerRecords('clear')}>
          {t('signOutClear')}
        </button>
        <button type="button" class="button" onClick={() => void answerRecords('cancel')}>
          {t('cancel')}
        </button>
      </div>
    </dialog>
  );
}
