import { useEffect, useState } from 'preact/hooks';
import { FIRST_PAGE, LIST } from '../../lib/sample-desk/address';
import type { SamplePage, SampleState } from '../../lib/sample-desk/sample-page';
import { openPanelIn } from '../../lib/service/open-panel.both';
import { type TextKey, t } from '../../lib/text/t';
import { useStore } from '../basics/use-store';
import '../styles/notice.css';
import { Notice } from '../shell/Notice';
import { SampleTicketList } from './SampleTicketList';
import { SampleView } from './SampleView';
import './sample.css';

/** The page that stands in for Zoho's while one tries Deskside: a few tickets, and that they are none. */
export function SampleApp({ page }: { page: SamplePage }) {
  const state = useStore(page.store, (whole) => whole);
  const address = useAddress();
  useEffect(() => {
    if (state.phase === 'open' && !location.hash.startsWith('#/')) location.replace(FIRST_PAGE);
    if (state.phase === 'left') history.replaceState(null, '', location.pathname);
  }, [state.phase]);
  // One that has been left begins again when somebody comes back to it.
  useEffect(() => {
    const moved = (): void => {
      if (page.store.getState().phase === 'left' && location.hash !== '') void page.begin();
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, [page]);
  if (state.phase !== 'open') return <NoSample phase={state.phase} page={page} />;
  return (
    <div class="sample">
      <SampleHead page={page} />
      <div class="sample-body">
        <nav aria-label={t('sampleAllTickets')}>
          <a class="sample-all" href={LIST}>
            {t('sampleAllTickets')}
          </a>
          <SampleTicketList world={state.world} tickets={[...state.world.tickets.values()]} address={address} />
        </nav>
        <main class="sample-shown" tabIndex={-1}>
          <SampleView world={state.world} address={address} />
        </main>
      </div>
    </div>
  );
}

function SampleHead({ page }: { page: SamplePage }) {
  return (
    <header class="sample-head">
      <p class="sample-mark">{t('sampleMark')}</p>
      <p class="sample-intro">
        {t('sampleIntro')} <strong>{t('sampleFirst')}</strong>
      </p>
      <div class="sample-ways">
        <button type="button" class="button primary" onClick={() => openPanelIn(undefined)}>
          {t('sampleOpenPanel')}
        </button>
        <button type="button" class="button" onClick={() => void page.leave()}>
          {t('sampleLeave')}
        </button>
      </div>
    </header>
  );
}

type Without = Exclude<SampleState['phase'], 'open'>;

const TITLES: Record<Without, TextKey> = {
  waits: 'sampleWaitTitle',
  left: 'sampleGoneTitle',
  elsewhere: 'sampleElsewhereTitle',
  failed: 'sampleFailedTitle',
};
const SAYS: Record<Without, TextKey> = {
  waits: 'sampleWaitText',
  left: 'sampleGoneText',
  elsewhere: 'sampleElsewhereText',
  failed: 'sampleFailedText',
};

/** Where there is no sample: why, and the way on. */
function NoSample({ phase, page }: { phase: Without; page: SamplePage }) {
  const [isBusy, setBusy] = useState(false);
  const once = (way: () => Promise<unknown>) => () => {
    setBusy(true);
    void way()
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <main aria-busy={phase === 'waits'}>
      <h1 class="unseen">{t('sampleTitle')}</h1>
      <div role="status">
        <Notice icon="desk" title={t(TITLES[phase])} text={t(SAYS[phase])}>
          {phase === 'left' && (
            <button type="button" class="button" disabled={isBusy} onClick={once(page.begin)}>
              {t('sampleAgain')}
            </button>
          )}
          {phase === 'failed' && (
            <button type="button" class="button" disabled={isBusy} onClick={once(page.begin)}>
              {t('tryAgain')}
            </button>
          )}
          {phase === 'elsewhere' && (
            <button type="button" class="button" disabled={isBusy} onClick={once(page.goThere)}>
              {t('sampleGoThere')}
            </button>
          )}
        </Notice>
      </div>
    </main>
  );
}

/** The page's own address, as it changes behind the sign. */
function useAddress(): string {
  const [address, setAddress] = useState(location.href);
  useEffect(() => {
    const moved = (): void => setAddress(location.href);
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return address;
}
