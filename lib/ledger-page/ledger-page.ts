import { createStore } from 'zustand/vanilla';
import type { DataCentre } from '../desk-page/data-centres';
import { type Problem, problemOf } from '../problems/problem';
import { t } from '../text/t';
import { type LedgerEntry, commentOf } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import { ledgerCsv } from './ledger-csv';
import type { LedgerDays } from '../ledger/ledger-settings';
import { type FilterNames, namesOfFilters, personOf } from './filter-names';
import { type LedgerFilters, NO_FILTERS, addressOfFilters, boundsOf, fitsFilters } from './ledger-filters';
import { matchesQuery } from './ledger-search';
import { actionWords } from './ledger-words';
import { type Notice, problemText, runNotice } from './notices';
import { type RunUndo, undoRun, undoableOf } from './undo-run';

/** Where the person at this browser is signed in. */
export interface LedgerPlace {
  orgId: string;
  dataCentre: DataCentre;
  portal: string | null;
}

export interface LedgerPageState {
  /** Null until they were read for the first time. */
  entries: LedgerEntry[] | null;
  hasMore: boolean;
  isUnreadable: boolean;
  query: string;
  filters: LedgerFilters;
  /** What the filters are called, as far as it was found out. */
  names: FilterNames;
  place: LedgerPlace | null;
  days: LedgerDays;
  /** Ids of the actions that something is being done about. */
  busy: string[];
  /** The bulk run that is being taken back. */
  runUndo: RunUndo | null;
  /** What has just happened, for eyes and ears. */
  notice: Notice | null;
}

/** Everything the page can ask for; none of these rejects, failures end up in the state. */
export interface LedgerPageActions {
  search(query: string): void;
  /** Shows only what fits; nothing is read where nothing changes. */
  filter(filters: LedgerFilters): void;
  showMore(): Promise<void>;
  /** Reads anew what is shown. */
  read(): Promise<void>;
  undo(entry: LedgerEntry): Promise<void>;
  /** How many awards of a run can be taken back now; null where that cannot be read. */
  countUndoable(runId: string): Promise<number | null>;
  /** Takes back what a run did. */
  undoRun(runId: string): Promise<void>;
  writeComment(entry: LedgerEntry): Promise<void>;
  exportCsv(): Promise<void>;
  clear(): Promise<void>;
  setDays(days: LedgerDays): Promise<void>;
}

export interface LedgerPageParts {
  ledger: Ledger;
  undo(actionId: string): Promise<LedgerEntry>;
  writeComment(actionId: string): Promise<LedgerEntry>;
  saveCsv(name: string, csv: string): void;
  keepDays(days: LedgerDays): Promise<void>;
  now?: () => number;
}

/** How many entries are shown before more are asked for. */
const PART = 100;
/** More than anyone has; an export must not fill the memory. */
const EXPORTED_AT_MOST = 50_000;

/** The ledger page: what it shows, and what one can do there. */
export function createLedgerPage(parts: LedgerPageParts) {
  const { ledger, now = Date.now } = parts;
  const store = createStore<LedgerPageState>()(() => ({
    entries: null,
    hasMore: false,
    isUnreadable: false,
    query: '',
    filters: NO_FILTERS,
    names: {},
    place: null,
    days: 90,
    busy: [],
    runUndo: null,
    notice: null,
  }));
  const { getState, setState } = store;
  let isReading = false;
  let isOutdated = false;

  async function read(): Promise<void> {
    // A bulk run changes the ledger faster than it can be read: one reading at a time, and one more at the end.
    isOutdated = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isOutdated) {
        isOutdated = false;
        const { query, filters, entries } = getState();
        const limit = Math.max(PART, entries?.length ?? 0);
        const found = await ledger.list({ ...wanted(getState()), limit: limit + 1 });
        if (query !== getState().query || filters !== getState().filters) isOutdated = true;
        else setState({ entries: found.slice(0, limit), hasMore: found.length > limit, isUnreadable: false });
        setState({ names: await namesOfFilters(ledger, filters, found, getState().names) });
      }
    } catch {
      setState({ isUnreadable: true });
    } finally {
      isReading = false;
    }
  }

  async function showMore(): Promise<void> {
    const { entries } = getState();
    const before = entries?.at(-1);
    if (!entries || !before) return;
    try {
      const found = await ledger.list({ ...wanted(getState()), before, limit: PART + 1 });
      if (getState().entries !== entries) return; // Something else is shown by now.
      setState({ entries: [...entries, ...found.slice(0, PART)], hasMore: found.length > PART });
    } catch {
      setState({ isUnreadable: true });
    }
  }

  async function act(entry: LedgerEntry, work: () => Promise<LedgerEntry>, words: ActWords): Promise<void> {
    if (getState().busy.includes(entry.id)) return;
    setState(({ busy }) => ({ busy: [...busy, entry.id], notice: null }));
    try {
      const changed = await work();
      const { problem } = words.failedIn?.(changed) ?? {};
      setState(({ entries }) => ({
        entries: entries?.map((each) => (each.id === changed.id ? changed : each)) ?? null,
        notice: problem
          ? { tone: 'problem', text: problemText(words.failed, problem) }
          : { tone: 'info', text: words.done },
      }));
    } catch (thrown) {
      setState({ notice: { tone: 'problem', text: problemText(words.failed, problemOf(thrown)) } });
      await read();
    }
    setState(({ busy }) => ({ busy: busy.filter((id) => id !== entry.id) }));
  }

  async function takeRunBack(runId: string): Promise<void> {
    const { place, runUndo } = getState();
    if (runUndo !== null || place === null) return;
    setState({ runUndo: { runId, done: 0, total: 0 }, notice: null });
    try {
      const what = { runId, orgId: place.orgId };
      setState({ notice: runNotice(await undoRun(parts, what, (state) => setState({ runUndo: state }))) });
    } catch {
      setState({ notice: { tone: 'problem', text: t('ledgerUnreadable') } });
    }
    setState({ runUndo: null });
    await read();
  }

  async function exportCsv(): Promise<void> {
    try {
      const entries = await ledger.list({ ...wanted(getState()), limit: EXPORTED_AT_MOST });
      parts.saveCsv(`deskside-ledger-${new Date(now()).toISOString().slice(0, 10)}.csv`, ledgerCsv(entries));
    } catch {
      setState({ notice: { tone: 'problem', text: t('ledgerExportFailed') } });
    }
  }

  async function clear(): Promise<void> {
    try {
      await ledger.clear();
      setState({ notice: { tone: 'info', text: t('ledgerCleared') }, query: '' });
    } catch {
      setState({ notice: { tone: 'problem', text: t('ledgerNotCleared') } });
    }
    await read();
  }

  async function setDays(days: LedgerDays): Promise<void> {
    setState({ days });
    await parts.keepDays(days);
    await ledger.purge().catch(() => undefined);
    await read();
  }

  const actions: LedgerPageActions = {
    read,
    showMore,
    search: (query) => {
      setState({ query, notice: null });
      void read();
    },
    filter: (filters) => {
      if (addressOfFilters(filters) === addressOfFilters(getState().filters)) return;
      setState({ filters, notice: null });
      void read();
    },
    countUndoable: async (runId) => {
      const orgId = getState().place?.orgId ?? null;
      return await undoableOf(ledger, runId, orgId).then(
        ({ length }) => length,
        () => null,
      );
    },
    undoRun: takeRunBack,
    undo: (entry) =>
      act(entry, () => parts.undo(entry.id), {
        done: t('ledgerUndoDone', actionWords(entry), personOf(entry)),
        failed: t('ledgerNotUndone'),
      }),
    writeComment: (entry) =>
      act(entry, () => parts.writeComment(entry.id), {
        done: t('ledgerCommentDone'),
        failed: t('ledgerCommentFailed'),
        failedIn: commentOf,
      }),
    exportCsv,
    clear,
    setDays,
  };
  return { store, actions };
}

export type LedgerPage = ReturnType<typeof createLedgerPage>;

interface ActWords {
  done: string;
  failed: string;
  /** Where an entry says that it failed all the same; absent where failing is thrown. */
  failedIn?: (entry: LedgerEntry) => { problem?: Problem };
}

/** Which entries are to be shown: those with every word of the query in them that fit the filters. */
function wanted({ query, filters }: Pick<LedgerPageState, 'query' | 'filters'>) {
  const fits = (entry: LedgerEntry): boolean => fitsFilters(entry, filters) && matchesQuery(entry, query);
  return { fits, ...(filters.day === null ? null : boundsOf(filters.day)) };
}
