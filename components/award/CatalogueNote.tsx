import { useEffect } from 'preact/hooks';
import type { CataloguePart } from '../../lib/panel/catalogue-pages';
import { isFresh } from '../../lib/records/resources';
import { describeProblem } from '../../lib/problems/describe.page';
import { t } from '../../lib/text/t';
import { PartTrouble } from '../basics/PartTrouble';
import { useActions, usePanel } from '../panel-context';
import { ageInWords } from '../words/relative-time';
import { useNow } from '../words/use-now';

/** So many rows before its end a list that is not whole is gone on with. */
const NEAR_END = 20;

/** Reads the rest of the badges once somebody searches for one, and the next page when what is known nears its end. */
export function useReadsOn(isSearching: boolean, last: number, count: number): void {
  const { loadBadges } = useActions();
  const { begun, value, loading, problem } = usePanel((state) => state.catalogue);
  const canRead = begun !== undefined && value === undefined && !loading && !problem;
  const isNearEnd = last >= count - NEAR_END;
  useEffect(() => {
    if (canRead && isSearching) loadBadges('rest');
    else if (canRead && isNearEnd) loadBadges('more');
  }, [canRead, isSearching, isNearEnd, loadBadges]);
}

/** What there is to say of the list while it is not whole, or not of today. */
export function CatalogueNote() {
  const { retry } = useActions();
  const catalogue = usePanel((state) => state.catalogue);
  const line = useLine(catalogue);
  const { value, problem, loading } = catalogue;
  const again = () => retry('catalogue');
  return (
    <div class="picker-state quiet" aria-live="polite">
      {value && problem && !loading ? (
        <PartTrouble part={catalogue} problem={problem} onRetry={again} />
      ) : (
        line && (
          <p>
            {line}
            {problem && !loading && (
              <button type="button" class="text-button" onClick={again}>
                {t('retry')}
              </button>
            )}
          </p>
        )
      )}
    </div>
  );
}

function useLine({ value, begun, at = 0, loading, problem }: CataloguePart): string | null {
  const now = useNow();
  if (value) return loading && !isFresh('catalogue', at, now) ? t('badgesReadAnew', ageInWords(at, now)) : null;
  if (!begun) return null;
  if (loading) return t('moreBadgesLoading');
  return problem ? t('badgesNotAllRead', describeProblem(problem).title) : t('moreBadges');
}
