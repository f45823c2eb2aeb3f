import { createStore } from 'zustand/vanilla';
import { browser } from 'wxt/browser';
import { cacheKey } from '../cache/cache';
import { DATA_CENTRES, accountsOrigin, deskOrigin } from '../desk-page/data-centres';
import { readPageContext, ticketIdOf } from '../desk-page/page-context';
import { type AccountDeps, pageDeps } from '../accounts/account-deps';
import { problemOf } from '../problems/problem';
import type { SessionState } from '../session/session-state';
import { pageHintItem } from '../storage/page-hints';
import type { Doing } from './doing';
import { followTab } from './follow-tab';
import { withForwarded } from './forward-doing';
import { emptyExtras, emptyView, initialState } from './initial-state';
import { whoAndWhere } from './on-screen';
import type { PanelActions, PanelState } from './panel-state';
import { createPartLoader } from './part-loader';
import { type View, openView } from './view';

export interface PanelDeps extends AccountDeps {
  /** Tells what is open, now and after every move; resolves when it was told for the first time. */
  follow: typeof followTab;
}

function panelDeps(): PanelDeps {
  return { ...pageDeps(), follow: followTab };
}

/** A panel of its own: store, actions, and `start`, which fills the store and keeps it true. */
export function createPanel({ ask, kept, network, permissions, redirectUri, follow }: PanelDeps = panelDeps()) {
  const store = createStore<PanelState>()(initialState);
  const { setState, getState } = store;
  let view: View | null = null;
  let tabUrl: string | undefined;
  let stopHint = (): void => undefined;
  let loadedDoing: Promise<Doing> | null = null;
  const doing = (): Promise<Doing> => {
    loadedDoing ??= import('./doing').then(({ createDoing }) =>
      createDoing(store, { retryHelpCenters: () => view?.retry('helpCenters'), openPicker: own.openPicker }),
    );
    return loadedDoing;
  };

  /** Begins anew for what is open now: the previous context's data is gone before the next is asked for. */
  function showContext(): void {
    view?.close();
    view = null;
    const context = readPageContext(tabUrl);
    setState({ context, ...emptyView() });
    const { session } = getState();
    if (session?.status !== 'signedIn' || !('dataCentre' in context)) return;
    if (context.dataCentre !== session.dataCentre && context.kind !== 'desk') {
      setState({ ticket: { loading: false, problem: { kind: 'wrongOrganization' } } });
      return;
    }
    view = openView(store, context, session.organization.id, session.organization.portal);
    view.start();
  }

  async function followHint(tabId: number | null): Promise<void> {
    stopHint();
    if (tabId === null) return;
    const item = pageHintItem(tabId);
    const apply = (hint: Awaited<ReturnType<typeof item.get>>): void => {
      if (hint && hint.ticketId === ticketIdOf(getState().context)) {
        setState({ hint: { number: hint.number, subject: hint.subject } });
      }
    };
    stopHint = item.watch(apply);
    apply(await item.get());
  }

  function applySession(session: SessionState): void {
    const before = getState().session;
    setState({ session });
    const isSame = JSON.stringify(before) === JSON.stringify(session);
    if (isSame) return;
    setState(({ extras: { fairPlay, suggestions } }) => ({
      catalogue: { loading: false },
      toasts: [],
      extras: { ...emptyExtras(), fairPlay, suggestions },
    }));
    if (session.status === 'signedIn') void doing().then(({ load }) => load());
    showContext();
  }

  async function checkHostAccess(): Promise<void> {
    const { session, signInDefaults } = getState();
    const dc = session?.status === 'signedIn' ? session.dataCentre : signInDefaults.dataCentre;
    const origins = [`${deskOrigin(dc)}/*`, `${accountsOrigin(dc)}/*`];
    setState({ hostAccess: await permissions.contains(origins) });
  }

  function loadCatalogue(refresh: boolean): void {
    const { session } = getState();
    if (session?.status !== 'signedIn') return;
    const loader = createPartLoader(session.organization.id);
    void loader
      .load(
        {
          resource: 'catalogue',
          id: 'all',
          ask: (reading) => ask('badges/catalogue', reading),
          update: (change) => setState(({ catalogue }) => ({ catalogue: change(catalogue) })),
        },
        refresh,
      )
      .finally(loader.close);
  }

  async function askSession(work: () => Promise<SessionState>): Promise<void> {
    try {
      applySession(await work());
    } catch (thrown) {
      applySession({ status: 'signedOut', problem: problemOf(thrown) });
    }
  }

  const pictures = new Map<string, Promise<string | null>>();

  const own: Omit<PanelActions, keyof Doing['actions']> = {
    signIn: async (settings) => {
      setState({ signInDefaults: { dataCentre: settings.dataCentre, clientId: settings.clientId } });
      await askSession(() => ask('session/signIn', settings));
    },
    signOut: () => askSession(() => ask('session/signOut', {})),
    retry: (part) => {
      if (part === 'catalogue') return loadCatalogue(true);
      if (view) return view.retry(part);
      showContext();
    },
    retryHolder: (userId, what) => view?.retryHolder(userId, what),
    grantHostAccess: async () => {
      // Must stay the first call in the click: Firefox forgets the gesture otherwise.
      const origins = DATA_CENTRES.flatMap((dc) => [`${deskOrigin(dc)}/*`, `${accountsOrigin(dc)}/*`]);
      const hostAccess = await permissions.request(origins).catch(() => false);
      setState({ hostAccess });
      if (hostAccess) showContext();
    },
    openPicker: (holder) => {
      setState((state) => ({ pickerFor: holder === 'choose' ? holder : { about: whoAndWhere(state), ...holder } }));
      loadCatalogue(false);
    },
    closePicker: () => setState({ pickerFor: null }),
    loadBadges: () => loadCatalogue(false),
    openPage: (page) => void browser.tabs.create({ url: new URL(`/${page}.html`, location.href).href }),
    picture: (url) => {
      const known = pictures.get(url) ?? loadPicture(url);
      pictures.set(url, known);
      return known;
    },
    setCreditCap: (creditCap) => {
      setState({ creditCap });
      void kept.creditCap.set(creditCap);
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
  };

  const actions: PanelActions = withForwarded(own, doing);

  async function loadPicture(url: string): Promise<string | null> {
    const { session } = getState();
    if (session?.status !== 'signedIn') return null;
    const key = cacheKey(session.organization.id, 'picture', url);
    try {
      const cached = (await browser.storage.session.get(key))[key] as { value?: string | null } | undefined;
      return cached?.value ?? (await ask('picture/get', { url })).dataUrl;
    } catch {
      return null;
    }
  }

  /** Reads what is stored, then follows tab, session, network and permissions. Resolves when a first paint makes sense. */
  async function start(): Promise<void> {
    setState({ online: network.isOnline(), redirectUri: redirectUri() });
    network.watch(() => {
      setState({ online: network.isOnline() });
      if (network.isOnline()) view?.recover();
    });
    kept.session.watch(applySession);
    kept.credits.watch((credits) => setState({ credits }));
    void doing().then((all) => all.follow());
    kept.creditCap.watch((creditCap) => setState({ creditCap }));
    permissions.watch(() => void checkHostAccess());

    let isUnchosen = false;
    const following = follow(({ id, url }) => {
      tabUrl = url;
      showContext();
      void followHint(id);
      proposeDataCentre(isUnchosen);
    });
    const [session, { dataCentre, clientId }, credits, creditCap] = await Promise.all([
      kept.session.get(),
      kept.signInDefaults.get(),
      kept.credits.get(),
      kept.creditCap.get(),
    ]);
    isUnchosen = dataCentre === null;
    setState({ signInDefaults: { dataCentre: dataCentre ?? 'us', clientId }, credits, creditCap });
    applySession(session);
    await following;
    proposeDataCentre(isUnchosen);
    void checkHostAccess();
    // Only a sign-in cut short has to be put right by the worker; otherwise it may sleep on.
    if (session.status === 'signingIn') await askSession(() => ask('session/get', {}));
  }

  /** Until the user has chosen, the data centre of the open Desk tab is the best guess. */
  function proposeDataCentre(isUnchosen: boolean): void {
    const { context, session } = getState();
    if (!isUnchosen || session?.status === 'signedIn' || !('dataCentre' in context)) return;
    setState(({ signInDefaults }) => ({ signInDefaults: { ...signInDefaults, dataCentre: context.dataCentre } }));
  }

  return { store, actions, start };
}
