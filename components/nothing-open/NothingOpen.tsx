import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ParkedAward } from '../../lib/parked/parked-awards';
import type { SessionState } from '../../lib/session/session-state';
import { pagesOrigin } from '../../lib/desk-page/data-centres';
import { t, tCount } from '../../lib/text/t';
import { Icon } from '../icons';
import { OwnHostOffer } from '../own-hosts/OwnHostOffer';
import { usePanel } from '../panel-context';
import '../styles/nothing-open.css';
import { LastRun } from './LastRun';
import { OpenTickets } from './OpenTickets';
import { RecordLine } from './RecordLine';
import { displayText } from '../../lib/text/display-text';

/** More would hide what follows; the palette has the others. */
const MOST_RECENT = 6;
/** Parked awards that are shown at a time. */
const PAGE = 20;

interface NothingOpenProps {
  session: Extract<SessionState, { status: 'signedIn' }>;
  /** Whether the tab shows Desk at all. */
  isInDesk: boolean;
}

/** Where nothing is open: what was open before, one's own tickets, what waits. The field above finds the rest. */
export function NothingOpen({ session, isInDesk }: NothingOpenProps) {
  const recent = usePanel((state) => state.extras.recentViews);
  const parked = usePanel((state) => state.extras.parked);
  return (
    <div class="nothing-open">
      <div class="group">
        <h2>{t(isInDesk ? 'deskOpenTitle' : 'nothingOpenTitle')}</h2>
        <p class="quiet">{t(isInDesk ? 'deskOpenText' : 'nothingOpenText')}</p>
        {!isInDesk && (
          <a class="button" href={pagesOrigin(session.dataCentre)} target="_blank" rel="noopener noreferrer">
            {t('openDesk')}
            <Icon name="external" />
          </a>
        )}
      </div>
      {!isInDesk && <OwnHostOffer session={session} />}
      <LastRun orgId={session.organization.id} />
      {recent.length > 0 && (
        <Section name={t('recentViews')}>
          <ul class="records">
            {recent.slice(0, MOST_RECENT).map(({ kind, id, name, about }) => (
              <RecordLine
                key={`${kind} ${id}`}
                kind={kind}
                id={id}
                number={kind === 'ticket' ? about : null}
                name={name}
                about={kind === 'ticket' ? null : displayText(about ?? '')}
              />
            ))}
          </ul>
        </Section>
      )}
      <Section name={t('myOpenTickets')}>
        <OpenTickets agentId={session.agent?.id ?? null} list="openTickets" />
      </Section>
      <Section name={t('followedTickets')}>
        <OpenTickets agentId={session.agent?.id ?? null} list="followedTickets" />
      </Section>
      {parked.length > 0 && (
        <Section name={t('parkedAwards')}>
          <Parked awards={parked} />
        </Section>
      )}
    </div>
  );
}

/** What waits for an account, a page at a time: a list of hundreds may have been parked in one go. */
function Parked({ awards }: { awards: ParkedAward[] }) {
  const [pages, setPages] = useState(1);
  const more = Math.min(PAGE, awards.length - pages * PAGE);
  return (
    <>
      <ul class="records">
        {awards.slice(0, pages * PAGE).map(({ id, contactId, personName, badge }) => (
          <RecordLine
            key={id}
            kind="contact"
            id={contactId}
            number={null}
            name={personName}
            about={displayText(badge.name)}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="text-button" onClick={() => setPages(pages + 1)}>
          {tCount('bulk_showMore', more)}
        </button>
      )}
    </>
  );
}

function Section({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="group" role="group" aria-label={name}>
      <h3 class="quiet">{name}</h3>
      {children}
    </div>
  );
}
