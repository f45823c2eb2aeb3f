import type { HolderParts, PanelState } from '../../lib/panel/panel-state';
import { t } from '../../lib/text/t';
import { usePanel } from '../panel-context';
import { AwardButton } from './AwardButton';
import { HolderBadges } from './HolderBadges';
import { HoldersRegion } from './HoldersRegion';

/** The badges of the requester's help-center users, with the buttons that award more. */
export function BadgesRegion() {
  const count = usePanel(countOfOnlyHolder);
  return (
    <HoldersRegion
      name={t('region_badges')}
      what="badges"
      shape="tiles"
      nobody={t('noHelpCenterUser')}
      count={count}
      renderButton={(helpCenter, isFirst) => (
        <AwardButton holder={helpCenter} helpCenterName={helpCenter.helpCenterName} isFirst={isFirst} />
      )}
    >
      {(helpCenter) => <HolderBadges holder={helpCenter} />}
    </HoldersRegion>
  );
}

function countOfOnlyHolder({ helpCenters, holders }: PanelState): number | undefined {
  const only = helpCenters.value?.length === 1 ? helpCenters.value[0] : undefined;
  return only && countOf(holders[only.userId]);
}

/** How many badges are shown, those on their way included. */
function countOf(parts: HolderParts | undefined): number | undefined {
  if (!parts?.badges.value) return undefined;
  const held = parts.badges.value.filter((badge) => !parts.pendingRevokes.includes(badge.id));
  return new Set([...held, ...parts.pendingAwards].map((badge) => badge.id)).size;
}
