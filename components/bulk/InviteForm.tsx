import { useId, useState } from 'preact/hooks';
import { estimateInvitations } from '../../lib/bulk/cost.both';
import { type WithoutAccount, canInvite } from '../../lib/bulk/plan-invitations';
import { MOST_PARKED } from '../../lib/parked/parked-awards';
import { isMissing } from '../../lib/permissions/needs';
import { isInvitationForbidden } from '../../lib/policy/forbidden';
import type { HelpCenterChoice } from '../../lib/records/values';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { ProblemCard } from '../basics/ProblemCard';
import { usePolicy } from '../use-policy';
import { idsParked } from '../../lib/bulk/parking';
import { AskFirst } from './AskFirst';
import { useBulk, useBulkActions } from './bulk-context';
import { InvitePeople } from './InvitePeople';

interface InviteFormProps {
  people: WithoutAccount[];
  onClose: () => void;
}

/** Whom to invite and to park the badge for, to which help center, and the last look before anybody is written to. */
export function InviteForm({ people, onClose }: InviteFormProps) {
  const actions = useBulkActions();
  const parkedCount = useBulk((state) => idsParked(state.parked).size);
  const policy = usePolicy();
  const all = useBulk((state) => state.helpCenters.value);
  const helpCenters = all?.filter(({ id }) => !isInvitationForbidden(policy, id));
  // Who waits for this badge already is left out unless the user says otherwise.
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(
    () => new Set(people.filter(({ isParked }) => isParked).map(({ n }) => n)),
  );
  const [helpCenterId, setHelpCenterId] = useState<string | null>(null);
  const chosen = people.filter(({ n }) => !leftOut.has(n));
  const helpCenter = helpCenters?.find(({ id }) => id === helpCenterId) ?? helpCenters?.[0] ?? null;
  const room = Math.max(0, MOST_PARKED - parkedCount);
  const hasRoom = chosen.filter(({ isParked }) => !isParked).length <= room;
  const send = (to: HelpCenterChoice | null) => {
    actions.invite({ people: chosen.map(({ n }) => n), helpCenter: to });
    onClose();
  };
  const canPark = chosen.length > 0 && hasRoom;
  return (
    <div class="bulk-invite">
      <InvitePeople people={people} leftOut={leftOut} onChange={setLeftOut} />
      <WhereTo allowed={helpCenters} chosen={helpCenter} onChoose={setHelpCenterId} />
      <div aria-live="polite">{!hasRoom && <p class="bulk-caution">{tCount('bulk_parkRoom', room)}</p>}</div>
      <div class="bulk-foot">
        <SendButton chosen={chosen} helpCenter={canPark ? helpCenter : null} onSend={send} />
        <button type="button" class="button" aria-disabled={!canPark} onClick={() => canPark && send(null)}>
          {t('bulk_parkOnly')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

interface WhereToProps {
  /** Those that a policy lets people be invited to; undefined until they are read. */
  allowed: HelpCenterChoice[] | undefined;
  chosen: HelpCenterChoice | null;
  onChoose: (id: string) => void;
}

/** The help center, where there are several; or why there is none to invite to. */
function WhereTo({ allowed, chosen, onChoose }: WhereToProps) {
  const actions = useBulkActions();
  const id = useId();
  const { value, problem } = useBulk((state) => state.helpCenters);
  const isForbidden = useAccount(
    ({ session }) => session?.status === 'signedIn' && isMissing('giveBadges', session.scopes),
  );
  if (isForbidden)
    return <ProblemCard problem={{ kind: 'scopeMissing' }} onRetry={() => actions.loadHelpCenters(true)} />;
  if (value === undefined || allowed === undefined) {
    if (problem) return <ProblemCard problem={problem} onRetry={() => actions.loadHelpCenters(true)} />;
    return <p class="quiet">{t('loadingHelpCenters')}</p>;
  }
  if (value.length === 0) return <p>{t('inviteNowhere')}</p>;
  if (allowed.length === 0) return <p>{t('problem_byPolicy_title')}</p>;
  if (allowed.length === 1) return null;
  return (
    <p class="bulk-choose-all">
      <label for={id}>{t('inviteWhere')}</label>
      <select id={id} class="input" value={chosen?.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {allowed.map((each) => (
          <option key={each.id} value={each.id}>
            {displayText(each.name)}
          </option>
        ))}
      </select>
    </p>
  );
}

interface SendButtonProps {
  chosen: WithoutAccount[];
  /** Null where there is none, or nothing may be sent now. */
  helpCenter: HelpCenterChoice | null;
  onSend: (to: HelpCenterChoice) => void;
}

/** Says how many mails go to how many people, and asks, before anything is sent. */
function SendButton({ chosen, helpCenter, onSend }: SendButtonProps) {
  const badgeName = useBulk((state) => state.run?.head.badge.name ?? state.draft.badgeName);
  const isForbidden = useAccount(
    ({ session }) => session?.status === 'signedIn' && isMissing('giveBadges', session.scopes),
  );
  const mails = chosen.filter(canInvite).length;
  if (helpCenter === null || mails === 0 || isForbidden) {
    return (
      <button type="button" class="button primary" aria-disabled="true">
        {t('bulk_inviteAndPark')}
      </button>
    );
  }
  return (
    <AskFirst
      isPrimary
      label={t('bulk_inviteAndPark')}
      question={tCount('bulk_inviteAsk', mails, displayText(helpCenter.name))}
      more={[
        tCount('bulk_inviteParks', chosen.length, displayText(badgeName)),
        ...(mails < chosen.length ? [tCount('bulk_inviteNotAll', chosen.length - mails)] : []),
        tCount('bulk_inviteCost', estimateInvitations(mails)),
      ]}
      yes={tCount('bulk_inviteYes', mails)}
      no={t('notNow')}
      onYes={() => onSend(helpCenter)}
    />
  );
}
