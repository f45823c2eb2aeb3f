import type { Badge, Holder } from '../../lib/desk-api/records';
import { memberWish } from '../../lib/panel/wish';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { Picture } from '../basics/Picture';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions } from '../panel-context';
import { dayOf } from '../words/relative-time';

/** The icon of a badge, or a ribbon in its place. */
export function BadgeIcon({ badge }: { badge: Badge }) {
  return (
    <Picture url={badge.iconUrl} class="badge-icon" key={badge.iconUrl}>
      <Icon name="award" />
    </Picture>
  );
}

interface BadgeTileProps {
  badge: Badge;
  holder: Holder;
  isPending: boolean;
  /** Whether it is shown when the badge was earned. */
  isEarnedShown: boolean;
  onEarned: () => void;
}

/** A badge somebody holds, with the buttons that tell when it was earned and take it back. */
export function BadgeTile({ badge, holder, isPending, isEarnedShown, onEarned }: BadgeTileProps) {
  const actions = useActions();
  const name = displayText(badge.name) || t('noName');
  const about = [
    badge.description && displayText(badge.description),
    badge.awardedAt && t('awardedOn', dayOf(badge.awardedAt)),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li class="badge" data-pending={isPending} title={about ? `${name}\n${about}` : name}>
      <BadgeIcon badge={badge} />
      <span class="badge-name">
        <Words of={name} />
      </span>
      <span class="unseen">{isPending ? t('beingAwarded') : about}</span>
      {!isPending && (
        <span class="badge-buttons">
          <button
            type="button"
            class="icon-button"
            aria-label={t('whenEarned', name)}
            aria-expanded={isEarnedShown}
            title={t('whenEarned', name)}
            onClick={onEarned}
          >
            <Icon name="clock" />
          </button>
          <IconButton
            icon="close"
            label={t('revokeBadge', name)}
            onClick={() => void actions.run(memberWish('revokeBadges', holder, [badge]))}
          />
        </span>
      )}
    </li>
  );
}
