import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Icon } from '../icons';

/** Said at the top of a page while the browser knows of no network. */
export function OfflineBanner() {
  const online = useAccount((state) => state.online);
  return (
    <div aria-live="polite">
      {!online && (
        <p class="banner">
          <Icon name="offline" />
          {t('offlineBanner')}
        </p>
      )}
    </div>
  );
}
