import { isPauseInForce } from '../../lib/credits/pause.both';
import { describeProblem } from '../../lib/problems/describe.page';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Icon } from '../icons';
import { useNow } from '../words/use-now';

/** What holds for everything in the panel, said once at its top: no network, no credits. */
export function Banners() {
  const online = useAccount((state) => state.online);
  const until = useAccount((state) => state.credits?.pausedUntil ?? 0);
  const { title, next } = describeProblem({ kind: 'creditsUsedUp', retryAt: until });
  const now = useNow();
  return (
    <div aria-live="polite">
      {!online && (
        <p class="banner">
          <Icon name="offline" />
          {t('offlineBanner')}
        </p>
      )}
      {isPauseInForce(until, now) && (
        <p class="banner">
          <Icon name="clock" />
          <span>
            <strong>{title}.</strong> {next}
          </span>
        </p>
      )}
    </div>
  );
}
