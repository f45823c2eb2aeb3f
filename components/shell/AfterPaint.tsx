import { AwardPicker } from '../award/AwardPicker';
import { PersonDialogs } from '../PersonDialogs';
import { SignOutDialog } from '../sign-in/SignOutDialog';
import { Toasts } from './Toasts';

/** What only answers to the user's doing, and therefore comes with the second chunk. */
export function AfterPaint() {
  return (
    <>
      <AwardPicker />
      <PersonDialogs />
      <SignOutDialog />
      <Toasts />
    </>
  );
}
