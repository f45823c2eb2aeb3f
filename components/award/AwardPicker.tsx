import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { useModal } from '../basics/use-modal';
import { useActions, usePanel } from '../panel-context';
import '../styles/picker.css';
import { BadgePicker } from './BadgePicker';
import { ChooseHolder } from './ChooseHolder';
import { FocusNote } from './FocusNote';
import { PickerRecipient } from './PickerRecipient';

/** The dialog in which badges are chosen, when it is open. */
export function AwardPicker() {
  const isOpen = usePanel((state) => state.pickerFor !== null);
  return isOpen ? <PickerDialog /> : null;
}

function PickerDialog() {
  const actions = useActions();
  const dialog = useModal();
  const holder = usePanel((state) => state.pickerFor);
  return (
    <dialog
      ref={dialog}
      class="picker"
      aria-label={t('awardBadge')}
      onClose={() => actions.closePicker()}
      closedby="any"
    >
      <div class="picker-head">
        <div class="picker-title">
          <h2>{t('awardBadge')}</h2>
          {holder !== 'choose' && holder && <PickerRecipient holder={holder} />}
        </div>
        <IconButton icon="close" label={t('close')} onClick={() => actions.closePicker()} />
      </div>
      <FocusNote />
      {holder === 'choose' ? <ChooseHolder /> : holder && <BadgePicker holder={holder} />}
    </dialog>
  );
}
