import { useState } from 'preact/hooks';
import { wantedPart } from '../../lib/panel/wanted';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { useActions, usePanel } from '../panel-context';
import { RecordLine } from './RecordLine';

/** One's own tickets that are not closed. Reading them costs a call, so they wait for a click. */
export function OpenTickets({ agentId }: { agentId: string | null }) {
  const { want } = useActions();
  const [isWanted, setWanted] = useState(false);
  const part = usePanel((state) =>
    agentId === null ? undefined : wantedPart(state.extras, 'openTickets', { agentId }),
  );
  if (agentId === null) return <p class="quiet">{t('takeItNobody')}</p>;
  if (!isWanted) {
    return (
      <button
        type="button"
        class="text-button"
        onClick={() => {
          setWanted(true);
          want('openTickets', { agentId });
        }}
      >
        {t('showOpenTickets')}
      </button>
    );
  }
  return (
    <PartBody
      part={part ?? { loading: true }}
      onRetry={() => want('openTickets', { agentId }, true)}
      skeleton={<Skeleton shape="line" />}
    >
      {(tickets) =>
        tickets.length === 0 ? (
          <p class="quiet">{t('noOpenTickets')}</p>
        ) : (
          <ul class="records">
            {tickets.map(({ id, number, subject, status, contactName }) => (
              <RecordLine
                key={id}
                kind="ticket"
                id={id}
                number={number}
                name={subject}
                about={[status, contactName].filter(Boolean).join(' · ')}
              />
            ))}
          </ul>
        )
      }
    </PartBody>
  );
}
