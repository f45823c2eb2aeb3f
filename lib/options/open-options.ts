import { browser } from 'wxt/browser';
import { accountDeps } from '../accounts/account-deps';
import { createAccount } from '../accounts/account-store';
import { ask } from '../messages/ask.page';
import { chooseTab } from '../panel/follow-tab';
import { runSelfTest } from '../self-test/self-test';
import { followOwnHosts } from '../storage/own-hosts';
import { fairPlayItem, macrosItem, singleKeysItem, suggestionsItem } from '../storage/person-items.page';
import { countOnIconItem } from '../storage/toolbar-item';
import { readDiagnostics } from './diagnostics';
import { openKeySettings, readKeySettings } from './key-settings';
import { createOptionsPage } from './options-page';
import { seePerson } from './see-person';
import { selfTestDeps } from './self-test-deps';

/** The options page in the browser: the account, and the settings. It reads of Desk only what it is asked to. */
export function openOptions() {
  const account = createAccount(accountDeps());
  const page = createOptionsPage({
    kept: {
      fairPlay: fairPlayItem,
      suggestions: suggestionsItem,
      singleKeys: singleKeysItem,
      countOnIcon: countOnIconItem,
      macros: macrosItem,
    },
    readKeySettings,
    openKeySettings,
    readPrivateWindows: () => browser.extension.isAllowedIncognitoAccess(),
    readDiagnostics: async () => await readDiagnostics(ask),
    runSelfTest: async (tell) => await runSelfTest(selfTestDeps(account.store), tell),
    seePerson: async () => {
      const { session } = account.store.getState();
      return await seePerson(ask, await deskTab(), session?.status === 'signedIn' ? session.dataCentre : null);
    },
  });

  /** Resolves when a first paint makes sense. */
  async function start(): Promise<void> {
    account.store.subscribe((now, before) => {
      if (now.session !== before.session) page.forget();
    });
    await Promise.all([account.start(), page.start(), followOwnHosts()]);
  }

  return { account, page, start };
}

/** Address of the Desk tab of this window that was used last. */
async function deskTab(): Promise<string | undefined> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  return chooseTab(tabs, browser.runtime.getURL('/'))?.url;
}
