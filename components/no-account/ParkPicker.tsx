import { useMemo } from 'preact/hooks';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { BadgeLines } from '../award/BadgeLines';
import { ChooseDialog } from '../list/ChooseDialog';
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
  const parked = useParked();
  const badges = catalogue.value;
  const choices = useMemo(() => {
    const ids = new Set(parked.map(({ badge }) => badge.id));
    return badges?.map((badge) => ({
      id: badge.id,
      name: displayText(badge.name),
      badge,
      ...(ids.has(badge.id) && ({ reason: t('alreadyParked'), reasonIcon: 'check' } as const)),
    }));
  }, [badges, parked]);
  return (
    <ChooseDialog
      title={t('parkAward')}
      subtitle={t('parkTo', usePersonName())}
      searchLabel={t('searchBadges')}
      listLabel={t('badgeList')}
      verb={t('pickerHintPark')}
      choices={choices}
      renderOption={({ badge }) => (
        <>
          <BadgeIcon badge={badge} />
          <BadgeLines badge={badge} />
        </>
      )}
      isLoading={catalogue.loading}
      problem={catalogue.problem}
      words={{
        loading: t('loadingBadges'),
        none: t('noBadgesInCatalogue'),
        noMatch: (query) => t('noBadgeMatches', query),
        count: (found) => tCount('badgesFound', found),
      }}
      onRetry={() => actions.retry('catalogue')}
      onTake={({ badge }) => void actions.park(badge)}
      onClose={() => actions.closeParking()}
    />
  );
}
