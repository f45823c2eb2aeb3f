import type { Ticket } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { SingleKey, useSingleKeys } from '../keys/SingleKey';
import { useActions } from '../panel-context';
import { useTakeIt } from './use-take-it';

/** Gives the ticket to whoever is signed in; greyed, with the reason, where that cannot be or is so already. */
export function TakeItButton({ ticket }: { ticket: Ticket }) {
  const { openTicketDialog } = useActions();
  const isOn = useSingleKeys() === true;
  const { takeIt, whyNot } = useTakeIt(ticket);
  return (
    <button
      type="button"
      class="button"
      data-ticket-dialog="takeIt"
      aria-keyshortcuts={isOn ? t('takeItKey') : undefined}
      title={whyNot ?? t('takeItHint')}
      aria-disabled={whyNot !== null}
      onClick={() => (whyNot === null ? takeIt() : openTicketDialog('takeIt'))}
    >
      {t('takeIt')}
      <SingleKey>{t('takeItKey')}</SingleKey>
    </button>
  );
}
