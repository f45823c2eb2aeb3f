import { LabelPicker } from './labels/LabelPicker';
import { ParkPicker } from './no-account/ParkPicker';

/** The dialogs about a person that are not the award picker; each is there only while it is open. */
export function PersonDialogs() {
  return (
    <>
      <LabelPicker />
      <ParkPicker />
    </>
  );
}
