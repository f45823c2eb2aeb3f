import type { CardOf } from '../../lib/panel/cards';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions } from '../panel-context';

/** The button that opens the card of whoever or whatever stands before it. */
export function OpenCard({ of, name }: { of: CardOf; name: string }) {
  const { openCard } = useActions();
  const label = t('openCard', displayText(name) || t('noName'));
  return (
    <button
      type="button"
      class="icon-button open-card"
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      onClick={() => openCard(of, name)}
    >
      <Icon name="chevron" />
    </button>
  );
}
