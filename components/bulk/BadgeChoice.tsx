import { useCallback } from 'preact/hooks';
import { rankBadges } from '../../lib/badges/rank-badges.page';
import type { Badge } from '../../lib/desk-api/records';
import { isBadgeForbidden } from '../../lib/policy/left-out';
import { t, tCount } from '../../lib/text/t';
import { BadgeLines } from '../award/BadgeLines';
import { ProblemCard } from '../basics/ProblemCard';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { ChooseList } from '../list/ChooseList';
import { ListNote } from '../list/ListNote';
import { useListSearch } from '../list/use-list-search';
import { BadgeIcon } from '../regions/BadgeTile';
import { usePolicy } from '../use-policy';
import { useBulk, useBulkActions } from './bulk-context';

/** Of many people one knows neither what they hold nor what was pinned for whom; only how well the name fits counts. */
const NOTHING_KNOWN = { pinnedIds: [], recentIds: [], heldIds: new Set<string>() };

/** The badge that everybody gets: the whole catalogue, searched. */
export function BadgeChoice() {
  const catalogue = useBulk((state) => state.catalogue);
  const actions = useBulkActions();
  if (catalogue.problem) return <ProblemCard problem={catalogue.problem} onRetry={() => actions.loadCatalogue(true)} />;
  if (!catalogue.value) return <Skeleton shape="tiles" />;
  return <CatalogueList badges={catalogue.value} />;
}

function CatalogueList({ badges }: { badges: Badge[] }) {
  const actions = useBulkActions();
  const badgeId = useBulk((state) => state.draft.badgeId);
  const policy = usePolicy();
  const find = useCallback(
    (query: string) =>
      rankBadges(badges, query, NOTHING_KNOWN).map(({ badge }) => ({
        id: badge.id,
        badge,
        reason: isBadgeForbidden(policy, badge.id) ? t('policyNot') : undefined,
      })),
    [badges, policy],
  );
  const list = useListSearch(find, badgeId);
  const found = list.entries.length;
  return (
    <div class="bulk-badges">
      <ChosenBadge badges={badges} />
      <div class="bulk-badge-list">
        <ChooseList
          list={list}
          searchLabel={t('searchBadges')}
          listLabel={t('bulk_badgeLegend')}
          hasFocus={false}
          isSelected={({ id }) => id === badgeId}
          onTake={({ badge }) => actions.edit({ badgeId: badge.id, badgeName: badge.name })}
          renderOption={({ badge }) => (
            <>
              <BadgeIcon badge={badge} />
              <BadgeLines badge={badge} />
              {badge.id === badgeId && <Icon name="check" />}
            </>
          )}
          note={
            <ListNote
              all={badges}
              query={list.query}
              words={{
                loading: t('loadingBadges'),
                none: t('noBadgesInCatalogue'),
                noMatch: (query) => t('noBadgeMatches', query),
              }}
              onRetry={() => actions.loadCatalogue(true)}
            />
          }
        />
      </div>
      <p class="unseen" aria-live="polite">
        {found > 0 && tCount('badgesFound', found)}
      </p>
    </div>
  );
}

/** What is chosen stays in sight, whatever is typed and however far one has scrolled. */
function ChosenBadge({ badges }: { badges: Badge[] }) {
  const { badgeId, badgeName } = useBulk((state) => state.draft);
  const chosen = badges.find(({ id }) => id === badgeId);
  return (
    <p class="bulk-chosen" aria-live="polite">
      {badgeId === null ? (
        <span class="quiet">{t('bulk_noBadgeChosen')}</span>
      ) : (
        <>
          <span class="quiet">{t('bulk_badgeChosen')}</span>
          {chosen && <BadgeIcon badge={chosen} />}
          <span class="clip">
            <Words of={(chosen?.name ?? badgeName) || t('noName')} />
          </span>
        </>
      )}
    </p>
  );
}
