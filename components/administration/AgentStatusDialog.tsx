import type { FieldValue } from '../../lib/actions/action';
import { workWords } from '../../lib/administration/hand-over';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useCardActions } from '../cards/card-place';
import { read } from '../cards/use-reads';
import type { DeedProps } from './deed-props';
import { DeedDialog } from './DeedDialog';
import { useAgent } from './use-agent';
import { useAnew } from './use-anew';

const active = (): FieldValue => ({ value: 'ACTIVE', name: t('agentStatusActive') });
const inactive = (): FieldValue => ({ value: 'DISABLED', name: t('agentStatusInactive') });

/** Keeps an agent out of Desk, after saying what they have to do and what becomes of it. */
export function DeactivateDialog({ card, look, onClose, onGo }: DeedProps) {
  const { agentId, agent, name, facts } = useAgent(card, look);
  const { want } = useCardActions();
  const isAnew = useAnew([
    read('agentCard', { agentId }),
    read('agentLoads', { agentIds: agentId }),
    read('agentTeams', { agentId }),
  ]);
  const load = look('agentLoads', { agentIds: agentId })?.value?.find((each) => each.agentId === agentId) ?? null;
  const teams = look('agentTeams', { agentId })?.value?.length;
  const departments = agent?.departmentIds?.length;
  return (
    <DeedDialog
      title={t('deactivateTitle', name)}
      facts={facts}
      verb={t('deactivateVerb', name)}
      isGrave
      undo={t('deactivateUndo')}
      wanted={{
        action: 'deactivateAgent',
        target: { on: 'agent', agentId },
        input: { from: active(), to: inactive() },
        name,
      }}
      waiting={isAnew ? null : t('deedReading')}
      changed={() => want('agentCard', { agentId }, true)}
      next={
        <button type="button" class="button primary" onClick={() => onGo('handOverWork')}>
          {t('handOverNext')}
        </button>
      }
      onClose={onClose}
    >
      <p>{t('deactivateWhat', name)}</p>
      <p>{isAnew ? t('deactivateWork', workWords(load)) : t('deedReading')}</p>
      {departments !== undefined && teams !== undefined && (
        <p>{t('deactivatePlaces', tCount('countDepartments', departments), tCount('countTeams', teams))}</p>
      )}
    </DeedDialog>
  );
}

/** Lets an agent in again. */
export function ActivateDialog({ card, look, onClose }: DeedProps) {
  const { agentId, name, facts } = useAgent(card, look);
  const { want } = useCardActions();
  const isAnew = useAnew([read('agentCard', { agentId })]);
  return (
    <DeedDialog
      title={t('activateTitle', name)}
      facts={facts}
      verb={t('activateVerb', name)}
      undo={t('activateUndo')}
      wanted={{
        action: 'activateAgent',
        target: { on: 'agent', agentId },
        input: { from: inactive(), to: active() },
        name,
      }}
      waiting={isAnew ? null : t('deedReading')}
      changed={() => want('agentCard', { agentId }, true)}
      onClose={onClose}
    >
      <p>{t('activateWhat', name)}</p>
    </DeedDialog>
  );
}

/** Has the invitation sent once more. */
export function ReinviteDialog({ card, look, onClose }: DeedProps) {
  const { agentId, agent, name, facts } = useAgent(card, look);
  const { want } = useCardActions();
  const isAnew = useAnew([read('agentCard', { agentId })]);
  const address = displayText(agent?.email ?? '', 200);
  const input = { name: address || name };
  return (
    <DeedDialog
      title={t('reinviteTitle', name)}
      facts={facts}
      verb={t('reinviteVerb', name)}
      undo={t('reinviteUndo')}
      wanted={{ action: 'reinviteAgent', target: { on: 'agent', agentId }, input, name }}
      waiting={isAnew ? null : t('deedReading')}
      changed={() => want('agentCard', { agentId }, true)}
      onClose={onClose}
    >
      <p>{address === '' ? t('reinviteWhatUnknown') : t('reinviteWhat', address)}</p>
    </DeedDialog>
  );
}
