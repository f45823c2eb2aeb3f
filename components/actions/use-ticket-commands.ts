import type { Ticket } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { copyLine } from '../keys/copy-line';
import type { Choice } from '../list/ChooseDialog';
import { useActions, usePanel } from '../panel-context';
import { copyForms } from '../words/copy-forms';
import { type CommandSeen, TICKET_COMMANDS } from './ticket-commands';
import { useWhyNots } from './use-why-not';

/** A command of the ticket as an entry of a list. */
export interface CommandChoice extends Choice {
  isLink: boolean;
  act(): void;
}

/**
 * The commands of a ticket as entries of a list: named, greyed with their reason, with their keys. What one does is meant
 * for this ticket, whatever is open by then.
 *
 * @param ticket as it is shown; null where none is open, which greys them all
 */
export function useTicketCommands(ticket: Ticket | null): CommandChoice[] {
  const actions = useActions();
  const context = usePanel((state) => state.context);
  const me = useAccount(({ session }) => (session?.status === 'signedIn' ? session.agent : null));
  const whyNot = useWhyNots(ticket);
  if (ticket === null) {
    return TICKET_COMMANDS.map(({ id, words, unnumbered, keys, isLink = false }) => ({
      id,
      name: t(unnumbered ?? words),
      isLink,
      ...(keys && { keys: t(keys) }),
      reason: t('keyNoTicket'),
      act: () => undefined,
    }));
  }
  const seen: CommandSeen = {
    ticket,
    me,
    forms: copyForms(context, ticket),
    actions,
    copy: (text) => copyLine(text, actions.note),
    open: (address) => void actions.openAddress(address, true),
  };
  return TICKET_COMMANDS.flatMap((command) => {
    if (command.isOffered?.(ticket) === false) return [];
    const reason = (command.asksFor && whyNot(command.asksFor)) ?? command.whyNot?.(seen) ?? null;
    const isUnnumbered = ticket.number === null && command.unnumbered !== undefined;
    return [
      {
        id: command.id,
        name: t((isUnnumbered && command.unnumbered) || command.words, displayText(ticket.number ?? '')),
        isLink: command.isLink === true,
        ...(command.keys && { keys: t(command.keys) }),
        ...(reason !== null && { reason }),
        act: () => command.act(seen),
      },
    ];
  });
}
