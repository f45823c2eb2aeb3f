import { MOST_PINNED, type RankedBadge } from '../../lib/badges/rank-badges.page';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { BadgeIcon } from '../regions/BadgeTile';

interface BadgeOptionProps {
  line: RankedBadge;
  id: string;
  isActive: boolean;
  isMarked: boolean;
  onPoint: () => void;
  onMark: () => void;
  onTake: () => void;
}

/**
 * One badge of the picker. Keys are handled by the search field, which keeps the focus; what can be clicked inside an
 * option is therefore for the mouse only, and no element of its own for assistive technology.
 */
export function BadgeOption({ line, id, isActive, isMarked, onPoint, onMark, onTake }: BadgeOptionProps) {
  const { badge, held } = line;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> can hold no pictures
      role="option"
      id={id}
      class="option"
      data-active={isActive}
      aria-selected={isMarked}
      aria-disabled={held}
      onPointerMove={onPoint}
      onClick={held && !isMarked ? undefined : onTake}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the key is Space */}
      <span
        class="option-icon"
        title={held ? undefined : t('markBadge')}
        onClick={(event) => {
          event.stopPropagation();
          onMark();
        }}
      >
        <BadgeIcon badge={badge} />
        <i class="option-check">{isMarked && <Icon name="check" />}</i>
      </span>
      <span class="option-lines">
        <span class="clip option-name">
          <Words of={badge.name || t('noName')} />
        </span>
        {badge.description && (
          <span class="clip quiet" title={displayText(badge.description)}>
            <Words of={badge.description} />
          </span>
        )}
      </span>
      <span class="option-mark quiet">
        {held ? (
          <>
            <Icon name="check" />
            {t('alreadyHeld')}
          </>
        ) : badge.isCustom ? (
          <span class="chip">{t('customBadge')}</span>
        ) : (
          <span class="unseen">{t('defaultBadge')}</span>
        )}
      </span>
      <PinMark line={line} />
    </div>
  );
}

/** The digit of a pinned badge, which a click unpins; on others the pin, as long as a digit is free. */
function PinMark({ line: { badge, digit } }: { line: RankedBadge }) {
  const actions = useActions();
  const canPin = usePanel((state) => digit !== null || state.pinnedBadges.length < MOST_PINNED);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Alt+P
    <span
      class="option-pin"
      data-pinned={digit !== null}
      title={canPin ? t(digit === null ? 'pinBadge' : 'unpinBadge') : undefined}
      onClick={(event) => {
        event.stopPropagation();
        actions.togglePin(badge);
      }}
    >
      {digit === null ? canPin && <Icon name="pin" /> : <kbd>{digit}</kbd>}
      {digit !== null && <span class="unseen">{t('pinned')}</span>}
    </span>
  );
}
