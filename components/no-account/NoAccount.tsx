import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { IconButton } from '../basics/IconButton';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { usePolicy } from '../use-policy';
import { displayText } from '../../lib/text/display-text';
import '../styles/no-account.css';
import { Invite } from './Invite';
import { useParked } from './use-parked';

/** What can be done for somebody who has no help-center user: invite them, and choose a badge for later. */
export function NoAccount() {
  const actions = useActions();
  const isInviting = usePanel((state) => state.person.invitation.state !== 'none');
  return (
    <div class="no-account">
      <Invite />
      <div class="no-account-buttons">
        {!isInviting && <InviteButton />}
        <button
          type="button"
          class="button"
          onClick={() => {
            actions.loadBadges();
            actions.openParking();
          }}
        >
          <Icon name="award" />
          {t('parkAward')}
        </button>
      </div>
      <ParkedList />
    </div>
  );
}

function InviteButton() {
  const actions = useActions();
  const isOff = usePolicy().allowInvitations === false;
  return (
    <button
      type="button"
      class="button"
      aria-disabled={isOff}
      title={isOff ? t('problem_byPolicy_title') : undefined}
      onClick={() => {
        if (isOff) return;
        actions.want('helpCenterChoices', {});
        actions.beginInvitation();
      }}
    >
      <Icon name="mail" />
      {t('inviteToHelpCenter')}
    </button>
  );
}

/** What waits for this person's account. */
function ParkedList() {
  const actions = useActions();
  const parked = useParked();
  if (parked.length === 0) return null;
  return (
    <>
      <h3>{t('parkedWaiting')}</h3>
      <ul class="parked">
        {parked.map(({ id, badge }) => {
          const name = displayText(badge.name) || t('noName');
          return (
            <li key={id}>
              <Icon name="award" />
              <span class="clip" title={name}>
                <Words of={name} />
              </span>
              <IconButton icon="close" label={t('unpark', name)} onClick={() => void actions.unpark(id)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
