import { useEffect } from 'preact/hooks';
import { followAppearance } from '../../lib/appearance/appearance';
import { ActionBar } from '../actions/ActionBar';
import { TicketDialogs } from '../actions/TicketDialogs';
import { AwardPicker } from '../award/AwardPicker';
import { Cards } from '../cards/Cards';
import { Keys } from '../keys/Keys';
import { keepPlace } from '../basics/keep-place';
import { Palette } from '../palette/Palette';
import { PersonDialogs } from '../PersonDialogs';
import { FirstSteps } from '../first-steps/FirstSteps';
import { AllowDialog } from '../permissions/AllowDialog';
import { Explained } from '../permissions/Explained';
import { SignOutDialog } from '../sign-in/SignOutDialog';
import { TicketAnnouncement } from './TicketAnnouncement';
import { Toasts } from './Toasts';

/** What only answers to the user's doing, and therefore comes with the second chunk. */
export function AfterPaint() {
  useEffect(followAppearance, []);
  useEffect(() => keepPlace(document), []);
  return (
    <>
      <FirstSteps />
      <ActionBar />
      <Cards />
      <AwardPicker />
      <PersonDialogs />
      <TicketDialogs />
      <Palette />
      <Explained />
      <AllowDialog />
      <SignOutDialog />
      <TicketAnnouncement />
      <Toasts />
      <Keys />
    </>
  );
}
