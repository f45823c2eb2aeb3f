import type { Holder } from '../../lib/desk-api/records';
import { uniqueHolders } from '../../lib/panel/on-screen';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';

/** Says who will get the badge, and in which help center; where there are several, that can be changed. */
export function PickerRecipient({ holder }: { holder: Holder }) {
  const person = usePanel((state) => state.requester.value?.name ?? state.ticket.value?.contact?.name);
  const helpCenter = usePanel(
    (state) => state.helpCenters.value?.find((each) => each.userId === holder.userId)?.helpCenterName,
  );
  const isOneOfSeveral = usePanel((state) => uniqueHolders(state.helpCenters.value).length > 1);
  if (isOneOfSeveral) {
    return (
      <div class="picker-to quiet">
        <p class="clip">{person ? t('pickerToName', displayText(person)) : t('pickerToUnknown')}</p>
        <HelpCenterSelect holder={holder} />
      </div>
    );
  }
  const text =
    person && helpCenter ? t('pickerTo', displayText(person), displayText(helpCenter)) : t('pickerToUnknown');
  return (
    <p class="quiet clip" title={text}>
      {text}
    </p>
  );
}

function HelpCenterSelect({ holder }: { holder: Holder }) {
  const actions = useActions();
  const rows = uniqueHolders(usePanel((state) => state.helpCenters.value));
  return (
    <select
      class="picker-select"
      aria-label={t('pickerToUser')}
      value={holder.userId}
      onChange={({ currentTarget: { value } }) => {
        const row = rows.find(({ userId }) => userId === value);
        if (!row) return;
        actions.rememberHolder(row.userId);
        actions.openPicker({ userId: row.userId, helpCenterId: row.helpCenterId });
      }}
    >
      {rows.map(({ userId, helpCenterName }) => (
        <option key={userId} value={userId}>
          {displayText(helpCenterName)}
        </option>
      ))}
    </select>
  );
}
