import { useEffect, useState } from 'preact/hooks';
import type { Badge } from '../../lib/desk-api/records';
import { hasFairPlay } from '../../lib/fair-play/settings';
import type { FairPlayWarning } from '../../lib/fair-play/warnings';
import type { Wish } from '../../lib/panel/wish';
import { warningWords } from '../fair-play/warning-words';
import { useActions, usePanel } from '../panel-context';
import { useNow } from '../words/use-now';

/** What fair play says of the badge a macro would award, before it is run. */
export function MacroWarnings({ wish }: { wish: Wish | null }) {
  const actions = useActions();
  const isOn = usePanel((state) => hasFairPlay(state.extras.fairPlay));
  const [warnings, setWarnings] = useState<FairPlayWarning[]>([]);
  const now = useNow();
  const key = wish?.action === 'awardBadges' ? `${wish.target.userId} ${wish.input.items[0]?.id}` : null;
  useEffect(() => {
    let isWanted = true;
    setWarnings([]);
    if (isOn && wish?.action === 'awardBadges') {
      const badges = (wish.records ?? []) as readonly Badge[];
      void actions.warningsFor(wish.target, [...badges]).then((found) => isWanted && setWarnings(found));
    }
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once for whom and what
  }, [actions, isOn, key]);
  return (
    <div role="alert" class="macro-why">
      {warnings.map((warning) => (
        <p key={warningWords(warning, now)}>{warningWords(warning, now)}</p>
      ))}
    </div>
  );
}
