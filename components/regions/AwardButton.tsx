import type { BadgeHolder } from '../../lib/messages/protocol';
import { describeProblem } from '../../lib/problems/describe';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';

/** Problems that say: this agent may not, whatever badge it is. */
const NOT_ALLOWED = new Set(['forbidden', 'editionLimit', 'scopeMissing', 'onlyLiveChatUser']);

interface AwardButtonProps {
  holder: BadgeHolder;
  helpCenterName: string;
  /** The key B presses the first one. */
  isFirst: boolean;
}

/** Opens the award picker for one help-center user; where awarding is not allowed it is greyed and says why. */
export function AwardButton({ holder, helpCenterName, isFirst }: AwardButtonProps) {
  const actions = useActions();
  const problem = usePanel((state) => state.holders[holder.userId]?.badges.problem);
  const hasBadges = usePanel((state) => state.holders[holder.userId]?.badges.value !== undefined);
  const refusal = problem && !hasBadges && NOT_ALLOWED.has(problem.kind) ? describeProblem(problem).title : null;
  return (
    <button
      type="button"
      class="button primary"
      data-award
      aria-keyshortcuts={isFirst ? 'B' : undefined}
      title={refusal ?? displayText(helpCenterName)}
      disabled={refusal !== null}
      onClick={() => actions.openPicker({ userId: holder.userId, helpCenterId: holder.helpCenterId })}
    >
      <Icon name="award" />
      {t('awardBadge')}
      {isFirst && <kbd aria-hidden="true">{t('awardKey')}</kbd>}
    </button>
  );
}
