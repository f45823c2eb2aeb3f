import { useState } from 'preact/hooks';
import type { HelpCenterChoice } from '../../lib/records/values';
import { wantedPart } from '../../lib/panel/wanted';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Icon } from '../icons';
import { isHelpCenterForbidden } from '../../lib/policy/left-out';
import { useActions, usePanel } from '../panel-context';
import { usePolicy } from '../use-policy';
import { usePersonName } from './use-parked';

/** The invitation to a help center: to which one, a last look before it is sent, and what became of it. */
export function Invite() {
  const actions = useActions();
  const invitation = usePanel((state) => state.person.invitation);
  switch (invitation.state) {
    case 'none':
      return null;
    case 'choosing':
      return <InviteForm />;
    case 'sending':
    case 'sent':
      return <Sent isOnItsWay={invitation.state === 'sending'} to={displayText(invitation.helpCenter.name)} />;
    case 'unknown':
      return <Unknown helpCenter={invitation.helpCenter} />;
    case 'failed':
      return <ProblemCard problem={invitation.problem} onRetry={() => void actions.invite(invitation.helpCenter)} />;
  }
}

function Sent({ isOnItsWay, to }: { isOnItsWay: boolean; to: string }) {
  return (
    <p class="invited" aria-live="polite">
      {!isOnItsWay && <Icon name="check" />}
      <span>{isOnItsWay ? t('inviteSending') : t('inviteSent', to)}</span>
    </p>
  );
}

/** Sending it once more by itself could be a second message to the customer. */
function Unknown({ helpCenter }: { helpCenter: HelpCenterChoice }) {
  const actions = useActions();
  return (
    <div class="invite" role="status">
      <p>{t('inviteUnknown', displayText(helpCenter.name))}</p>
      <div class="no-account-buttons">
        <button type="button" class="button" onClick={() => void actions.invite(helpCenter)}>
          {t('inviteCheck')}
        </button>
        <Cancel />
      </div>
    </div>
  );
}

function InviteForm() {
  const actions = useActions();
  const choices = usePanel((state) => wantedPart(state.extras, 'helpCenterChoices', {}));
  const email = usePanel((state) => state.requester.value?.email ?? state.ticket.value?.contact?.email);
  const policy = usePolicy();
  const isKnown = usePanel((state) => (state.requester.value ?? state.ticket.value?.contact) !== undefined);
  if (choices?.value === undefined) {
    const retry = () => actions.want('helpCenterChoices', {}, true);
    if (choices?.problem) return <ProblemCard problem={choices.problem} onRetry={retry} />;
    return <p class="quiet">{t('loadingHelpCenters')}</p>;
  }
  const allowed = choices.value.filter(({ id }) => !isHelpCenterForbidden(policy, id));
  const nowhere = choices.value.length === 0 ? t('inviteNowhere') : allowed.length === 0 ? t('policyHelpCenter') : null;
  const obstacle = nowhere ?? (isKnown && !email ? t('inviteNoEmail') : null);
  if (obstacle !== null) {
    return (
      <div class="invite">
        <p>{obstacle}</p>
        <Cancel />
      </div>
    );
  }
  return <Confirm helpCenters={allowed} />;
}

function Confirm({ helpCenters }: { helpCenters: HelpCenterChoice[] }) {
  const actions = useActions();
  const person = usePersonName();
  const [chosenId, setChosenId] = useState(helpCenters[0]?.id);
  const chosen = helpCenters.find(({ id }) => id === chosenId) ?? helpCenters[0];
  if (!chosen) return null;
  return (
    <form
      class="invite"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.invite(chosen);
      }}
    >
      {helpCenters.length > 1 && (
        <label class="invite-where">
          {t('inviteWhere')}
          <select class="input" value={chosen.id} onChange={({ currentTarget }) => setChosenId(currentTarget.value)}>
            {helpCenters.map(({ id, name }) => (
              <option key={id} value={id}>
                {displayText(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>{t('inviteConfirm', person, displayText(chosen.name))}</p>
      <div class="no-account-buttons">
        <button type="submit" class="button primary" autofocus>
          {t('inviteSend')}
        </button>
        <Cancel />
      </div>
    </form>
  );
}

function Cancel() {
  const actions = useActions();
  return (
    <button type="button" class="button" onClick={() => actions.forgetInvitation()}>
      {t('cancel')}
    </button>
  );
}
