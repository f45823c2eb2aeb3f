import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AccountProvider } from '../../components/account-context';
import { PanelApp } from '../../components/PanelApp';
import { PanelProvider } from '../../components/panel-context';
import { keepDiary } from '../../lib/diary/keep-diary.page';
import { accountDeps } from '../../lib/accounts/account-deps';
import { createAccount } from '../../lib/accounts/account-store';
import { followTab } from '../../lib/panel/follow-tab';
import { createPanel } from '../../lib/panel/panel';

keepDiary('panel');

const account = createAccount(accountDeps());
const { store, actions, start } = createPanel({
  account,
  follow: async (changed) => await followTab(browser, changed),
});
const root = document.getElementById('root');

void start().finally(() => {
  if (root) {
    render(
      <AccountProvider store={account.store} actions={account.actions}>
        <PanelProvider store={store} actions={actions}>
          <PanelApp />
        </PanelProvider>
      </AccountProvider>,
      root,
    );
    void import('../../lib/panel/award-intent').then(({ followAwardIntent }) => followAwardIntent(store, actions));
  }
});
