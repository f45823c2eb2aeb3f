import type { Holder } from '../../lib/desk-api/records';
import { awardTarget } from '../../lib/panel/on-screen';
import { problemTitle } from '../../lib/problems/problem-title.page';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { SingleKey, useSingleKeys } from '../keys/SingleKey';
import { useActions, usePanel } from '../panel-context';

/** Problems that say: this agent may not, whatever badge it is. */
const NOT_ALLOWED = new Set(['forbidden', 'editionLimit', 'scopeMissing', 'onlyLiveChatUser']);

interface AwardButtonProps {
  holder: Holder;
  helpCenterName: string;
}

/** Opens the award picker for one help-center user; where awarding is not allowed it is greyed and says why. */
export function AwardButton({ holder, helpCenterName }: AwardButtonProps) {
  const actions = useActions();
  const isOn = useSingleKeys() === true;
  const problem = usePanel((state) => state.holders[holder.userId]?.badges.problem);
  const hasBadges = usePanel((state) => state.holders[holder.userId]?.badges.value !== undefined);
  const hasKey = usePanel((state) => {
    const target = awardTarget(state);
    return target !== null && target !== 'choose' && target.userId === holder.userId;
  });
  const refusal = problem && !hasBadges && NOT_ALLOWED.has(problem.kind) ? problem : null;
  return (
    <button
      type="button"
      class="button primary"
      data-award={holder.userId}
      aria-keyshortcuts={hasKey && isOn ? t('awardKey') : undefined}
      title={refusal ? problemTitle(refusal) : displayText(helpCenterName)}
      aria-disabled={refusal !== null}
      onClick={() =>
        refusal
          ? actions.explain('awardBadges', refusal)
          : actions.openPicker({ userId: holder.userId, helpCenterId: holder.helpCenterId })
      }
    >
      <Icon name="award" />
      {t('awardBadge')}
      {hasKey && <SingleKey>{t('awardKey')}</SingleKey>}
    </button>
  );
}
