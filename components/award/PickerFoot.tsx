import { MOST_PINNED, type RankedBadge } from '../../lib/badges/rank-badges.page';
import type { Badge } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { type TextKey, t, tCount } from '../../lib/text/t';
import { usePanel } from '../panel-context';
import { ReasonField } from './ReasonField';

interface PickerFootProps {
  found: number;
  marked: Badge[];
  activeLine: RankedBadge | undefined;
  reason: string;
  onReason: (reason: string) => void;
  onAward: () => void;
}

/** Below the list: the reason, what is marked, and the keys. */
export function PickerFoot({ found, marked, activeLine, reason, onReason, onAward }: PickerFootProps) {
  return (
    <div class="picker-foot">
      <ReasonField reason={reason} onReason={onReason} onEnter={onAward} />
      <div class="picker-marked" aria-live="polite">
        {marked.length > 0 && <MarkedLine marked={marked} onAward={onAward} />}
      </div>
      <div class="picker-hints">
        <Hints hasMarks={marked.length > 0} line={activeLine} />
        <span class="picker-count" aria-live="polite">
          {found > 0 && tCount('badgesFound', found)}
        </span>
      </div>
    </div>
  );
}

function MarkedLine({ marked, onAward }: { marked: Badge[]; onAward: () => void }) {
  const names = marked.map((badge) => displayText(badge.name) || t('noName')).join(', ');
  return (
    <>
      <p class="clip" dir="auto" title={names}>
        <strong>{tCount('pickerMarked', marked.length)}</strong> · {names}
      </p>
      <button type="button" class="button primary" onClick={onAward}>
        {tCount('pickerAwardMarked', marked.length)}
      </button>
    </>
  );
}

function Hints({ hasMarks, line }: { hasMarks: boolean; line: RankedBadge | undefined }) {
  const isPinned = typeof line?.digit === 'number';
  const canPin = usePanel((state) => isPinned || state.pinnedBadges.length < MOST_PINNED);
  const hints: [key: TextKey, text: TextKey][] = [
    ['keyEnter', hasMarks ? 'pickerHintAwardAll' : 'pickerHintAward'],
    ['keySpace', 'pickerHintMark'],
  ];
  if (canPin) hints.push(['keyPin', isPinned ? 'pickerHintUnpin' : 'pickerHintPin']);
  return (
    <>
      {hints.map(([key, text]) => (
        <span key={key} aria-hidden="true">
          <kbd>{t(key)}</kbd> {t(text)}
        </span>
      ))}
    </>
  );
}
