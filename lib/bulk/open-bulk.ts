import { browser } from 'wxt/browser';
import { accountDeps } from '../accounts/account-deps';
import { createAccount } from '../accounts/account-store';
import { makeRoom } from '../cache/make-room';
import { saveCsv } from '../files/save-csv';
import { openLedger } from '../ledger/open-ledger';
import { ask } from '../messages/ask.page';
import { followOwnHosts } from '../storage/own-hosts';
import { parkedAwardsItem } from '../storage/person-items.page';
import { keyIn, pageSignIn } from '../storage/sign-in-id';
import { createBulkPage } from './bulk-page';
import { bulkDraftItem } from './draft-item.both';
import { createRunStore, runDatabase } from './run-store';
import { pageTitle } from './title';

const OWN_RUN = 'deskside-run';
const LOCK = 'deskside-bulk';

/** The page that awards to many, tied to this tab: who is signed in, what was left, and one tab at a time. */
export function openBulk() {
  const account = createAccount(accountDeps());
  const ledger = openLedger();
  const page = createBulkPage({
    account: account.store,
    ask,
    store: createRunStore(runDatabase()),
    kept: {
      get: bulkDraftItem.get,
      set: bulkDraftItem.set,
      makeRoom: () => makeRoom(browser.storage.session),
    },
    parked: parkedAwardsItem,
    ownRun: {
      get: () => sessionStorage.getItem(OWN_RUN),
      set: (id) => (id === null ? sessionStorage.removeItem(OWN_RUN) : sessionStorage.setItem(OWN_RUN, id)),
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: Date.now,
    isOnline: () => navigator.onLine,
    isInLedger: async (runId) => (await ledger.list({ fits: (entry) => entry.runId === runId, limit: 1 })).length > 0,
    copy: (text) => navigator.clipboard.writeText(text),
    saveFile: saveCsv,
  });

  /** Resolves when a first paint makes sense. */
  async function start(): Promise<void> {
    account.store.subscribe((now, before) => {
      if (now.online && !before.online) page.cameOnline();
    });
    addEventListener('pagehide', () => void page.keep());
    page.store.subscribe((state) => {
      document.title = pageTitle(state);
    });
    await Promise.all([account.start(), followOwnHosts()]);
    holdTab(page.store.setState, page.start);
  }

  return { account, page, start };
}

/** Begins as soon as no other tab has this page; until then it says where it is open. */
function holdTab(setState: (change: { isElsewhere: boolean }) => void, begin: () => void): void {
  const held = new Promise<never>(() => undefined); // Until the tab is closed.
  const waiting = setTimeout(() => setState({ isElsewhere: true }), 300);
  void navigator.locks.request(keyIn(pageSignIn(), LOCK), async () => {
    clearTimeout(waiting);
    setState({ isElsewhere: false });
    begin();
    await held;
  });
}
