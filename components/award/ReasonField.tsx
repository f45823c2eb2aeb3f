import { isComposed } from '../../lib/keys/key-press';
import { t } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';
import { usePolicy } from '../use-policy';

/** What the ledger and a private comment take. */
const LONGEST_REASON = 300;

interface ReasonFieldProps {
  reason: string;
  onReason: (reason: string) => void;
  onEnter: () => void;
}

/** Why the badge is given, in one line; once there is one, whether the ticket shall have it too. */
export function ReasonField({ reason, onReason, onEnter }: ReasonFieldProps) {
  const actions = useActions();
  const ticket = usePanel((state) => state.ticket.value);
  const writesComment = usePanel((state) => state.writesComment);
  const isOff = usePolicy().allowComments === false;
  return (
    <div class="picker-reason">
      <input
        type="text"
        aria-label={t('reasonLabel')}
        placeholder={t('reasonLabel')}
        maxLength={LONGEST_REASON}
        autocomplete="off"
        value={reason}
        onInput={(event) => onReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposed(event)) return;
          event.preventDefault();
          if (!event.repeat) onEnter();
        }}
      />
      {ticket && reason.trim() !== '' && (
        <>
          {ticket.unchangeable || isOff ? (
            <p class="quiet">{t(isOff ? 'reasonCommentPolicy' : 'reasonNoComment')}</p>
          ) : (
            <label>
              <input
                type="checkbox"
                checked={writesComment}
                onChange={(event) => actions.setWritesComment(event.currentTarget.checked)}
              />
              {t('reasonComment')}
            </label>
          )}
        </>
      )}
    </div>
  );
}
