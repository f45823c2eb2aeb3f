import { useMemo } from 'preact/hooks';
import type { Check } from '../../lib/bulk/dry-run';
import { countHolding } from '../../lib/bulk/who-holds';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useBulk, useBulkActions } from './bulk-context';

/** Who has the badge already, which Desk tells of no badge by itself: the answer to keep, whether or not anybody is awarded. */
export function WhoHolds({ check }: { check: Check }) {
  const name = useBulk((state) => state.draft.badgeName);
  const actions = useBulkActions();
  const { yes, no, unknown } = useMemo(() => countHolding(check), [check]);
  return (
    <div class="bulk-holds">
      <p>
        {tCount('bulk_holdIt', yes + no, yes, displayText(name))}
        {unknown > 0 && ` ${tCount('bulk_holdUnknown', unknown)}`}
        {check.isPart && ` ${tCount('bulk_groupPart', check.rows.length)}`}
      </p>
      <button type="button" class="text-button" onClick={actions.saveCheck}>
        {t('bulk_saveCheck')}
      </button>
    </div>
  );
}
