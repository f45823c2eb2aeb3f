import type { Ticket } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { useActions } from '../panel-context';
import { useWhyNot } from './use-why-not';

/** Giving the ticket to whoever is signed in, and why that cannot be; null where it can. */
export function useTakeIt(ticket: Ticket): { takeIt: () => void; whyNot: string | null } {
  const actions = useActions();
  const me = useAccount(({ session }) => (session?.status === 'signedIn' ? session.agent : null));
  const takeIt = (): void => {
    if (me) void actions.setField('assignee', ticket, { value: me.id, name: me.name });
  };
  const whyNotAssign = useWhyNot('assign', ticket);
  return { takeIt, whyNot: whyNot() };

  function whyNot(): string | null {
    if (me === null) return t('takeItNobody');
    if (whyNotAssign !== null) return whyNotAssign;
    return ticket.assigneeId === me.id ? t('takeItYours') : null;
  }
}
