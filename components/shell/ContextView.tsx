import type { PanelState } from '../../lib/panel/panel-state';
import { type RecordKind, recordOpen } from '../../lib/panel/shown-record';
import type { SessionState } from '../../lib/session/session-state';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { later } from '../basics/later';
import { usePanel } from '../panel-context';
import { AssigneeRegion } from '../regions/AssigneeRegion';
import { BadgesRegion } from '../regions/BadgesRegion';
import { LabelsRegion } from '../regions/LabelsRegion';
import { DepartmentRegion, TeamRegion } from '../regions/PlaceRegions';
import { RequesterRegion } from '../regions/RequesterRegion';
import { TicketRegion } from '../regions/TicketRegion';

const Folds = later(async () => (await import('../folds/Folds')).Folds);
const OtherStates = later(async () => (await import('./OtherStates')).OtherStates);

/** Which record the panel can show: none when it belongs to another organization. */
function shownRecord(state: PanelState): RecordKind | null {
  const isOfAnother = [state.ticket, state.requester, state.assignee].some(
    ({ value, problem }) => value === undefined && problem?.kind === 'wrongOrganization',
  );
  return isOfAnother ? null : recordOpen(state);
}

/** What the panel shows for what is open in the tab. */
export function ContextView({ session }: { session: Extract<SessionState, { status: 'signedIn' }> }) {
  const record = usePanel(shownRecord);
  const hostAccess = useAccount((state) => state.hostAccess);
  if (!hostAccess || record === null) return <OtherStates session={session} />;
  return (
    <>
      {record === 'ticket' && (
        <div class="group">
          <TicketRegion />
        </div>
      )}
      {record !== 'agent' && (
        <div class="group">
          <RequesterRegion isOfTicket={record === 'ticket'} />
          <LabelsRegion />
          <BadgesRegion />
        </div>
      )}
      {record !== 'contact' && (
        <div class="group">
          <AssigneeRegion
            name={t(record === 'agent' ? 'region_agent' : 'region_assignee')}
            isOfTicket={record === 'ticket'}
          />
          {record === 'ticket' && <TeamRegion />}
          {record === 'ticket' && <DepartmentRegion />}
        </div>
      )}
      <Folds of={record} />
    </>
  );
}
