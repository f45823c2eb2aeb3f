import type { DataCentre } from '../../lib/desk-page/data-centres';
import { type RedirectBrowser, redirectUris } from '../../lib/setup/redirect-uris';
import { consoleOrigin, homepageUrl } from '../../lib/setup/set-up';
import { type TextKey, t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Icon } from '../icons';
import { CopyValue } from './CopyValue';
import '../styles/sign-in.css';

/** The words of Zoho's console, which is in English. Source: Zoho's page about the types of clients. */
const CLIENT_TYPE = 'Mobile-based Applications';
const CLIENT_NAME = 'Deskside';

const URI_LABELS: Readonly<Record<RedirectBrowser, TextKey>> = { chrome: 'setUpChrome', firefox: 'setUpFirefox' };

/** How an administrator registers Deskside at Zoho, with a button for each value; folded away for everybody else. */
export function RegistrationSteps({ isOpen, dataCentre }: { isOpen: boolean; dataCentre: DataCentre }) {
  return (
    <details class="registration" open={isOpen}>
      <summary>
        {t('registerTitle')}
        <Icon name="chevron" />
      </summary>
      <SetUpSteps dataCentre={dataCentre} />
    </details>
  );
}

/** The steps themselves, in the console of this data centre. */
export function SetUpSteps({ dataCentre }: { dataCentre: DataCentre }) {
  const own = useAccount((state) => state.redirectUri);
  const origin = consoleOrigin(dataCentre);
  return (
    <ol class="set-up">
      <li>
        {t('registerStep1')}{' '}
        <a href={origin} target="_blank" rel="noopener noreferrer">
          {new URL(origin).host}
          <Icon name="external" />
        </a>
      </li>
      <li>
        {t('setUpType')}
        <CopyValue label={t('setUpTypeLabel')} value={CLIENT_TYPE} />
      </li>
      <li>
        {t('setUpForm')}
        <CopyValue label={t('setUpName')} value={CLIENT_NAME} />
        <CopyValue label={t('setUpHomepage')} value={homepageUrl(dataCentre)} />
        {redirectUris(own).map(({ browser, uri }) => (
          <CopyValue key={browser} label={t(URI_LABELS[browser])} value={uri} />
        ))}
        <p class="quiet">{t('setUpBothHint')}</p>
      </li>
      <li>{t('setUpCentres')}</li>
      <li>{t('setUpTest')}</li>
    </ol>
  );
}
