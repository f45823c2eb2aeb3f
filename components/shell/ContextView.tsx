import type { DataCentre } from '../../lib/desk-page/data-centres';
import { deskOrigin } from '../../lib/desk-page/data-centres';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { AssigneeRegion } from '../regions/AssigneeRegion';
import { BadgesRegion } from '../regions/BadgesRegion';
import { LabelsRegion } from '../regions/LabelsRegion';
import { DepartmentRegion, TeamRegion } from '../regions/PlaceRegions';
import { RequesterRegion } from '../regions/RequesterRegion';
import { TicketRegion } from '../regions/TicketRegion';
import { Notice } from './Notice';
import { WrongOrganization } from './WrongOrganization';

/** What the panel shows for what is open in the tab. */
export function ContextView({ dataCentre }: { dataCentre: DataCentre }) {
  const kind = usePanel((state) => state.context.kind);
  const hostAccess = usePanel((state) => state.hostAccess);
  const isForeign = usePanel((state) => {
    const first = kind === 'contact' ? state.requester : kind === 'agent' ? state.assignee : state.ticket;
    return first.value === undefined && first.problem?.kind === 'wrongOrganization';
  });
  if (!hostAccess) return <HostAccess />;
  if (isForeign) return <WrongOrganization />;
  switch (kind) {
    case 'ticket':
    case 'record':
      return (
        <>
          <div class="group">
            <TicketRegion />
          </div>
          <Requester />
          <div class="group">
            <AssigneeRegion name={t('region_assignee')} />
            <TeamRegion />
            <DepartmentRegion />
          </div>
        </>
      );
    case 'contact':
      return <Requester />;
    case 'agent':
      return (
        <div class="group">
          <AssigneeRegion name={t('region_agent')} />
        </div>
      );
    case 'encryptedTicket':
      return <Notice icon="link" title={t('encryptedTitle')} text={t('encryptedText')} />;
    case 'desk':
      return <Notice icon="desk" title={t('deskOpenTitle')} text={t('deskOpenText')} />;
    case 'elsewhere':
      return (
        <Notice icon="desk" title={t('nothingOpenTitle')} text={t('nothingOpenText')}>
          <a class="button" href={deskOrigin(dataCentre)} target="_blank" rel="noopener noreferrer">
            {t('openDesk')}
            <Icon name="external" />
          </a>
        </Notice>
      );
  }
}

function Requester() {
  return (
    <div class="group">
      <RequesterRegion />
      <BadgesRegion />
      <LabelsRegion />
    </div>
  );
}

function HostAccess() {
  const actions = useActions();
  return (
    <Notice icon="warning" title={t('hostAccessTitle')} text={t('hostAccessText')}>
      <button type="button" class="button primary" onClick={() => void actions.grantHostAccess()}>
        {t('allowAccess')}
      </button>
    </Notice>
  );
}
