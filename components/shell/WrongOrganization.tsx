import { describeProblem } from '../../lib/problems/describe';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { usePanel } from '../panel-context';
import { useSignInAgain } from '../sign-in/sign-in-again';
import { Notice } from './Notice';

/** The tab shows another organization than the one signed in to: nothing here can be read until that changes. */
export function WrongOrganization() {
  const signedInTo = usePanel((state) => (state.session?.status === 'signedIn' ? state.session.organization.name : ''));
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
