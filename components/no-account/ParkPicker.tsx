import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { ChooseDialog } from '../choose/ChooseDialog';
import { useActions, usePanel } from '../panel-context';
import { BadgeIcon } from '../regions/BadgeTile';
import { useParked, usePersonName } from './use-parked';

/** The dialog in which a badge is chosen for later, when it is open. */
export function ParkPicker() {
  const isOpen = usePanel((state) => state.person.isParking);
  return isOpen ? <ParkDialog /> : null;
}

function ParkDialog() {
  const actions = useActions();
  const catalogue = usePanel((state) => state.catalogue);
  const parked = new Set(useParked().map(({ badge }) => badge.id));
  const badges = catalogue.value;
  return (
    <ChooseDialog
      title={t('parkAward')}
      subtitle={t('parkTo', usePersonName())}
      searchLabel={t('searchBadges')}
      listLabel={t('badgeList')}
      verb={t('pickerHintPark')}
      choices={badges?.map((badge) => ({
        id: badge.id,
        name: displayText(badge.name),
        isTaken: parked.has(badge.id),
        content: (
          <>
            <BadgeIcon badge={badge} />
            <span class="option-lines">
              <span class="clip option-name">
                <Words of={badge.name || t('noName')} />
              </span>
            </span>
          </>
        ),
      }))}
      problem={catalogue.problem}
      words={{
        taken: t('alreadyParked'),
        loading: t('loadingBadges'),
        none: t('noBadgesInCatalogue'),
        noMatch: (query) => t('noBadgeMatches', query),
        count: (found) => tCount('badgesFound', found),
      }}
      onRetry={() => actions.retry('catalogue')}
      onTake={(id) => {
        const badge = badges?.find((each) => each.id === id);
        if (badge) void actions.park(badge);
      }}
      onClose={() => actions.closeParking()}
    />
  );
}
