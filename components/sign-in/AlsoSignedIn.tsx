import { useEffect, useState } from 'preact/hooks';
import { ownPage } from '../../lib/accounts/own-page';
import { readPlaces, watchPlaces } from '../../lib/accounts/sign-in-places';
import { isSampleSignIn } from '../../lib/sample/sample';
import type { SignInPlace } from '../../lib/session/which-sign-in.both';
import { pageSignIn } from '../../lib/storage/sign-in-id';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { SampleMark } from '../sample/SampleMark';
import { dataCentreName } from '../words/data-centre-name';
import './also-signed-in.css';

/** The other organizations that are signed in to at this computer, each with the way to this page for it; or that this is the sample. */
export function AlsoSignedIn({ page }: { page: string }) {
  return isSampleSignIn(pageSignIn()) ? <SampleMark /> : <Others page={page} />;
}

function Others({ page }: { page: string }) {
  const [places, setPlaces] = useState<SignInPlace[]>([]);
  useEffect(() => {
    const read = (): void => void readPlaces().then(setPlaces);
    watchPlaces(read);
    read();
  }, []);
  const others = places.flatMap(({ signIn, session }) =>
    signIn !== pageSignIn() && !isSampleSignIn(signIn) && session.status === 'signedIn' ? [{ signIn, session }] : [],
  );
  if (others.length === 0) return null;
  return (
    <nav class="also-signed-in" aria-label={t('optionsAlsoIn')}>
      <span class="quiet">{t('optionsAlsoIn')}</span>
      <ul>
        {others.map(({ signIn, session: { organization, dataCentre } }) => (
          <li key={signIn}>
            <a href={ownPage(page, signIn)}>
              <Words of={organization.name} />
            </a>
            <span class="quiet"> {dataCentreName(dataCentre)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
