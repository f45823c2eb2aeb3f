import { ownPage } from '../../lib/accounts/own-page';
import { FIRST_SIGN_IN } from '../../lib/storage/sign-in-id';
import { t } from '../../lib/text/t';
import { AlsoSignedIn } from './AlsoSignedIn';

/** What a page of ours shows whose sign-in has ended: it never becomes another organization's by itself. */
export function EndedSignIn() {
  const page = location.pathname.slice(1);
  return (
    <section class="sign-in" aria-labelledby="ended-title">
      <h1 id="ended-title">{t('endedSignInTitle')}</h1>
      <p>{t('endedSignInText')}</p>
      <AlsoSignedIn page={page} />
      <a class="button" href={ownPage(page, FIRST_SIGN_IN)}>
        {t('endedSignInOpen')}
      </a>
    </section>
  );
}
