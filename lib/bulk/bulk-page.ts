import type { Part } from '../panel/part';
import type { ParkedAward } from '../parked/parked-awards';
import { type StoreApi, createStore } from 'zustand/vanilla';
import { problemOf } from '../problems/problem';
import { readRecord } from '../records/read-record.page';
import { type AccountState, organizationId } from '../accounts/account-state';
import { type BulkActions, type BulkState, EMPTY_BULK } from './bulk-state';
import { createCheckMoves } from './check-moves';
import { EMPTY_DRAFT, type KeptDraft } from './draft';
import { type DraftPlace, keepDraft } from './keep-draft';
import { knownIn } from './parking';
import { reportCsv, reportText } from './report';
import { type RunMovesParts, createRunMoves } from './run-moves';
import { whoHoldsCsv } from './who-holds';

export interface BulkPageParts extends RunMovesParts {
  account: StoreApi<AccountState>;
  /** The draft as an earlier visit left it. */
  kept: DraftPlace & { get(): Promise<KeptDraft | null> };
  copy(text: string): Promise<void>;
  saveFile(name: string, text: string): void;
}

/** Before anything is known of an organization. */
const NOTHING_READ = {
  isReady: false,
  draft: EMPTY_DRAFT,
  choices: { loading: false },
  catalogue: { loading: false },
  helpCenters: { loading: false },
  parked: [],
} satisfies Partial<BulkState>;
const KEEP_AFTER_MS = 300;
const COPIED_FOR_MS = 1_500;

/** The page that awards to many: its store, its actions, and what it does when somebody signs in. */
export function createBulkPage(parts: BulkPageParts) {
  const { ask, account, kept, wait } = parts;
  const store = createStore<BulkState>()(() => ({
    ...EMPTY_BULK,
    ...NOTHING_READ,
    isElsewhere: false,
  }));
  const { setState, getState } = store;
  const runs = createRunMoves(store, parts);
  let openFor: string | null = null;

  const orgId = (): string | null => organizationId(account.getState());

  /** Shows what an earlier visit of this organization left; another one's is not shown. */
  async function open(): Promise<void> {
    const id = orgId();
    if (id === null || id === openFor) return;
    openFor = id;
    setState({ ...EMPTY_BULK, ...NOTHING_READ });
    showParked(await parts.parked.get());
    const draft = await kept.get();
    if (draft?.orgId === id) {
      const { orgId: _own, ...left } = draft;
      setState(left);
    }
    await runs.takeUp(id);
    setState({ isReady: true });
    if (getState().draft.source !== 'paste') actions.loadChoices();
    if (getState().step !== 'who') actions.loadCatalogue();
  }

  function showParked(stored: Record<string, ParkedAward[]>): void {
    if (openFor !== null) setState({ parked: knownIn(stored, openFor) });
  }

  let isKeeping = false;
  /** Keeps the draft a moment later, so that typing does not write with every key. */
  async function keepSoon(): Promise<void> {
    if (isKeeping) return;
    isKeeping = true;
    await wait(KEEP_AFTER_MS);
    isKeeping = false;
    await keep();
  }

  async function keep(): Promise<void> {
    const id = orgId();
    const { isReady, isElsewhere, step, draft, check, checkedFor } = getState();
    if (id === null || id !== openFor || !isReady || isElsewhere) return;
    setState({ keptPart: await keepDraft(kept, { orgId: id, step, draft, check, checkedFor }) });
  }

  async function load<T>(part: Part<T>, isAgain: boolean, read: () => Promise<T>, show: (part: Part<T>) => void) {
    if (part.loading || (part.value !== undefined && !isAgain)) return;
    // What is there already stays in sight.
    show({ ...(part.value === undefined ? {} : { value: part.value }), loading: true });
    try {
      show({ value: await read(), loading: false });
    } catch (thrown) {
      show({ loading: false, problem: problemOf(thrown) });
    }
  }

  const actions: BulkActions = {
    ...createCheckMoves(store, ask),
    ...runs.moves,
    edit: (change) => {
      setState(({ draft }) => ({ draft: { ...draft, ...change } }));
      if (change.source !== undefined && change.source !== 'paste') actions.loadChoices();
    },
    go: (step) => {
      if (getState().isChecking) actions.stopCheck();
      setState({ step });
      if (step === 'badge') actions.loadCatalogue();
    },
    loadChoices: (isAgain = false) =>
      void load(
        getState().choices,
        isAgain,
        () => ask('bulk/choices', {}),
        (choices) => setState({ choices }),
      ),
    loadCatalogue: (isAgain = false) =>
      void load(
        getState().catalogue,
        isAgain,
        async () => (await readRecord('catalogue', {}, { refresh: isAgain }, ask)).value,
        (catalogue) => setState({ catalogue }),
      ),
    loadHelpCenters: (isAgain = false) =>
      void load(
        getState().helpCenters,
        isAgain,
        async () => (await readRecord('helpCenterChoices', {}, { refresh: isAgain }, ask)).value,
        (helpCenters) => setState({ helpCenters }),
      ),
    startRun: () => {
      const id = orgId();
      if (id !== null) void runs.start(id);
    },
    invite: (wish) => {
      const id = orgId();
      if (id !== null) void runs.invite(id, wish);
    },
    newRun: () => {
      const id = orgId();
      if (id === null) return;
      setState({ ...EMPTY_BULK, draft: EMPTY_DRAFT });
      void runs.forget(id);
    },
    copyReport: () => void copyReport(),
    saveReport: () => {
      const { run } = getState();
      if (run) parts.saveFile(`deskside-${new Date(run.head.at).toISOString().slice(0, 10)}.csv`, reportCsv(run));
    },
    saveCheck: () => {
      const { check, draft } = getState();
      const day = new Date().toISOString().slice(0, 10);
      if (check) parts.saveFile(`deskside-who-holds-${day}.csv`, whoHoldsCsv(check, draft.badgeName));
    },
  };

  async function copyReport(): Promise<void> {
    const { run } = getState();
    if (!run) return;
    const copied = await parts.copy(reportText(run)).then(
      () => 'copied' as const,
      () => 'copyFailed' as const,
    );
    setState({ copied });
    await wait(COPIED_FOR_MS);
    setState({ copied: null });
  }

  /** Keeps what is typed and found, and opens once somebody is signed in. */
  function start(): void {
    store.subscribe((state, before) => {
      const isSame = state.draft === before.draft && state.step === before.step && state.check === before.check;
      if (!isSame) void keepSoon();
    });
    account.subscribe(() => void open());
    parts.parked.watch(showParked);
    void open();
  }

  return { store, actions, start, keep, cameOnline: runs.cameOnline };
}
