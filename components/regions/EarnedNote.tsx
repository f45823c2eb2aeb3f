import { useEffect } from 'preact/hooks';
import type { Badge, Holder } from '../../lib/desk-api/records';
import { earnedKey } from '../../lib/panel/wanted';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { ProblemCard } from '../basics/ProblemCard';
import { useActions, usePanel } from '../panel-context';
import '../styles/earned.css';
import { earnedWords } from '../words/earned-words';
import { useNow } from '../words/use-now';

interface EarnedNoteProps {
  badge: Badge;
  holder: Holder;
  onClose: () => void;
}

/** Under a badge: when it was earned. Asked of Desk only where the badge itself carries no date. */
export function EarnedNote({ badge, holder, onClose }: EarnedNoteProps) {
  const actions = useActions();
  const now = useNow();
  const part = usePanel((state) => state.person.earned[earnedKey(holder, badge)]);
  const isKnown = badge.awardedAt !== null || part?.value !== undefined;
  const isUntouched = !isKnown && part === undefined;
  // Once; a failure is tried again by its button.
  useEffect(() => {
    if (isUntouched) void actions.askEarned(holder, badge);
  }, [isUntouched, actions, holder, badge]);
  const name = displayText(badge.name) || t('noName');
  const known = badge.awardedAt === null ? part?.value : { from: badge.awardedAt, to: badge.awardedAt };
  return (
    <li class="earned" aria-label={t('earnedNoteTitle', name)}>
      <div aria-live="polite">
        {known ? (
          <p>{earnedWords(name, known, now)}</p>
        ) : part?.problem ? (
          <ProblemCard problem={part.problem} onRetry={() => void actions.askEarned(holder, badge)} />
        ) : (
          <p class="quiet">{t('earnedLooking', name)}</p>
        )}
      </div>
      <IconButton icon="close" label={t('close')} onClick={onClose} />
    </li>
  );
}
