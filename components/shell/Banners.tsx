import { isPauseInForce } from '../../lib/credits/pause.both';
import { describeProblem } from '../../lib/problems/describe.page';
import { isSampleSignIn } from '../../lib/sample/sample';
import { pageSignIn } from '../../lib/storage/sign-in-id';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Icon } from '../icons';
import { usePanel } from '../panel-context';
import { SampleMark } from '../sample/SampleMark';
import { ageInWords } from '../words/relative-time';
import { useNow } from '../words/use-now';

/** What holds for everything in the panel, said once at its top: no network, no credits, how old it is. */
export function Banners() {
  // What is asked of the sample goes to no network.
  const isSample = isSampleSignIn(pageSignIn());
  const online = useAccount((state) => state.online);
  const until = useAccount((state) => state.credits?.pausedUntil ?? 0);
  const { title, next } = describeProblem({ kind: 'creditsUsedUp', retryAt: until });
  const now = useNow();
  const asOf = usePanel((state) => (state.asOf?.context === state.context ? state.asOf : null));
  return (
    <div aria-live="polite">
      {isSample && <SampleMark />}
      {online && asOf && (
        <p class="banner">
          <Icon name="clock" />
          {t('badgesReadAnew', ageInWords(asOf.at, asOf.now))}
        </p>
      )}
      {!online && !isSample && (
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
