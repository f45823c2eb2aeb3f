import { createStore } from 'zustand/vanilla';
import type { LedgerEntry } from '../ledger/entry';
import { type Ledger, MOST_ENTRIES } from '../ledger/ledger';
import { t } from '../text/t';
import { isAboutBadges, recognitionIn } from './recognition';
import { recognitionCsv } from './recognition-csv';
import { type Period, startOf } from './recognition-period';

export interface RecognitionState {
  period: Period;
  /** What the ledger has about badges in the period; null until it was read. */
  entries: LedgerEntry[] | null;
  isUnreadable: boolean;
  /** When it was read, epoch milliseconds: the day of it ends the period. */
  readAt: number;
  /** What has just failed, in words. */
  problem: string | null;
}

export interface RecognitionParts {
  ledger: Pick<Ledger, 'list'>;
  saveCsv(name: string, csv: string): void;
  now?: () => number;
}

/** Who was awarded what from this browser: what is shown of it, and what one can do there. Nothing of it asks Desk. */
export function createRecognition({ ledger, saveCsv, now = Date.now }: RecognitionParts) {
  const store = createStore<RecognitionState>()(() => ({
    period: 30,
    entries: null,
    isUnreadable: false,
    readAt: now(),
    problem: null,
  }));
  const { getState, setState } = store;
  let reading: Promise<void> | null = null;
  let isOutdated = false;

  /** Reads the period anew; a bulk run changes the ledger faster than that, so one reading at a time and one at the end. */
  function read(): Promise<void> {
    isOutdated = true;
    reading ??= readAll().finally(() => (reading = null));
    return reading;
  }

  async function readAll(): Promise<void> {
    while (isOutdated) {
      isOutdated = false;
      const { period } = getState();
      const readAt = now();
      try {
        const entries = await ledger.list({ fits: isAboutBadges, since: startOf(period, readAt), limit: MOST_ENTRIES });
        if (period === getState().period) setState({ entries, readAt, isUnreadable: false });
      } catch {
        if (period === getState().period) setState({ isUnreadable: true });
      }
    }
  }

  /** Shows another period; until it has been read, nothing is shown of the one before. */
  function choose(period: Period): void {
    if (period === getState().period) return;
    setState({ period, entries: null, isUnreadable: false, problem: null });
    void read();
  }

  /** Hands out the awards of the period as a file. @param orgId of the organization; null for all there are */
  function exportCsv(orgId: string | null): void {
    const { entries, readAt } = getState();
    if (!entries) return;
    try {
      const name = `deskside-recognition-${new Date(readAt).toISOString().slice(0, 10)}.csv`;
      saveCsv(name, recognitionCsv(recognitionIn(entries, orgId).awards));
      setState({ problem: null });
    } catch {
      setState({ problem: t('ledgerExportFailed') });
    }
  }

  return { store, actions: { read, choose, exportCsv } };
}

export type RecognitionPage = ReturnType<typeof createRecognition>;
