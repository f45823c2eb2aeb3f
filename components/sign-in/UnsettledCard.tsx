import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionOrganization, Unsettled } from '../../lib/session/session-state';
import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { ProblemCard } from '../basics/ProblemCard';
import { Words } from '../basics/Words';
import '../styles/unsettled.css';

/** Zoho has given access: the user says for which organization, or tries again what failed. No new consent is needed. */
export function UnsettledCard({ session: { choices, problem } }: { session: Unsettled }) {
  const actions = useAccountActions();
  const online = useAccount((state) => state.online);
  const [isBusy, setBusy] = useState(false);
  const goOn = (orgId: string | null): void => {
    if (isBusy) return;
    setBusy(true);
    void actions.settle({ orgId, portal: null }).finally(() => setBusy(false));
  };
  const mustChoose = choices.length > 0;
  // Offline the card says that it goes on by itself: once for every time that the network is back.
  const wasOnline = useRef(false);
  useEffect(() => {
    const isBack = online && !wasOnline.current;
    wasOnline.current = online;
    if (isBack && problem?.kind === 'offline' && !mustChoose) goOn(null);
  });
  const isRefused = problem?.kind === 'wrongOrganization';
  return (
    <section class="sign-in" aria-labelledby="unsettled-title" aria-busy={isBusy}>
      <header>
        <h1 id="unsettled-title">{t(mustChoose ? 'chooseOrganizationTitle' : 'unsettledTitle')}</h1>
        <p class="quiet">{t(mustChoose ? 'chooseOrganizationText' : 'unsettledText')}</p>
      </header>
      <div aria-live="polite">
        {isRefused && <p class="notice">{t(mustChoose ? 'accessIsForAnother' : 'accessIsForNone')}</p>}
        {problem && !isRefused && <ProblemCard problem={problem} />}
      </div>
      {mustChoose && (
        <ul class="organizations">
          {choices.map((organization) => (
            <li key={organization.id}>
              <button type="button" class="organization" aria-disabled={isBusy} onClick={() => goOn(organization.id)}>
                <OrganizationWords organization={organization} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="sign-in-buttons">
        {!mustChoose && (
          <button
            type="button"
            class="button primary wide"
            aria-disabled={isBusy}
            data-busy={isBusy}
            onClick={() => goOn(null)}
          >
            {t('retry')}
          </button>
        )}
        {/* What belongs to this computer stays. */}
        <button type="button" class="button" onClick={() => void actions.answerRecords('keep')}>
          {t('startOver')}
        </button>
      </div>
      <p class="quiet">{t('startOverHint')}</p>
    </section>
  );
}

function OrganizationWords({ organization: { name, portal, edition } }: { organization: SessionOrganization }) {
  const more = [portal, edition].filter((word) => word !== null);
  return (
    <>
      <strong>
        <Words of={name} />
      </strong>
      {more.length > 0 && (
        <span class="quiet">
          <Words of={more.join(' · ')} />
        </span>
      )}
    </>
  );
}
