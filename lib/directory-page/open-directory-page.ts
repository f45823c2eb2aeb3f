import { accountDeps } from '../accounts/account-deps';
import { createAccount } from '../accounts/account-store';
import { ask } from '../messages/ask.page';
import { t } from '../text/t';
import { createDirectoryPage } from './directory-page';

/** The directory in the browser: the account, and what is shown of its organization. */
export function openDirectoryPage() {
  const account = createAccount(accountDeps());
  const page = createDirectoryPage({
    ask,
    account: account.store,
    address: {
      get: () => location.hash,
      set: (address, how) => {
        if (address === location.hash) return;
        if (how === 'push') history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      },
      // Also told of an address that was entered by hand.
      watch: (moved) => {
        addEventListener('popstate', moved);
        return () => removeEventListener('popstate', moved);
      },
    },
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    now: Date.now,
  });

  /** Resolves when a first paint makes sense. */
  async function start(): Promise<void> {
    page.store.subscribe(({ view }) => {
      document.title = `${t(`directory_${view.kind}`)} · ${t('directoryTitle')}`;
    });
    await account.start();
    page.start();
  }

  return { account, page, start };
}
