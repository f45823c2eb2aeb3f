import { useEffect, useState } from 'preact/hooks';
import type { LedgerPage, LedgerPageActions, LedgerPageState } from '../../lib/ledger-page/ledger-page';
import type { RecognitionPage } from '../../lib/ledger-page/recognition-page';
import { NO_FILTERS, isFiltered } from '../../lib/ledger-page/ledger-filters';
import { type TextKey, t, tCount } from '../../lib/text/t';
import { Skeleton } from '../basics/Skeleton';
import { useStore } from '../basics/use-store';
import { Icon } from '../icons';
import { PageShell } from '../pages/PageShell';
import { useNow } from '../words/use-now';
import { ClearLedger } from './ClearLedger';
import { LedgerDays } from './LedgerDays';
import { LedgerFilterBar } from './LedgerFilterBar';
import { LedgerTools } from './LedgerTools';
import { Recognition } from './Recognition';
import { Unreadable } from './Unreadable';
import { type LedgerView, LEDGER_VIEWS, goToFilters, useLedgerAddress } from './use-ledger-address';
import './ledger.css';

const NOTICE_ICONS = { info: 'check', problem: 'warning' } as const;

interface LedgerAppProps {
  page: LedgerPage;
  recognition: RecognitionPage;
}

/** The ledger: every action done from this browser, newest first, and who was awarded what by it. */
export function LedgerApp({ page, recognition }: LedgerAppProps) {
  const place = useStore(page.store, (state) => state.place);
  const days = useStore(page.store, (state) => state.days);
  const { view, filters } = useLedgerAddress();
  useEffect(() => page.actions.filter(filters), [page, filters]);
  return (
    <PageShell page="ledger" of="ledger">
      <header>
        <h1 class="page-title">{t('ledgerTitle')}</h1>
        <p class="quiet">{t(INTRO[view])}</p>
      </header>
      <nav class="ledger-views" aria-label={t('ledgerViews')}>
        {LEDGER_VIEWS.map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
            {t(NAMES[one])}
          </a>
        ))}
      </nav>
      {shown()}
    </PageShell>
  );

  function shown() {
    switch (view) {
      case 'actions':
        return <Actions page={page} />;
      case 'recognition':
        return <Recognition page={recognition} place={place} days={days} />;
    }
  }
}

const NAMES = { actions: 'ledgerViewActions', recognition: 'recognition_title' } as const satisfies Words;
const INTRO = { actions: 'ledgerIntro', recognition: 'recognition_intro' } as const satisfies Words;
type Words = Record<LedgerView, TextKey>;

function Actions({ page: { store, actions } }: { page: LedgerPage }) {
  const state = useStore(store, (whole) => whole);
  const [isClearing, setClearing] = useState(false);
  return (
    <>
      <LedgerTools state={state} actions={actions} onClear={() => setClearing(true)} />
      <div role="status" class="ledger-notice" data-tone={state.notice?.tone}>
        {state.notice && (
          <>
            <Icon name={NOTICE_ICONS[state.notice.tone]} />
            <p>{state.notice.text}</p>
          </>
        )}
      </div>
      <LedgerFilterBar filters={state.filters} names={state.names} />
      <LedgerList state={state} actions={actions} />
      {isClearing && (
        <ClearLedger
          onClose={(isWanted) => {
            setClearing(false);
            if (isWanted) void actions.clear();
          }}
        />
      )}
    </>
  );
}

function LedgerList({ state, actions }: { state: LedgerPageState; actions: LedgerPageActions }) {
  const { entries, hasMore, isUnreadable, query, filters } = state;
  const now = useNow();
  if (isUnreadable) return <Unreadable onRetry={() => void actions.read()} />;
  if (!entries) return <Skeleton shape="person" />;
  const isEmpty = entries.length === 0;
  return (
    <>
      <div class={isEmpty ? 'ledger-empty' : 'quiet'}>
        <p aria-live="polite">
          {isEmpty ? emptyWords() : tCount(hasMore ? 'ledgerShownMore' : 'ledgerShown', entries.length)}
        </p>
        {isEmpty && isFiltered(filters) && (
          <button type="button" class="button" onClick={() => goToFilters(NO_FILTERS)}>
            {t('ledgerShowAll')}
          </button>
        )}
      </div>
      {!isEmpty && <LedgerDays state={state} entries={entries} now={now} actions={actions} />}
      {hasMore && (
        <button type="button" class="button" onClick={() => void actions.showMore()}>
          {t('ledgerMore')}
        </button>
      )}
    </>
  );

  function emptyWords(): string {
    if (query.trim() !== '') return t('ledgerNothingFound', query.trim());
    return isFiltered(filters) ? t('ledgerNothingFits') : t('ledgerEmpty');
  }
}
