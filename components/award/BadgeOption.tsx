import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { BadgeIcon } from '../regions/BadgeTile';
import { BadgeLines } from './BadgeLines';
import type { AwardableBadge } from './use-awardable';

interface BadgeOptionProps {
  line: AwardableBadge;
  isMarked: boolean;
  /** Whether anything is marked: then the place to mark shows on every badge. */
  isMarking: boolean;
  onMark: () => void;
}

/**
 * One badge of the picker. Keys are handled by the search field, which keeps the focus; what can be clicked inside an
 * option is therefore for the mouse only, and no element of its own for assistive technology.
 */
export function BadgeOption({ line: { badge, held }, isMarked, isMarking, onMark }: BadgeOptionProps) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the key is Space */}
      <span
        class="option-icon"
        data-marking={isMarking}
        title={held ? undefined : t('markBadge')}
        onClick={(event) => {
          event.stopPropagation();
          onMark();
        }}
      >
        <BadgeIcon badge={badge} />
        <i class="option-check">{isMarked && <Icon name="check" />}</i>
      </span>
      <BadgeLines badge={badge} />
      {!held && <BadgeKind isCustom={badge.isCustom} />}
    </>
  );
}

function BadgeKind({ isCustom }: { isCustom: boolean }) {
  return (
    <span class="option-mark quiet">
      {isCustom ? <span class="chip">{t('customBadge')}</span> : <span class="unseen">{t('defaultBadge')}</span>}
    </span>
  );
}
