import { useState } from 'preact/hooks';
import { hostName, offeredHost } from '../../lib/accounts/own-hosts';
import type { SessionState } from '../../lib/session/session-state';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import '../styles/own-hosts.css';
import { useOwnHosts } from './use-own-hosts';

/** Where the tab's address stays hidden: what Deskside may not see yet, and how that is allowed. Nothing where all is allowed. */
export function OwnHostOffer({ session }: { session: Extract<SessionState, { status: 'signedIn' }> }) {
  const { known, allow, dismiss } = useOwnHosts(session);
  const [refused, setRefused] = useState<string | null>(null);
  const host = known && offeredHost(known, session);
  if (!host) return null;
  const name = hostName(host, session);
  return (
    <div class="group host-offer" role="group" aria-label={t('hostOffer', name)}>
      <div class="host-offer-head">
        <h3>
          <bdi>{t('hostOffer', name)}</bdi>
        </h3>
        <IconButton icon="close" label={t('hostDismiss', name)} onClick={() => dismiss(host)} />
      </div>
      <p class="quiet">{host.startsWith('*.') ? t('hostOfferZoho', host.slice(2)) : t('hostOfferText')}</p>
      <button
        type="button"
        class="button"
        aria-label={t('hostAllow', name)}
        onClick={() => void allow(host).then((isAllowed) => setRefused(isAllowed ? null : host))}
      >
        {t('hostAllowShort')}
      </button>
      <p class="quiet" aria-live="polite">
        {refused === host && t('hostNotAllowed')}
      </p>
    </div>
  );
}
