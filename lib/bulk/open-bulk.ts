import { browser } from 'wxt/browser';
import { makeRoom } from '../cache/cache';
import { saveCsv } from '../files/save-csv';
import { ask } from '../messages/ask.page';
import { createPanel } from '../panel/panel';
import { creditsItem, sessionItem, signInDefaultsItem } from '../storage/items';
import { createBulkPage } from './bulk-page';
import { bulkDraftItem } from './draft';
import { createRunStore, runDatabase } from './run-store';
import { pageTitle } from './title';

const OWN_RUN = 'deskside-run';
const LOCK = 'deskside-bulk';

/**
 * The page that awards to many, tied to this tab: who is signed in, what was left, and one tab at a time. The panel's own
 * start is not used: it would follow the Desk tab beside it and read tickets that nobody looks at here.
 */
export function openBulk() {
  const panel = createPanel();
  const page = createBulkPage({
    panel: panel.store,
    ask,
    store: createRunStore(runDatabase()),
    kept: {
      get: bulkDraftItem.get,
      set: bulkDraftItem.set,
      makeRoom: () => makeRoom(browser.storage.session),
    },
    ownRun: {
      get: () => sessionStorage.getItem(OWN_RUN),
      set: (id) => (id === null ? sessionStorage.removeItem(OWN_RUN) : sessionStorage.setItem(OWN_RUN, id)),
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: Date.now,
    isOnline: () => navigator.onLine,
    copy: (text) => navigator.clipboard.writeText(text),
    saveFile: saveCsv,
  });

  /** Resolves when a first paint makes sense. */
  async function start(): Promise<void> {
    const { setState } = panel.store;
    addEventListener('online', () => {
      setState({ online: true });
      page.cameOnline();
    });
    addEventListener('offline', () => setState({ online: false }));
    addEventListener('pagehide', () => void page.keep());
    sessionItem.watch((session) => setState({ session }));
    creditsItem.watch((credits) => setState({ credits }));
    page.store.subscribe((state) => {
      document.title = pageTitle(state);
    });
    const [session, { dataCentre, clientId }, credits] = await Promise.all([
      sessionItem.get(),
      signInDefaultsItem.get(),
      creditsItem.get(),
    ]);
    setState({
      session,
      credits,
      online: navigator.onLine,
      redirectUri: browser.identity.getRedirectURL(),
      signInDefaults: { dataCentre: dataCentre ?? 'us', clientId },
    });
    // A sign-in cut short has to be put right by the worker.
    if (session.status === 'signingIn') setState({ session: await ask('session/get', {}) });
    holdTab(page.store.setState, page.start);
  }

  return { panel, page, start };
}

/** Begins as soon as no other tab has this page; until then it says where it is open. */
function holdTab(setState: (change: { isElsewhere: boolean }) => void, begin: () => void): void {
  const held = new Promise<never>(() => undefined); // Until the tab is closed.
  const waiting = setTimeout(() => setState({ isElsewhere: true }), 300);
  void navigator.locks.request(LOCK, async () => {
    clearTimeout(waiting);
    setState({ isElsewhere: false });
    begin();
    await held;
  });
}
