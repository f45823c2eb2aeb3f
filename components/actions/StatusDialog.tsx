import { useEffect, useMemo } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import { wantedPart } from '../../lib/panel/wanted';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { ChooseDialog } from '../list/ChooseDialog';
import { useActions, usePanel } from '../panel-context';

const fieldValue = (status: string | null) => ({ value: status, name: displayText(status ?? t('statusUnknown'), 300) });

/** The dialog in which a ticket is given another status, out of those that its department has. */
export function StatusDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const actions = useActions();
  const { id: ticketId, status: now } = ticket;
  const departmentId = ticket.departmentId ?? '';
  const statuses = usePanel((state) => wantedPart(state.extras, 'ticketStatuses', { departmentId }));
  useEffect(() => actions.want('ticketStatuses', { departmentId }), [actions, departmentId]);
  const choices = useMemo(
    () =>
      statuses?.value?.map((status) => ({
        id: status.name,
        name: displayText(status.name),
        status,
        ...(status.name === now && ({ reason: t('statusNow'), reasonIcon: 'check' } as const)),
      })),
    [statuses?.value, now],
  );
  return (
    <ChooseDialog
      title={t('setStatus')}
      subtitle={[t('ticketNumber', displayText(ticket.number ?? '')), displayText(ticket.subject)].join(' ')}
      searchLabel={t('searchStatuses')}
      listLabel={t('statusList')}
      verb={t('pickerHintSet')}
      choices={choices}
      problem={statuses?.problem}
      renderOption={({ status }) => (
        <span class={`chip status-${status.type}`}>
          <i class="dot" aria-hidden="true" />
          <span class="clip">
            <Words of={status.name} />
          </span>
        </span>
      )}
      words={{
        loading: t('loadingStatuses'),
        none: t('noStatuses'),
        noMatch: (query) => t('noStatusMatches', query),
        count: (found) => tCount('statusesFound', found),
      }}
      onRetry={() => actions.want('ticketStatuses', { departmentId }, true)}
      onTake={({ status }) =>
        void actions.run({
          action: 'setStatus',
          target: { on: 'ticket', ticketId },
          input: { from: fieldValue(now), to: fieldValue(status.name) },
        })
      }
      onClose={onClose}
    />
  );
}
