import { useState } from 'preact/hooks';
import type { Badge, Holder } from '../../lib/desk-api/records';
import { hasFairPlay } from '../../lib/fair-play/settings';
import type { FairPlayWarning } from '../../lib/fair-play/warnings';
import { useActions, usePanel } from '../panel-context';

const keyOf = (holder: Holder, badges: Badge[]): string =>
  [holder.userId, ...badges.map(({ id }) => id).toSorted()].join(' ');

/**
 * Stands between Enter and the award. Without rules the award is made in the same moment; with them, the first Enter
 * shows what speaks against it, and a second one for the same badges awards.
 */
export function useFairPlay(holder: Holder) {
  const actions = useActions();
  const isOn = usePanel((state) => hasFairPlay(state.extras.fairPlay));
  /** The badges last asked about; without warnings while the answer is on its way. */
  const [asked, setAsked] = useState<{ key: string; warnings: FairPlayWarning[] | null } | null>(null);

  function consider(badges: Badge[], award: () => void): void {
    const key = keyOf(holder, badges);
    const known = asked?.key === key ? asked.warnings : undefined;
    if (known === null) return; // A second Enter before there was anything to read.
    if (!isOn || known !== undefined) {
      award();
      return;
    }
    setAsked({ key, warnings: null });
    void actions.warningsFor(holder, badges).then((warnings) => {
      // Meanwhile Enter may have asked about other badges; then these are no longer what is confirmed.
      setAsked((current) => (current?.key === key ? (warnings.length > 0 ? { key, warnings } : null) : current));
      if (warnings.length === 0) award();
    });
  }

  /** What to show for the badges that Enter would award now; nothing once others are chosen. */
  const warningsAbout = (badges: Badge[]): FairPlayWarning[] =>
    asked?.key === keyOf(holder, badges) ? (asked.warnings ?? []) : [];

  return { consider, warningsAbout };
}
