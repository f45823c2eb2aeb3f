import type { DataCentre } from '../../lib/desk-page/data-centres';
import { portalOf } from '../../lib/desk-page/page-context';
import { accountOpen } from '../../lib/panel/shown-account';
import { describeProblem } from '../../lib/problems/describe.page';
import { isOtherPortal } from '../../lib/session/other-portal.both';
import type { SessionState } from '../../lib/session/session-state';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { AccountView } from '../account-view/AccountView';
import { NothingOpen } from '../nothing-open/NothingOpen';
import { ProblemCard } from '../basics/ProblemCard';
import { useActions, usePanel } from '../panel-context';
import { dataCentreName } from '../words/data-centre-name';
import { Icon } from '../icons';
import { useSignInAgain } from '../sign-in/sign-in-again';
import '../styles/notice.css';
import { Notice } from './Notice';

/** Longest name of a portal that is shown whole; Desk's have at most 100. */
const LONGEST_PORTAL = 100;

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/**
 * What the panel shows besides the records that come with its first chunk: an account, or what is missing where there is no
 * record to show, and how to get on.
 */
export function OtherStates({ session }: { session: SignedIn }) {
  const context = usePanel((state) => state.context);
  const { kind } = context;
  const hostAccess = useAccount((state) => state.hostAccess);
  const account = usePanel(accountOpen);
  if (!hostAccess) return <HostAccess />;
  const portal = portalOf(context);
  const isOfSameDataCentre = 'dataCentre' in context && context.dataCentre === session.dataCentre;
  if (portal !== null && isOfSameDataCentre && isOtherPortal(session.organization, portal)) {
    return <OtherPortal portal={portal} session={session} />;
  }
  if (kind === 'encryptedTicket') return <EncryptedTicket />;
  if (account === 'none') return <UnknownRecord />;
  if (account !== null) return <AccountView />;
  if (kind === 'desk' || kind === 'elsewhere') return <NothingOpen session={session} isInDesk={kind === 'desk'} />;
  return (
    <WrongOrganization
      session={session}
      dataCentre={'dataCentre' in context ? context.dataCentre : null}
      portal={portal || null}
    />
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

/** Desk's API does not take the id of the link; its number finds the ticket. */
function EncryptedTicket() {
  const { openPalette } = useActions();
  return (
    <Notice icon="link" title={t('encryptedTitle')} text={t('encryptedText')}>
      <button type="button" class="button primary" onClick={() => openPalette('#')}>
        <Icon name="search" />
        {t('findByNumber')}
      </button>
    </Notice>
  );
}

/** A record of a module that the organization has named itself, which is nothing that Deskside knows. */
function UnknownRecord() {
  const { forgetModule, retry } = useActions();
  const again = async (): Promise<void> => {
    await forgetModule();
    retry('all');
  };
  return (
    <Notice icon="desk" title={t('unknownRecordTitle')} text={t('unknownRecordText')}>
      <button type="button" class="button" onClick={() => void again()}>
        {t('retry')}
      </button>
      <p class="quiet">{t('unknownRecordHint')}</p>
    </Notice>
  );
}

/** The tab names another portal: nothing is read or written for it until the user has said what it is. */
function OtherPortal({ portal, session: { organization } }: { portal: string; session: SignedIn }) {
  const actions = useAccountActions();
  const shown = displayText(portal, LONGEST_PORTAL);
  return (
    <Notice icon="desk" title={t('otherPortalTitle')} text={t('otherPortalText', shown)}>
      <p>{t('otherOrganizationNote', displayText(`${organization.name} (${organization.portal ?? ''})`))}</p>
      <SignInBeside label={t('signInToPortal', shown)} signedInTo={organization.name} />
      <button type="button" class="button" onClick={() => void actions.settle({ orgId: organization.id, portal })}>
        {t('samePortal')}
      </button>
      <p class="quiet">{t('samePortalHint')}</p>
    </Notice>
  );
}

/** Another sign-in beside this one: whoever works in two organizations leaves neither. */
function SignInBeside({ label, signedInTo }: { label: string; signedInTo: string }) {
  const { signInBeside } = useAccountActions();
  const problem = useAccount((state) => state.besideProblem);
  return (
    <>
      <button type="button" class="button primary" onClick={() => void signInBeside()}>
        {label}
      </button>
      <p class="quiet">{t('signInBesideHint', displayText(signedInTo))}</p>
      <div aria-live="polite">{problem && <ProblemCard problem={problem} />}</div>
    </>
  );
}

interface WrongOrganizationProps {
  session: SignedIn;
  /** What the tab shows. */
  dataCentre: DataCentre | null;
  portal: string | null;
}

/** The tab shows another organization than the one signed in to: nothing can be read until that changes. */
function WrongOrganization({ session, dataCentre, portal }: WrongOrganizationProps) {
  const signedInTo = session.organization.name;
  const signInAgain = useSignInAgain();
  const { title, why, next } = describeProblem({ kind: 'wrongOrganization' });
  const isElsewhere = dataCentre !== null && dataCentre !== session.dataCentre;
  return (
    <Notice icon="desk" title={title} text={isElsewhere ? why : `${why} ${next}`}>
      <p>{t('otherOrganizationNote', displayText(signedInTo))}</p>
      {isElsewhere && (
        <SignInBeside
          label={t('signInToPortal', displayText(portal ?? dataCentreName(dataCentre), LONGEST_PORTAL))}
          signedInTo={signedInTo}
        />
      )}
      {dataCentre === session.dataCentre && (
        <button type="button" class="button primary" onClick={signInAgain}>
          {t('signInAgain')}
        </button>
      )}
    </Notice>
  );
}
