import type { RankedBadge } from '../../lib/badges/rank-badges.page';
import { MOST_PINNED } from '../../lib/panel/on-screen';
import type { Badge } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { KeyHints } from '../list/KeyHints';
import { usePanel } from '../panel-context';
import { ReasonField } from './ReasonField';
import { formatList } from '../../lib/text/format-list';

interface PickerFootProps {
  found: number;
  /** Whether all badges are known. */
  isWhole: boolean;
  marked: Badge[];
  activeLine: Pick<RankedBadge, 'digit'> | undefined;
  reason: string;
  onReason: (reason: string) => void;
  onAward: () => void;
}

/** Below the list: the reason, what is marked, and the keys. */
export function PickerFoot({ found, isWhole, marked, activeLine, reason, onReason, onAward }: PickerFootProps) {
  const hints = useHints(marked.length > 0, activeLine);
  return (
    <div class="picker-foot">
      <ReasonField reason={reason} onReason={onReason} onEnter={onAward} />
      <div class="picker-marked" aria-live="polite">
        {marked.length > 0 && <MarkedLine marked={marked} onAward={onAward} />}
      </div>
      <KeyHints hints={hints} count={found > 0 ? tCount(isWhole ? 'badgesFound' : 'badgesSoFar', found) : ''} />
    </div>
  );
}

function MarkedLine({ marked, onAward }: { marked: Badge[]; onAward: () => void }) {
  const names = formatList(marked.map((badge) => displayText(badge.name) || t('noName')));
  return (
    <>
      <p title={names}>
        <strong>{tCount('pickerMarked', marked.length)}</strong> · <bdi class="clip">{names}</bdi>
      </p>
      <button type="button" class="button primary" onClick={onAward}>
        {tCount('pickerAwardMarked', marked.length)}
      </button>
    </>
  );
}

function useHints(hasMarks: boolean, line: PickerFootProps['activeLine']): [key: string, does: string][] {
  const isPinned = typeof line?.digit === 'number';
  const canPin = usePanel((state) => isPinned || state.pinnedBadges.length < MOST_PINNED);
  const hints: [key: string, does: string][] = [
    [t('keyEnter'), t(hasMarks ? 'pickerHintAwardAll' : 'pickerHintAward')],
    [t('keySpace'), t('pickerHintMark')],
  ];
  if (canPin) hints.push([t('keyPin'), t(isPinned ? 'pickerHintUnpin' : 'pickerHintPin')]);
  return hints;
}
