import { useRef, useState } from 'preact/hooks';
import type { Badge } from '../../lib/desk-api/records';
import { hasFairPlay } from '../../lib/fair-play/settings';
import type { FairPlayWarning } from '../../lib/fair-play/warnings';
import type { BadgeHolder } from '../../lib/messages/protocol';
import { useActions, usePanel } from '../panel-context';

const keyOf = (holder: BadgeHolder, badges: Badge[]): string =>
  [holder.userId, ...badges.map(({ id }) => id).toSorted()].join(' ');

/**
 * Stands between Enter and the award. Without rules the award is made in the same moment; with them, the first Enter
 * shows what speaks against it, and a second one for the same badges awards.
 */
export function useFairPlay(holder: BadgeHolder) {
  const actions = useActions();
  const isOn = usePanel((state) => hasFairPlay(state.extras.fairPlay));
  const [shown, setShown] = useState<{ key: string; warnings: FairPlayWarning[] } | null>(null);
  const asking = useRef<string | null>(null);

  function consider(badges: Badge[], award: () => void): void {
    const key = keyOf(holder, badges);
    if (!isOn || shown?.key === key) {
      award();
      return;
    }
    if (asking.current === key) return;
    asking.current = key;
    void actions.warningsFor(holder, badges).then((warnings) => {
      // Meanwhile the highlight may have moved on and another Enter asked for something else.
      if (asking.current !== key) return;
      asking.current = null;
      if (warnings.length === 0) award();
      else setShown({ key, warnings });
    });
  }

  /** What to show for the badges that Enter would award now; nothing once others are chosen. */
  const warningsAbout = (badges: Badge[]): FairPlayWarning[] =>
    shown?.key === keyOf(holder, badges) ? shown.warnings : [];

  return { consider, warningsAbout };
}
