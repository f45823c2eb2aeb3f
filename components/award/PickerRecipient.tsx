import type { BadgeHolder } from '../../lib/messages/protocol';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { usePanel } from '../panel-context';

/** Says who will get the badge, and in which help center. */
export function PickerRecipient({ holder }: { holder: BadgeHolder }) {
  const person = usePanel((state) => state.requester.value?.name ?? state.ticket.value?.contact?.name);
  const helpCenter = usePanel(
    (state) => state.helpCenters.value?.find((each) => each.userId === holder.userId)?.helpCenterName,
  );
  const text =
    person && helpCenter ? t('pickerTo', displayText(person), displayText(helpCenter)) : t('pickerToUnknown');
  return (
    <p class="quiet clip" dir="auto" title={text}>
      {text}
    </p>
  );
}
