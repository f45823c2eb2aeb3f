import { deskOrigin } from '../../lib/desk-page/data-centres';
import { describeProblem } from '../../lib/problems/describe.page';
import type { SessionState } from '../../lib/session/session-state';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { Icon } from '../icons';
import { usePanel } from '../panel-context';
import { useSignInAgain } from '../sign-in/sign-in-again';
import '../styles/notice.css';
import { Notice } from './Notice';

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/** What the panel says when there is no record to show: what is missing, and how to get on. */
export function OtherStates({ session }: { session: SignedIn }) {
  const kind = usePanel((state) => state.context.kind);
  const hostAccess = useAccount((state) => state.hostAccess);
  if (!hostAccess) return <HostAccess />;
  if (kind === 'encryptedTicket') return <Notice icon="link" title={t('encryptedTitle')} text={t('encryptedText')} />;
  if (kind === 'desk') return <Notice icon="desk" title={t('deskOpenTitle')} text={t('deskOpenText')} />;
  if (kind !== 'elsewhere') return <WrongOrganization signedInTo={session.organization.name} />;
  return (
    <Notice icon="desk" title={t('nothingOpenTitle')} text={t('nothingOpenText')}>
      <a class="button" href={deskOrigin(session.dataCentre)} target="_blank" rel="noopener noreferrer">
        {t('openDesk')}
        <Icon name="external" />
      </a>
    </Notice>
  );
}

function HostAccess() {
  const actions = useAccountActions();
  return (
    <Notice icon="warning" title={t('hostAccessTitle')} text={t('hostAccessText')}>
      <button type="button" class="button primary" onClick={() => void actions.grantHostAccess()}>
        {t('allowAccess')}
      </button>
    </Notice>
  );
}

/** The tab shows another organization than the one signed in to: nothing can be read until that changes. */
function WrongOrganization({ signedInTo }: { signedInTo: string }) {
  const signInAgain = useSignInAgain();
  const { title, why, next } = describeProblem({ kind: 'wrongOrganization' });
  return (
    <Notice icon="desk" title={title} text={`${why} ${next}`}>
      <p dir="auto">{t('otherOrganizationNote', displayText(signedInTo))}</p>
      <button type="button" class="button primary" onClick={signInAgain}>
        {t('signInAgain')}
      </button>
    </Notice>
  );
}
