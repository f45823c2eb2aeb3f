import type { ChoiceList } from '../../lib/messages/bulk-messages';
import { t } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { useBulk, useBulkActions } from './bulk-context';

/** Says that one of the lists could not be read, and why; the others are there. */
export function UnreadList({ of }: { of: ChoiceList }) {
  const problem = useBulk((state) => state.choices.value?.problems[of]);
  const actions = useBulkActions();
  if (!problem) return null;
  return (
    <div class="bulk-unread">
      <p>{t(`bulk_unread_${of}`)}</p>
      <ProblemCard problem={problem} onRetry={() => actions.loadChoices(true)} />
    </div>
  );
}
