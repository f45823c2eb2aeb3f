import type { Ticket } from '../../lib/desk-api/records';
import { t, tCount } from '../../lib/text/t';
import { ChooseDialog } from '../list/ChooseDialog';
import { useActions } from '../panel-context';
import { ticketName } from '../words/ticket-name';
import { ticketTitle } from '../words/ticket-title';
import '../styles/commands.css';
import { sharedReason } from './shared-reason';
import { useTicketCommands } from './use-ticket-commands';

const nothing = (): void => undefined;

/** The dialog that lists what can be done with the ticket: all of it, or the forms to copy it and to open it in Desk. */
export function CommandsDialog({ which, ticket }: { which: 'more' | 'links'; ticket: Ticket }) {
  const { closeTicketDialog } = useActions();
  const choices = useTicketCommands(ticket).filter(({ isLink }) => which === 'more' || isLink);
  const shared = sharedReason(choices);
  return (
    <ChooseDialog
      title={{ more: t('more'), links: ticketName(ticket.number) }[which]}
      subtitle={ticketTitle(ticket)}
      searchLabel={t('searchCommands')}
      listLabel={t('commandList')}
      verb={t('pickerHintDo')}
      choices={choices}
      renderOption={({ name, reason }) => (
        <span class="option-lines">
          <span class="clip">{name}</span>
          {reason !== undefined && (
            <span class={reason === shared ? 'option-why unseen' : 'option-why quiet clip'} title={reason}>
              {reason}
            </span>
          )}
        </span>
      )}
      aside={
        shared !== null && (
          <div class="picker-state quiet" aria-hidden="true">
            {shared}
          </div>
        )
      }
      words={{
        loading: '',
        none: '',
        noMatch: (query) => t('noCommandMatches', query),
        count: (found) => tCount('commandsFound', found),
      }}
      onRetry={nothing}
      onTake={({ act }) => act()}
      onClose={closeTicketDialog}
    />
  );
}
