import { accountDeps } from '../accounts/account-deps';
import { createAccount } from '../accounts/account-store';
import { saveCsv } from '../files/save-csv';
import { ask } from '../messages/ask.page';
import type { SessionState } from '../session/session-state';
import { ledgerOfPage } from './of-this-page';
import { type LedgerPlace, createLedgerPage } from './ledger-page';
import { ledgerChangedItem, ledgerDaysItem } from '../ledger/ledger-settings';
import { openLedger } from '../ledger/open-ledger';
import { createRecognition } from './recognition-page';

/** The ledger page in the browser; `start` fills its store and keeps it true. */
export function openLedgerPage() {
  const ledger = ledgerOfPage(openLedger());
  const recognition = createRecognition({ ledger, saveCsv });
  const page = createLedgerPage({
    ledger,
    undo: async (actionId) => await ask('action/undo', { actionId }),
    writeComment: async (actionId) => await ask('action/comment', { actionId }),
    saveCsv,
    keepDays: ledgerDaysItem.set,
  });
  const { setState } = page.store;
  const account = createAccount(accountDeps());

  async function start(): Promise<void> {
    ledgerChangedItem.watch(() => {
      void page.actions.read();
      // Not read before somebody looks at it.
      if (recognition.store.getState().entries) void recognition.actions.read();
    });
    account.store.subscribe(({ session }) => setState({ place: placeOf(session) }));
    ledgerDaysItem.watch((days) => setState({ days }));
    const [days] = await Promise.all([ledgerDaysItem.get(), account.start()]);
    setState({ days });
    await page.actions.read();
  }

  return { account, page, recognition, start };
}

function placeOf(session: SessionState | null): LedgerPlace | null {
  if (session?.status !== 'signedIn') return null;
  const { dataCentre, organization } = session;
  return { orgId: organization.id, dataCentre, portal: organization.portal };
}
