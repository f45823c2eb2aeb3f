import type { RankedBadge } from '../../lib/badges/rank-badges.page';
import { MOST_PINNED } from '../../lib/panel/on-screen';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';

/** The digit of a pinned badge, which a click unpins; on others the pin, as long as a digit is free. */
export function PinMark({ line: { badge, digit } }: { line: Pick<RankedBadge, 'badge' | 'digit'> }) {
  const actions = useActions();
  const canPin = usePanel((state) => digit !== null || state.pinnedBadges.length < MOST_PINNED);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Alt+P
    <span
      class="option-pin"
      data-pinned={digit !== null}
      title={canPin ? t(digit === null ? 'pinBadge' : 'unpinBadge') : undefined}
      onClick={(event) => {
        event.stopPropagation();
        actions.togglePin(badge);
      }}
    >
      {digit === null ? canPin && <Icon name="pin" /> : <kbd>{digit}</kbd>}
      {digit !== null && <span class="unseen">{t('pinned')}</span>}
    </span>
  );
}
