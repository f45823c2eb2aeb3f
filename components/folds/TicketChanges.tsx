import { useState } from 'preact/hooks';
import type { TicketChange, TicketChanges as Changes } from '../../lib/records/values';
import { apartAtFirst } from '../../lib/text/apart.page';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { Few } from '../cards/rows';
import { read, useLook, useReads } from '../cards/use-reads';
import { ageInWords, fullTime } from '../words/relative-time';
import { useNow } from '../words/use-now';
import { joined } from '../../lib/text/joined.page';
import { displayText } from '../../lib/text/display-text';

/** What was changed of a ticket and by whom: rarely wanted, and so asked for by a click. */
export function TicketChanges({ ticketId }: { ticketId: string }) {
  const [isWanted, setWanted] = useState(false);
  if (isWanted) return <Reading ticketId={ticketId} />;
  return (
    <button type="button" class="text-button" onClick={() => setWanted(true)}>
      {t('showChanges')}
    </button>
  );
}

function Reading({ ticketId }: { ticketId: string }) {
  const key = { ticketId };
  const retry = useReads([read('ticketChanges', key)]);
  const part = useLook()('ticketChanges', key) ?? { loading: true };
  return (
    <PartBody part={part} onRetry={retry} skeleton={<Skeleton shape="line" />}>
      {(changes) => <List {...changes} />}
    </PartBody>
  );
}

function List({ changes, isPart }: Changes) {
  const now = useNow();
  if (changes.length === 0) return <p class="quiet">{t('noChanges')}</p>;
  return (
    <>
      <Few of={changes}>
        {(change) => (
          <li class="card-allows">
            <strong>
              <Words of={change.what === '' ? t('notToldShort') : apartAtFirst(change.what)} />
            </strong>
            {change.details.length > 0 && <span>{joined(change.details.map(inWords))}</span>}
            <span class="quiet">
              <Words of={change.by || t('noName')} />
              {change.at !== null && <span title={fullTime(change.at)}> · {ageInWords(change.at, now)}</span>}
            </span>
          </li>
        )}
      </Few>
      {isPart && <p class="quiet">{t('changesPart', changes.length)}</p>}
    </>
  );
}

/** Fit for the screen. */
function inWords({ name: raw, value }: TicketChange['details'][number]): string {
  const name = displayText(raw);
  if (value === null) return name;
  if (typeof value === 'boolean') return t('changeTo', name, t(value ? 'yes' : 'no'));
  return t('changeTo', name, displayText(value) || t('changeToNothing'));
}
