import { t } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { useActions, usePanel } from '../panel-context';

/** What there is to say when there is no list: on its way, failed, nothing there, nothing found. */
export function PickerNote({ query }: { query: string }) {
  const catalogue = usePanel((state) => state.catalogue);
  const actions = useActions();
  if (catalogue.value === undefined && catalogue.problem) {
    return (
      <div class="picker-note">
        <ProblemCard problem={catalogue.problem} onRetry={() => actions.retry('catalogue')} />
      </div>
    );
  }
  const text =
    catalogue.value === undefined
      ? t('loadingBadges')
      : catalogue.value.length === 0
        ? t('noBadgesInCatalogue')
        : t('noBadgeMatches', query.trim());
  return (
    <p class="picker-note quiet" aria-live="polite">
      {text}
    </p>
  );
}
