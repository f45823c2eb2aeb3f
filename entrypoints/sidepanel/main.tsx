import { render } from 'preact';
import { browser } from 'wxt/browser';
import { keepEarlyKeys } from '../../components/keys/early-keys';
import { AccountProvider } from '../../components/account-context';
import { PanelApp } from '../../components/PanelApp';
import { PanelProvider } from '../../components/panel-context';
import { keepDiary } from '../../lib/diary/keep-diary.page';
import { accountDeps } from '../../lib/accounts/account-deps';
import { createAccount } from '../../lib/accounts/account-store';
import { followTab } from '../../lib/panel/follow-tab';
import { replaceArea } from '../../lib/storage/areas';
import { followOwnHosts } from '../../lib/storage/own-hosts';
import { withFirstLocal, withFirstRecords } from '../../lib/panel/take-first-reads';
import { createPanel } from '../../lib/panel/panel';
import { inExtension } from '../../lib/panel/view-deps';

keepDiary('panel');

const account = createAccount(accountDeps());
// Begun by `first-reads.ts`, before this script was there.
const first = globalThis.firstReads;
if (first) replaceArea('local', withFirstLocal(browser.storage.local, first));
const { store, actions, start, goOn } = createPanel({
  account,
  view: first ? { ...inExtension, remembered: withFirstRecords(inExtension.remembered, first) } : inExtension,
  follow: async (changed) => await followTab(browser, changed, first?.tabs, followOwnHosts),
});
keepEarlyKeys(() => store.getState().context);
const root = document.getElementById('root');

function painted(): void {
  first?.end();
  replaceArea('local', null);
  goOn();
  void import('../../lib/panel/award-intent').then(({ followAwardIntent }) => followAwardIntent(store, actions));
}

void start().finally(() => {
  if (root) {
    render(
      <AccountProvider store={account.store} actions={account.actions}>
        <PanelProvider store={store} actions={actions}>
          <PanelApp onPainted={painted} />
        </PanelProvider>
      </AccountProvider>,
      root,
    );
  }
});
