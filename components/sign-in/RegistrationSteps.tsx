import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { CopyButton } from '../basics/CopyButton';
import { Icon } from '../icons';
import '../styles/sign-in.css';

const CONSOLE_URL = 'https://api-console.zoho.com';

/** How an administrator registers Deskside at Zoho, with the address to register; folded away for everybody else. */
export function RegistrationSteps({ isOpen }: { isOpen: boolean }) {
  return (
    <details class="registration" open={isOpen}>
      <summary>
        {t('registerTitle')}
        <Icon name="chevron" />
      </summary>
      <ol>
        <li>
          {t('registerStep1')}{' '}
          <a href={CONSOLE_URL} target="_blank" rel="noopener noreferrer">
            api-console.zoho.com
            <Icon name="external" />
          </a>
        </li>
        <li>{t('registerStep2')}</li>
        <li>
          {t('registerStep3')}
          <RedirectUri />
        </li>
        <li>{t('registerStep4')}</li>
      </ol>
    </details>
  );
}

/** The redirect URI of this very build, to copy. */
function RedirectUri() {
  const uri = useAccount((state) => state.redirectUri);
  return (
    <div class="redirect-uri">
      <input
        class="input"
        type="text"
        readOnly
        aria-label={t('redirectUriLabel')}
        value={uri}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={uri} label={t('copyRedirectUri')} />
    </div>
  );
}
