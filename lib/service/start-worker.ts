import { browser } from 'wxt/browser';
import { createAuth } from '../auth';
import { createCache } from '../cache/cache.worker';
import { type CreditGate, createCreditGate } from '../credits/credit-gate';
import { createDeskClient } from '../desk-api/client';
import { hostOrigin } from '../desk-page/host-patterns';
import { portalOf, readPageContext, ticketIdOf } from '../desk-page/page-context';
import { noteError } from '../diary/diary';
import { watchErrors } from '../diary/watch-errors';
import type { PageReport } from '../messages/inputs.worker';
import { serveViews } from '../messages/serve-views.worker';
import { serveMessages } from '../messages/serve.worker';
import { openLedger } from '../ledger/open-ledger';
import { type SessionParts, createSession } from '../session/session';
import { replaceArea } from '../storage/areas';
import { forgetRecords } from '../storage/forget.worker';
import { badgeFormsItem, creditCapItem, creditsItem } from '../storage/items';
import { learnedItem } from '../storage/learned-item.worker';
import { createMirror } from '../storage/mirror.worker';
import { tellBadgesOnIcon } from './badges-on-icon';
import { createDeskService } from './desk-service';
import { keepOwnHosts } from './keep-own-hosts';
import { keepPageScript } from './page-script';
import { findOwnDomains } from './own-domains';

/** Puts the worker together and starts listening. Everything it knows is in storage: it may be stopped at any moment. */
export function startWorker(): void {
  replaceArea('local', createMirror(browser.storage.local));
  const cache = createCache(browser.storage.session);
  const ledger = openLedger();
  const auth = createAuth({ onRevoked: () => void session.revoked() });
  const gate = createCreditGate({
    read: creditsItem.get,
    // An answer that comes after the sign-out counts for nobody.
    write: async (state) => {
      if (await session.isIn(state.orgId)) await creditsItem.set(state);
    },
    cap: creditCapItem.get,
  });
  const credits: CreditGate = {
    ...gate,
    count: async (account, call, headers) => {
      void ledger.heard(Date.parse(headers.get('date') ?? ''));
      await gate.count(account, call, headers);
    },
  };
  const client = createDeskClient({
    tokens: auth.tokenSource,
    orgId: () => session.callingFor(),
    edition: () => session.edition(),
    credits,
  });
  const clientWith: SessionParts['clientWith'] = (given, orgId) => {
    const tokens = { credentials: async () => given, renew: async () => given };
    return createDeskClient({ tokens, orgId: async () => orgId, credits });
  };
  const session = createSession({
    auth,
    client,
    clientWith,
    cache,
    forgetRecords: async () => await Promise.allSettled([ledger.clear(), forgetRecords()]),
  });
  const badgeForms = {
    get: async (orgId: string) => (await badgeFormsItem.get())[orgId] ?? null,
    set: async (orgId: string, form: 'oas' | 'howto') => {
      const forms = await badgeFormsItem.read();
      if (await session.isIn(orgId)) await badgeFormsItem.set({ ...forms, [orgId]: form });
    },
  };

  const hostsKnown = keepOwnHosts(browser);
  const arrived = tellBadgesOnIcon(browser, cache, hostsKnown);
  const seen = keepPageScript(browser, hostsKnown);
  void session.goOn();
  findOwnDomains({ client, session });
  const unforeseen = (thrown: unknown): void => void noteError(thrown, 'worker');
  watchErrors(globalThis, unforeseen);
  const { handlers, attachView } = createDeskService({
    client,
    session,
    cache,
    ledger,
    badgeForms,
    learned: learnedItem,
    arrived,
  });
  serveViews(attachView);
  serveMessages(handlers, hintFrom, unforeseen);

  function hintFrom(tabId: number, report: PageReport): void {
    void keepHint(tabId, report).catch(() => undefined);
  }

  async function keepHint(tabId: number, { url, number, subject }: PageReport): Promise<void> {
    await hostsKnown;
    const context = readPageContext(url);
    const ticketId = ticketIdOf(context);
    if (ticketId === null) return;
    // A page script goes on where access was taken back, until its page is loaded anew.
    if (!(await browser.permissions.contains({ origins: [hostOrigin(new URL(url).hostname)] }))) return;
    // What stands on a page of Desk is nobody's business while nobody is signed in there.
    await session.orgId(portalOf(context));
    if (number !== null || subject !== null) await seen(tabId, { ticketId, number, subject });
    // A renamed module's record may be no ticket, and have no such header.
    else if (context.kind === 'ticket') await seen(tabId, null);
  }
}
