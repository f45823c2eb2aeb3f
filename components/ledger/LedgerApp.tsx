import { useState } from 'preact/hooks';
import type { LedgerPage, LedgerPageActions, LedgerPageState } from '../../lib/ledger-page/ledger-page';
import { t, tCount } from '../../lib/text/t';
import { Skeleton } from '../basics/Skeleton';
import { useStore } from '../basics/use-store';
import { Icon } from '../icons';
import { useNow } from '../words/use-now';
import { ClearLedger } from './ClearLedger';
import { LedgerRow } from './LedgerRow';
import { LedgerTools } from './LedgerTools';
import './ledger.css';

const NOTICE_ICONS = { info: 'check', problem: 'warning' } as const;

/** The ledger: every action done from this browser, newest first. */
export function LedgerApp({ page: { store, actions } }: { page: LedgerPage }) {
  const state = useStore(store, (whole) => whole);
  const [isClearing, setClearing] = useState(false);
  return (
    <main class="ledger">
      <header class="ledger-head">
        <h1>{t('ledgerTitle')}</h1>
        <p class="quiet">{t('ledgerIntro')}</p>
      </header>
      <LedgerTools state={state} actions={actions} onClear={() => setClearing(true)} />
      <div role="status" class="ledger-notice" data-tone={state.notice?.tone}>
        {state.notice && (
          <>
            <Icon name={NOTICE_ICONS[state.notice.tone]} />
            <p dir="auto">{state.notice.text}</p>
          </>
        )}
      </div>
      <LedgerList state={state} actions={actions} />
      {isClearing && (
        <ClearLedger
          onClose={(isWanted) => {
            setClearing(false);
            if (isWanted) void actions.clear();
          }}
        />
      )}
    </main>
  );
}

function LedgerList({ state, actions }: { state: LedgerPageState; actions: LedgerPageActions }) {
  const { entries, hasMore, isUnreadable, query, place, busy } = state;
  const now = useNow();
  if (isUnreadable) return <Unreadable onRetry={() => void actions.read()} />;
  if (!entries) return <Skeleton shape="person" />;
  if (entries.length === 0) {
    return <p class="ledger-empty">{query.trim() === '' ? t('ledgerEmpty') : t('ledgerNothingFound', query.trim())}</p>;
  }
  return (
    <>
      <p class="quiet" aria-live="polite">
        {tCount(hasMore ? 'ledgerShownMore' : 'ledgerShown', entries.length)}
      </p>
      <ol class="ledger-list" aria-label={t('ledgerList')}>
        {entries.map((entry) => (
          <LedgerRow
            key={entry.id}
            entry={entry}
            place={place}
            now={now}
            isBusy={busy.includes(entry.id)}
            actions={actions}
          />
        ))}
      </ol>
      {hasMore && (
        <button type="button" class="button" onClick={() => void actions.showMore()}>
          {t('ledgerMore')}
        </button>
      )}
    </>
  );
}

function Unreadable({ onRetry }: { onRetry: () => void }) {
  return (
    <div class="problem" role="alert">
      <Icon name="warning" />
      <div class="problem-text">
        <strong>{t('ledgerUnreadable')}</strong>
        <p>{t('ledgerUnreadableNext')}</p>
        <div class="problem-foot">
          <button type="button" class="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </div>
      </div>
    </div>
  );
}
