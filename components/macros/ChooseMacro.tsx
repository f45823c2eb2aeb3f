import { useMemo } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import type { Macro } from '../../lib/macros/macro';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { ChooseDialog } from '../list/ChooseDialog';
import { useActions } from '../panel-context';
import { ticketTitle } from '../words/ticket-title';

/** The list of macros, to take another one for this ticket. */
export function ChooseMacro(props: { macros: readonly Macro[]; ticket: Ticket; onClose: () => void }) {
  const { macros, ticket, onClose } = props;
  const actions = useActions();
  const choices = useMemo(
    () => macros.map(({ id, name }) => ({ id, name: displayText(name) || t('noName') })),
    [macros],
  );
  return (
    <ChooseDialog
      title={t('macroChoose')}
      subtitle={ticketTitle(ticket)}
      searchLabel={t('macroSearch')}
      listLabel={t('macroList')}
      verb={t('pickerHintTake')}
      choices={choices}
      words={{
        loading: t('macroLoading'),
        none: t('macroNone'),
        noMatch: (query) => t('macroNoMatch', query),
        count: (found) => tCount('macrosFound', found),
      }}
      onRetry={() => undefined}
      onTake={({ id }) => actions.chooseMacro(ticket.id, id)}
      onClose={onClose}
    />
  );
}
