import type { ActionId } from '../../lib/actions/specs';
import { type ReasonWords, actionName, adminText } from '../../lib/permissions/reason-words.page';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { useModal } from '../basics/use-modal';
import '../styles/question.css';
import { CopyForAdmin } from './CopyForAdmin';

interface ReasonDialogProps {
  action: ActionId;
  words: ReasonWords;
  onClose: () => void;
}

/** Says why something is greyed: what is missing, why, and who can change it, with a text for them. */
export function ReasonDialog({ action, words, onClose }: ReasonDialogProps) {
  const session = useAccount((state) => state.session);
  const dialog = useModal();
  const name = actionName(action);
  const { what, why, who } = words;
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="reason-title"
      aria-describedby="reason-text"
      closedby="any"
      onClose={onClose}
    >
      <h2 id="reason-title">{name}</h2>
      <div id="reason-text" class="question-text">
        <p>{[what, why].filter(Boolean).join(' ')}</p>
        {who !== '' && <p class="quiet">{who}</p>}
      </div>
      <div class="question-answers">
        <button type="button" class="button primary" autofocus onClick={onClose}>
          {t('close')}
        </button>
        {who !== '' && <CopyForAdmin text={adminText(name, words, session)} />}
      </div>
    </dialog>
  );
}
