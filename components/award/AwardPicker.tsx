import { t } from '../../lib/text/t';
import { ListDialog } from '../list/ListDialog';
import { useActions, usePanel } from '../panel-context';
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
  const holder = usePanel((state) => state.pickerFor);
  return (
    <ListDialog
      title={t('awardBadge')}
      subtitle={holder !== 'choose' && holder && <PickerRecipient holder={holder} />}
      onClose={() => actions.closePicker()}
    >
      <FocusNote />
      {holder === 'choose' ? <ChooseHolder /> : holder && <BadgePicker holder={holder} />}
    </ListDialog>
  );
}
