import { browser } from 'wxt/browser';
import { hostOrigin } from '../desk-page/host-patterns';
import { portalOf, readPageContext, ticketIdOf } from '../desk-page/page-context';
import { noteError } from '../diary/diary';
import { watchErrors } from '../diary/watch-errors';
import type { PageReport } from '../messages/inputs.worker';
import { serveViews } from '../messages/serve-views.worker';
import { serveMessages } from '../messages/serve.worker';
import { openLedger } from '../ledger/open-ledger';
import { followPolicy } from '../policy/managed-policy.worker';
import { replaceArea } from '../storage/areas';
import { createMirror } from '../storage/mirror.worker';
import { policyItem } from '../storage/policy-item';
import { tellBadgesOnIcon } from './badges-on-icon';
import { keepOwnHosts } from './keep-own-hosts';
import { keepPageScript } from './page-script';
import { createSignInService } from './sign-in-service';
import { createSignIns } from './sign-ins';

/** Puts the worker together and starts listening. Everything it knows is in storage: it may be stopped at any moment. */
export function startWorker(): void {
  replaceArea('local', createMirror(browser.storage.local));
  let arrived = (_key: string): void => undefined;
  const signIns = createSignIns({
    ledger: openLedger(),
    make: createSignInService,
    arrived: (key) => arrived(key),
    policy: followPolicy({
      managed: browser.storage.managed,
      kept: policyItem,
      told: (told) => void signIns.holdToPolicy(told),
    }),
  });
  const hostsKnown = keepOwnHosts(browser);
  arrived = tellBadgesOnIcon(browser, signIns, hostsKnown);
  const seen = keepPageScript(browser, hostsKnown);
  const unforeseen = (thrown: unknown): void => void noteError(thrown, 'worker');
  watchErrors(globalThis, unforeseen);
  serveViews(signIns.attachView);
  serveMessages(signIns.handlersFor, hintFrom, unforeseen);

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
    const service = await signIns.serving(context);
    if (!service) return;
    // What stands on a page of Desk is nobody's business while nobody is signed in there.
    await service.session.orgId(portalOf(context));
    const { signIn } = service;
    if (number !== null || subject !== null) await seen(tabId, signIn, { ticketId, number, subject });
    // A renamed module's record may be no ticket, and have no such header.
    else if (context.kind === 'ticket') await seen(tabId, signIn, null);
  }
}
