import type { Badge, Holder } from '../../lib/desk-api/records';
import { awardTarget } from '../../lib/panel/on-screen';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useHeldIds } from '../actions/use-shown';
import { Icon } from '../icons';
import { SingleKey, useSingleKeys } from '../keys/SingleKey';
import { useActions, usePanel } from '../panel-context';
import { usePolicy, whyNotBadge } from '../use-policy';
import { BadgeIcon } from '../regions/BadgeTile';
import '../styles/pinned.css';

/**
 * The pinned badges, each awarded by a click or by its digit; shown for the help-center user that digits award to, once it
 * is known whether digits do anything.
 */
export function PinnedBadges({ holder }: { holder: Holder }) {
  const pinned = usePanel((state) => state.pinnedBadges);
  const isTarget = usePanel((state) => {
    const target = awardTarget(state);
    return target !== null && target !== 'choose' && target.userId === holder.userId;
  });
  const areKeysKnown = useSingleKeys() !== null;
  const heldIds = useHeldIds(holder.userId, 'badges');
  if (!isTarget || !areKeysKnown || pinned.length === 0) return null;
  return (
    <ul class="pinned" aria-label={t('pinnedBadges')}>
      {pinned.map((badge, index) => (
        <li key={badge.id}>
          <PinnedBadge badge={badge} digit={index + 1} holder={holder} isHeld={heldIds.has(badge.id)} />
        </li>
      ))}
    </ul>
  );
}

interface PinnedBadgeProps {
  badge: Badge;
  digit: number;
  holder: Holder;
  isHeld: boolean;
}

function PinnedBadge({ badge, digit, holder, isHeld }: PinnedBadgeProps) {
  const actions = useActions();
  const isOn = useSingleKeys() === true;
  const forbidden = whyNotBadge(usePolicy(), badge.id, holder.helpCenterId);
  const whyNot = isHeld ? t('alreadyHeld') : forbidden;
  const name = displayText(badge.name) || t('noName');
  return (
    <button
      type="button"
      class="pinned-badge"
      data-digit={digit}
      aria-keyshortcuts={isOn ? `${digit} Shift+${digit}` : undefined}
      aria-label={t('awardPinned', name)}
      title={whyNot === null ? t('awardPinned', name) : `${name} · ${whyNot}`}
      disabled={whyNot !== null}
      onClick={() =>
        void actions.awardUnlessWarned({ userId: holder.userId, helpCenterId: holder.helpCenterId }, badge)
      }
    >
      {isHeld ? <Icon name="check" /> : <SingleKey>{String(digit)}</SingleKey>}
      <BadgeIcon badge={badge} />
      <span class="clip">
        <bdi>{name}</bdi>
      </span>
    </button>
  );
}
