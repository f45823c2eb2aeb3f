import type { StoreApi } from 'zustand/vanilla';
import { organizationId } from '../accounts/account-state';
import type { Account } from '../accounts/account-store';
import { createAccess } from './access';
import { createAwardChoices } from './award-choices';
import { createCardActions } from './card-actions';
import { createCatalogues } from './catalogues';
import { ask } from '../messages/ask.page';
import { createKeptChoices } from './kept-choices';
import { createDispatch } from './dispatch';
import { fieldWish } from './field-wish';
import { createFolds } from './folds';
import { followWanted } from './follow-wanted';
import type { LedgerEntry } from '../ledger/entry';
import { leaveToasts, takeToasts } from './left-toasts';
import type { PanelActions, PanelState, Toast } from './panel-state';
import { loadRecord } from './load-record';
import { createMacros } from './macros';
import { forgetModule } from './module-kinds';
import { createPersonExtras } from './person-extras';
import { createPaletteMemory } from './palette-memory';
import { createPanelDirectory } from './panel-directory';
import { createPinnedAward } from './pinned-award';
import { ticketDraftItem } from '../storage/draft-items';
import { paletteUsesItem, recentViewsItem } from '../storage/palette-items.page';
import { macroWorkItem, macrosItem } from '../storage/person-items.page';
import { moduleKindsItem } from '../storage/items';
import { t } from '../text/t';
import { createTicketDrafts } from './ticket-drafts';
import { createToasts } from './toasts';
import { createUndoActions } from './undo';
import { inExtension } from './view-deps';
import { wakeForDialogs } from './wake-worker';

export interface DoingParts extends Pick<PanelActions, 'openPicker' | 'openAddress'> {
  /** Asks Desk again after an invitation. */
  retryHelpCenters(): void;
  /** Asks Desk again for its badges. */
  retryCatalogue(): void;
}

/**
 * Everything that only answers to the user's doing. It is loaded beside the first paint, not before it: the panel's first
 * chunk is what it takes to show who is behind a ticket.
 */
export function createDoing(
  store: StoreApi<PanelState>,
  account: Account['store'],
  { retryHelpCenters, retryCatalogue, openPicker, openAddress }: DoingParts,
) {
  const orgId = (): string | null => organizationId(account.getState());
  const toasts = createToasts(store);
  const extras = createPersonExtras(store, { ask, loadRecord, orgId, retryHelpCenters });
  const catalogues = createCatalogues(store, { retryCatalogue, want: extras.want });
  const choices = createAwardChoices(store, orgId);
  const drafts = createTicketDrafts(store, {
    orgId,
    itemOf: ticketDraftItem,
    run: async (wish) => await run(wish),
    entriesSince: async (since) => await (await ledger()).list({ since, limit: LATEST_ENTRIES }),
    cannotKeep: () => toasts.note(t('draftNotKept')),
    now: Date.now,
  });
  const memory = createPaletteMemory(store, {
    session: () => {
      const { session } = account.getState();
      return session?.status === 'signedIn' ? session : null;
    },
    uses: paletteUsesItem,
    views: recentViewsItem,
    openAddress,
    now: Date.now,
  });
  const access = createAccess(store, {
    ask,
    account,
    want: extras.want,
    tryAgain: async (toastId) => await undo.tryAgain(toastId),
  });
  const { run, runQuietly, runAgain, lookAgain, takeUp, underWay } = createDispatch(store, {
    ask,
    toasts,
    before: access.before,
    settled: (entry) => {
      void choices.rememberRecent(entry);
      drafts.settled(entry);
    },
    refused: (request, problem) => {
      catalogues.refused(request, problem);
      drafts.refused(request, problem);
      access.refused(request, problem);
    },
  });
  const folds = createFolds(store, orgId);
  const macros = createMacros(store, {
    orgId,
    made: macrosItem,
    itemOf: macroWorkItem,
    toasts,
    runQuietly,
    findEntry,
    alone,
    settled: (entry) => void choices.rememberRecent(entry),
    refused: catalogues.refused,
    cannotKeep: () => toasts.note(t('draftNotKept')),
    newId: () => crypto.randomUUID(),
  });
  const undo = createUndoActions(store, {
    ask,
    toasts,
    runAgain,
    lookAgain,
    settled: drafts.settled,
    findEntry,
    goOnWithMacro: macros.actions.goOnWithMacro,
    undone: macros.undone,
  });
  const kept = createKeptChoices(store, { toasts, ask, account });
  return {
    /** Follows what other windows and the options change. */
    follow: (): void => {
      choices.follow();
      memory.follow();
      access.follow();
      folds.follow();
      void kept.follow();
      macros.follow();
      followWanted(store, { orgId, remembered: inExtension.remembered });
      wakeForDialogs(store, () => void ask('session/get', {}).catch(() => undefined));
    },
    /** Reads what belongs to the organization that is signed in now. */
    load: (): void => {
      void choices.load();
      void memory.load();
      void folds.load();
      void kept.showParked();
      void macros.load();
    },
    /** Leaves what stands and what is under way, for when this window's panel is of this sign-in again. */
    leave: async (): Promise<void> => {
      const id = orgId();
      const standing = store.getState().toasts.map((toast) => resting(toast));
      if (id !== null) await leaveToasts({ orgId: id, toasts: standing, underWay: underWay() });
    },
    /** Takes up what was left. */
    takeUp: async (): Promise<void> => {
      const left = await takeToasts(orgId());
      left?.toasts.forEach(toasts.restore);
      await Promise.all(left?.underWay.map(takeUp) ?? []);
    },
    refreshCatalogues: catalogues.refresh,
    actions: {
      run,
      setField: async (...given: Parameters<PanelActions['setField']>) => await run(fieldWish(...given)),
      ...drafts.actions,
      ...memory.actions,
      ...undo,
      ...access.actions,
      ...macros.actions,
      ...choices.actions,
      ...extras,
      ...folds.actions,
      ...createCardActions(store, openAddress),
      ...createPanelDirectory(store, { ask, account }),
      ...kept.actions,
      forgetModule: async () => {
        const { context } = store.getState();
        if (context.kind === 'record') await forgetModule(context, moduleKindsItem);
      },
      ...createPinnedAward(store, { run, openPicker, toasts, warningsFor: kept.actions.warningsFor }),
      dismissToast: toasts.dismiss,
      note: toasts.note,
    },
  };
}

/** A toast of which nothing is under way: what it offers can be asked for again, and finds out how far it came. */
function resting({ undo, again, ...toast }: Toast): Toast {
  return {
    ...toast,
    ...(undo && { undo: { ...undo, running: false } }),
    ...(again && { again: { ...again, running: false } }),
  };
}

/** More actions than anybody does between sending a text and opening the panel again. */
const LATEST_ENTRIES = 200;

async function ledger() {
  const { openLedger } = await import('../ledger/open-ledger');
  return openLedger();
}

/** By the browser's lock manager, which knows all panels of all windows; a panel that is closed lets go. */
async function alone<T>(name: string, job: () => Promise<T>): Promise<T | null> {
  return await navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? await job() : null));
}

async function findEntry(id: string): Promise<LedgerEntry | null> {
  return await (await ledger()).find(id);
}

export type Doing = ReturnType<typeof createDoing>;
