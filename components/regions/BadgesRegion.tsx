import type { ContactHelpCenter } from '../../lib/desk-api/records';
import type { HolderParts } from '../../lib/panel/panel-state';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { useActions, usePanel } from '../panel-context';
import { AwardButton } from './AwardButton';
import { HelpCenterHead } from './HelpCenterHead';
import { HolderBadges } from './HolderBadges';

/** How many badges are shown, those on their way included. */
function countOf(parts: HolderParts | undefined): number | undefined {
  if (!parts?.badges.value) return undefined;
  const held = parts.badges.value.filter((badge) => !parts.pendingRevokes.includes(badge.id));
  return new Set([...held, ...parts.pendingAwards].map((badge) => badge.id)).size;
}

/** The badges of the requester's help-center users, by help center where there are several. */
export function BadgesRegion() {
  const part = usePanel((state) => state.helpCenters);
  const resting = usePanel((state) => Boolean(state.requester.problem ?? state.ticket.problem));
  const hasNoRequester = usePanel((state) => state.ticket.value?.contactId === null);
  const actions = useActions();
  const only = part.value?.length === 1 ? part.value[0] : undefined;
  const count = usePanel((state) => countOf(only && state.holders[only.userId]));
  return (
    <Region
      name={t('region_badges')}
      isBusy={part.loading}
      count={count}
      hasButtons
      aside={only && <AwardButton holder={only} helpCenterName={only.helpCenterName} />}
    >
      {hasNoRequester ? (
        <p class="quiet resting">{t('noRequester')}</p>
      ) : (
        <PartBody
          part={part}
          onRetry={() => actions.retry('helpCenters')}
          skeleton={<Skeleton shape="tiles" />}
          resting={resting ? t('badgesUnknown') : null}
        >
          {(helpCenters: ContactHelpCenter[]) =>
            helpCenters.length === 0 ? (
              <p class="quiet resting">{t('noHelpCenterUser')}</p>
            ) : (
              helpCenters.map((helpCenter) => (
                <div key={helpCenter.userId} class="holder">
                  <HelpCenterHead helpCenter={helpCenter} isOneOfSeveral={!only}>
                    <AwardButton holder={helpCenter} helpCenterName={helpCenter.helpCenterName} />
                  </HelpCenterHead>
                  <HolderBadges holder={helpCenter} />
                </div>
              ))
            )
          }
        </PartBody>
      )}
    </Region>
  );
}
