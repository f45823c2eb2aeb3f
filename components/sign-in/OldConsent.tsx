import { useEffect, useState } from 'preact/hooks';
import { closeTabs, oldConsentTabs } from '../../lib/accounts/old-consent';
import { t } from '../../lib/text/t';

/** Says that Zoho's window of a sign-in that was cut short is of no use any more, and closes it; nothing where there is none. */
export function OldConsent() {
  const [tabs, setTabs] = useState<number[]>([]);
  useEffect(() => void oldConsentTabs().then(setTabs), []);
  if (tabs.length === 0) return null;
  return (
    <p class="notice">
      {t('oldConsent')}{' '}
      <button type="button" class="text-button" onClick={() => void closeTabs(tabs).then(() => setTabs([]))}>
        {t('closeOldConsent')}
      </button>
    </p>
  );
}
