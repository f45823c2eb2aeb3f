import { portalOf } from '../../lib/desk-page/page-context';
import { describeProblem } from '../../lib/problems/describe.page';
import { isOtherPortal } from '../../lib/session/other-portal.both';
import type { SessionState } from '../../lib/session/session-state';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { NothingOpen } from '../nothing-open/NothingOpen';
import { usePanel } from '../panel-context';
import { useSignInAgain } from '../sign-in/sign-in-again';
import '../styles/notice.css';
import { Notice } from './Notice';

/** Longest name of a portal that is shown whole; Desk's have at most 100. */
const LONGEST_PORTAL = 100;

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/** What the panel says when there is no record to show: what is missing, and how to get on. */
export function OtherStates({ session }: { session: SignedIn }) {
  const context = usePanel((state) => state.context);
  const { kind } = context;
  const hostAccess = useAccount((state) => state.hostAccess);
  if (!hostAccess) return <HostAccess />;
  const portal = portalOf(context);
  const isOfSameDataCentre = 'dataCentre' in context && context.dataCentre === session.dataCentre;
  if (portal !== null && isOfSameDataCentre && isOtherPortal(session.organization, portal)) {
    return <OtherPortal portal={portal} session={session} />;
  }
  if (kind === 'encryptedTicket') return <Notice icon="link" title={t('encryptedTitle')} text={t('encryptedText')} />;
  if (kind === 'desk' || kind === 'elsewhere') return <NothingOpen session={session} isInDesk={kind === 'desk'} />;
  return <WrongOrganization signedInTo={session.organization.name} />;
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

/** The tab names another portal: nothing is read or written for it until the user has said what it is. */
function OtherPortal({ portal, session: { organization } }: { portal: string; session: SignedIn }) {
  const signInAgain = useSignInAgain();
  const actions = useAccountActions();
  const shown = displayText(portal, LONGEST_PORTAL);
  return (
    <Notice icon="desk" title={t('otherPortalTitle')} text={t('otherPortalText', shown)}>
      <p dir="auto">{t('otherOrganizationNote', displayText(`${organization.name} (${organization.portal ?? ''})`))}</p>
      <button type="button" class="button primary" onClick={signInAgain}>
        {t('signInToPortal', shown)}
      </button>
      <button type="button" class="button" onClick={() => void actions.settle({ orgId: organization.id, portal })}>
        {t('samePortal')}
      </button>
      <p class="quiet">{t('samePortalHint')}</p>
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
