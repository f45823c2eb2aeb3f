import { useEffect, useState } from 'preact/hooks';
import { ownPage } from '../../lib/accounts/own-page';
import { FIRST_SIGN_IN, pageSignIn } from '../../lib/storage/sign-in-id';
import { signInsItem } from '../../lib/storage/sign-ins-item';
import { t } from '../../lib/text/t';
import { AlsoSignedIn } from './AlsoSignedIn';

/** Whether the sign-in that this page is of has ended and been given up, so that nobody can sign in by it any more. */
export function useHasEnded(): boolean {
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => {
    const own = pageSignIn();
    if (own === FIRST_SIGN_IN) return;
    const look = (all: readonly { id: string }[]): void => setEnded(!all.some(({ id }) => id === own));
    void signInsItem.get().then(look);
    return signInsItem.watch(look);
  }, []);
  return hasEnded;
}

/** What a page of ours shows then: it never becomes another organization's by itself. */
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
