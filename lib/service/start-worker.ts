import { browser } from 'wxt/browser';
import { createAuth } from '../auth';
import { createCache } from '../cache/cache';
import { createCreditGate } from '../credits/credit-gate';
import { createDeskClient } from '../desk-api/client';
import { readPageContext, ticketIdOf } from '../desk-page/page-context';
import { serveViews } from '../messages/serve-views.worker';
import { serveMessages } from '../messages/serve.worker';
import { openLedger } from '../ledger/open-ledger';
import { createSession } from '../session/session';
import { badgeFormsItem, creditCapItem, creditsItem } from '../storage/items';
import { pageHintItem } from '../storage/page-hints';
import { createDeskService } from './desk-service';

/** Puts the worker together and starts listening. Everything it knows is in storage: it may be stopped at any moment. */
export function startWorker(): void {
  const cache = createCache(browser.storage.session);
  const ledger = openLedger();
  const auth = createAuth({ onRevoked: () => void session.revoked() });
  const credits = createCreditGate({ read: creditsItem.get, write: creditsItem.set, cap: creditCapItem.get });
  const client = createDeskClient({ tokens: auth.tokenSource, orgId: () => session.orgId(), credits });
  const session = createSession({ auth, client, cache });
  const badgeForms = {
    get: async (orgId: string) => (await badgeFormsItem.get())[orgId] ?? null,
    set: async (orgId: string, form: 'oas' | 'howto') =>
      await badgeFormsItem.set({ ...(await badgeFormsItem.get()), [orgId]: form }),
  };

  const { handlers, attachView } = createDeskService({ client, session, cache, ledger, badgeForms });
  serveViews(attachView);
  serveMessages(handlers, (tabId, report) => {
    const ticketId = ticketIdOf(readPageContext(report.url));
    if (ticketId) void pageHintItem(tabId).set({ ticketId, number: report.number, subject: report.subject });
  });
}
