import { useMemo } from 'preact/hooks';
import { contactOnScreen } from '../../lib/panel/on-screen';
import { type ParkedAward, parkedFor } from '../../lib/parked/parked-awards';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { usePanel } from '../panel-context';

/** What is parked for the person on screen, oldest first. */
export function useParked(): ParkedAward[] {
  const parked = usePanel((state) => state.extras.parked);
  const contactId = usePanel(contactOnScreen);
  return useMemo(() => parkedFor(parked, contactId), [parked, contactId]);
}

/** The name of the person on screen, or words that stand for it. */
export function usePersonName(): string {
  const name = usePanel((state) => state.requester.value?.name ?? state.ticket.value?.contact?.name);
  return displayText(name ?? '', 80) || t('thisPerson');
}
