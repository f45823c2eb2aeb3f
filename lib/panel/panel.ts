import { createStore } from 'zustand/vanilla';
import { browser } from 'wxt/browser';
import { portalOf, readPageContext, ticketIdOf } from '../desk-page/page-context';
import type { AccountState } from '../accounts/account-state';
import type { Account } from '../accounts/account-store';
import { isOtherPortal } from '../session/other-portal.both';
import type { BadgeNeed } from './catalogue-pages';
import type { Doing } from './doing';
import { followHint } from './follow-hint';
import type { followTab } from './follow-tab';
import { withForwarded } from './forward-doing';
import { emptyExtras, emptyView, initialState } from './initial-state';
import { whoAndWhere } from './on-screen';
import type { PanelActions, PanelState } from './panel-state';
import { createView } from './view';
import type { ViewDeps } from './view-deps';

export interface PanelDeps {
  account: Account;
  /** What views need of the world; the extension's own page otherwise. */
  view?: ViewDeps;
  /** Tells what is open, now and after every move; resolves when it was told for the first time. */
  follow(changed: Parameters<typeof followTab>[1]): Promise<void>;
}

/**
 * Who is signed in where, to be compared. What they have allowed besides is no other session; nor is one whose fields come
 * in another order, as they do out of Chromium's storage.
 */
function whoIsIn({ session }: Pick<AccountState, 'session'>): string {
  if (session?.status !== 'signedIn') return JSON.stringify(session);
  const { dataCentre, organization, agent } = session;
  return JSON.stringify([dataCentre, organization.id, organization.portal, organization.alsoPortals, agent?.id]);
}

/** A panel of its own: store, actions, and `start`, which fills the store and keeps it true. */
export function createPanel({ account, view: viewDeps, follow }: PanelDeps) {
  const store = createStore<PanelState>()(initialState);
  const { setState, getState } = store;
  const view = createView(store, viewDeps);
  let tab: { id: number | null; url: string | undefined } = { id: null, url: undefined };
  const openAddress: PanelActions['openAddress'] = async (address, inNewTab) => {
    // The tab beside which it was asked for.
    const there = tab;
    const { createOpenAddress } = await import('./open-address');
    await createOpenAddress({ tab: () => there, tabs: browser.tabs })(address, inNewTab);
  };
  const hint = followHint(({ ticketId, ...shown }) => {
    if (ticketId === ticketIdOf(getState().context)) setState({ hint: shown });
  });
  let loadedDoing: Promise<Doing> | null = null;
  let isPainted = false;
  let isLeft = false;
  let recalled: Promise<void> = Promise.resolve();
  const doing = (): Promise<Doing> => {
    loadedDoing ??= import('./doing').then(({ createDoing }) =>
      createDoing(store, account.store, {
        retryHelpCenters: () => view.retry('helpCenters'),
        retryCatalogue: () => loadCatalogue('anew'),
        openPicker: own.openPicker,
        openAddress,
      }),
    );
    return loadedDoing;
  };

  /** Begins anew for what is open now: the previous context's data is gone before the next is asked for. */
  function showContext(): void {
    const context = readPageContext(tab.url);
    const emptied = { context, ...emptyView(), hint: hint.of(tab.id, ticketIdOf(context)) };
    const { session } = account.store.getState();
    if (session?.status !== 'signedIn' || !('dataCentre' in context)) {
      view.close();
      return setState(emptied);
    }
    const { organization } = session;
    if (context.dataCentre !== session.dataCentre || isOtherPortal(organization, portalOf(context))) {
      view.close();
      const ticket = { loading: false, problem: { kind: 'wrongOrganization' } } as const;
      return setState({ ...emptied, ticket, cards: [], directory: null });
    }
    recalled = view.show({ context, orgId: organization.id }, emptied);
  }

  /** Nothing of the former session stays in sight. */
  function showSession(): void {
    view.forget();
    setState(({ extras: { fairPlay, suggestions } }) => ({
      catalogue: { loading: false },
      toasts: [],
      cards: [],
      directory: null,
      openFolds: null,
      extras: { ...emptyExtras(), fairPlay, suggestions },
    }));
    if (isPainted && account.store.getState().session?.status === 'signedIn') void doing().then(({ load }) => load());
    showContext();
  }

  function loadCatalogue(need: BadgeNeed): void {
    void import('./load-catalogue').then((late) => late.loadCatalogue(store, account.store, need));
  }

  const own: Omit<PanelActions, keyof Doing['actions']> = {
    retry: (part) => {
      if (part === 'catalogue') return loadCatalogue('anew');
      if (part === 'all') void doing().then(({ refreshCatalogues }) => refreshCatalogues());
      if (view.isOpen()) return view.retry(part);
      showContext();
    },
    retryHolder: (userId, what) => view.retryHolder(userId, what),
    openPicker: (holder) => {
      setState((state) => ({ pickerFor: holder === 'choose' ? holder : { about: whoAndWhere(state), ...holder } }));
      loadCatalogue('first');
    },
    closePicker: () => setState({ pickerFor: null }),
    openTicketDialog: (kind) =>
      setState(({ ticket }) => ({ ticketDialog: ticket.value ? { for: kind, ticketId: ticket.value.id } : null })),
    closeTicketDialog: () => setState({ ticketDialog: null }),
    openPalette: (typed = '') => setState(({ palette }) => ({ palette: (palette ?? '') + typed })),
    closePalette: () => setState({ palette: null }),
    openAddress,
    loadBadges: (need = 'all') => loadCatalogue(need),
    openPage: (page, address) =>
      void import('../accounts/own-page').then(({ openOwnPage }) => openOwnPage(page, address)),
  };

  const actions: PanelActions = withForwarded(own, doing);

  /** Follows account and tab. Resolves when a first paint makes sense. */
  async function start(): Promise<void> {
    account.store.subscribe((now, before) => {
      if (now.session !== before.session && whoIsIn(now) !== whoIsIn(before)) showSession();
      if (now.online && !before.online) view.recover();
    });
    account.whenGranted(showContext);
    const following = follow((now) => {
      tab = now;
      showContext();
      void hint.follow(now.id);
      account.propose(getState().context);
    });
    await Promise.all([account.start(), following]);
    await recalled;
  }

  /** Goes on after the first paint: with everything that only answers to the user's doing. */
  function goOn(): void {
    isPainted = true;
    view.ready();
    void import('./seen-views').then(({ followSeenViews }) =>
      // Of a sign-in that is left, which may have ended, nothing is written any more.
      followSeenViews(store, { shown: () => ({ url: tab.url, keys: isLeft ? null : view.keys() }) }),
    );
    void doing().then(({ follow: followAll, load, takeUp }) => {
      followAll();
      if (account.store.getState().session?.status === 'signedIn') load();
      void takeUp();
    });
  }

  /** Before the panel begins anew for another sign-in: what stands on it is there again when it comes back. May reject. */
  async function leave(): Promise<void> {
    isLeft = true;
    if (loadedDoing) await (await loadedDoing).leave();
  }

  return { store, actions, start, goOn, leave };
}
