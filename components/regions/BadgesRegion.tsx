import type { PanelState } from '../../lib/panel/panel-state';
import { heldIds, pendingOf } from '../../lib/panel/pending';
import { t } from '../../lib/text/t';
import { later } from '../basics/later';
import { usePanel } from '../panel-context';
import { AwardButton } from './AwardButton';
import { HolderBadges } from './HolderBadges';
import { HoldersRegion } from './HoldersRegion';

const NoAccount = later(async () => (await import('../no-account/NoAccount')).NoAccount);
const ParkedOffer = later(async () => (await import('../no-account/ParkedOffer')).ParkedOffer);
// With what listens for keys: a digit that is seen is heard.
const PinnedBadges = later(async () => {
  const [{ PinnedBadges: Pins }] = await Promise.all([import('../award/PinnedBadges'), import('../shell/AfterPaint')]);
  return Pins;
});

/** The badges of the requester's help-center users, with the buttons that award more. */
export function BadgesRegion() {
  const count = usePanel(countOfOnlyHolder);
  return (
    <HoldersRegion
      name={t('region_badges')}
      what="badges"
      shape="tiles"
      nobody={
        <>
          <p class="quiet resting">{t('noHelpCenterUser')}</p>
          <NoAccount />
        </>
      }
      count={count}
      renderButton={(helpCenter) => <AwardButton holder={helpCenter} helpCenterName={helpCenter.helpCenterName} />}
    >
      {(helpCenter) => (
        <>
          <ParkedOffer helpCenter={helpCenter} />
          <HolderBadges holder={helpCenter} />
          <PinnedBadges holder={helpCenter} />
        </>
      )}
    </HoldersRegion>
  );
}

/** How many badges are shown, those on their way included. */
function countOfOnlyHolder({ helpCenters, holders, pending }: PanelState): number | undefined {
  const only = helpCenters.value?.length === 1 ? helpCenters.value[0] : undefined;
  const badges = only && holders[only.userId]?.badges.value;
  if (!only || !badges) return undefined;
  const { userId, helpCenterId } = only;
  return heldIds(badges, pendingOf(pending, 'badges', { on: 'person', userId, helpCenterId }).steps).size;
}
