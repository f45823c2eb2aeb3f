import { useEffect } from 'preact/hooks';
import type { ContactHelpCenter } from '../../lib/desk-api/records';
import type { ParkedAward } from '../../lib/parked/parked-awards';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { useActions, usePanel } from '../panel-context';
import '../styles/no-account.css';
import { useParked, usePersonName } from './use-parked';

/** Offers what was parked, now that the person has an active account; nothing is awarded without a click. */
export function ParkedOffer({ helpCenter }: { helpCenter: ContactHelpCenter }) {
  const parked = useParked();
  const isFirst = usePanel(
    (state) => state.helpCenters.value?.find(({ isActive }) => isActive)?.userId === helpCenter.userId,
  );
  if (!helpCenter.isActive || !isFirst) return null;
  return (
    <>
      {parked.map((award) => (
        <Offer key={award.id} award={award} helpCenter={helpCenter} />
      ))}
    </>
  );
}

function Offer({ award, helpCenter }: { award: ParkedAward; helpCenter: ContactHelpCenter }) {
  const actions = useActions();
  const person = usePersonName();
  const { userId, helpCenterId } = helpCenter;
  const isHeld = usePanel(
    (state) => state.holders[userId]?.badges.value?.some(({ id }) => id === award.badge.id) === true,
  );
  // Awarded, by this offer or by somebody else: there is nothing left to offer, today or later.
  useEffect(() => {
    if (isHeld) void actions.unpark(award.id);
  }, [isHeld, award.id, actions]);
  if (isHeld) return null;
  const badge = displayText(award.badge.name) || t('noName');
  return (
    <div class="parked-offer">
      <p>{t('parkedOffer', person, badge)}</p>
      <button
        type="button"
        class="button"
        aria-label={t('parkedAward', badge)}
        onClick={() => actions.openPicker({ userId, helpCenterId, badgeId: award.badge.id })}
      >
        {t('awardShort')}
      </button>
      <IconButton icon="close" label={t('parkedDismiss', badge)} onClick={() => void actions.unpark(award.id)} />
    </div>
  );
}
