import { render } from 'preact';
import { browser } from 'wxt/browser';
import { keepEarlyKeys } from '../../components/keys/early-keys';
import { AccountProvider } from '../../components/account-context';
import { PanelApp } from '../../components/PanelApp';
import { PanelProvider } from '../../components/panel-context';
import { keepDiary } from '../../lib/diary/keep-diary.page';
import { beInLanguage } from '../../lib/text/be-in-language.page';
import { accountDeps } from '../../lib/accounts/account-deps';
import { createAccount } from '../../lib/accounts/account-store';
import { followTab } from '../../lib/panel/follow-tab';
import { replaceArea } from '../../lib/storage/areas';
import { followOwnHosts } from '../../lib/storage/own-hosts';
import { withFirstLocal, withFirstRecords } from '../../lib/panel/take-first-reads';
import { createPanel } from '../../lib/panel/panel';
import { createRightSignIn } from '../../lib/panel/right-sign-in';
import { inExtension } from '../../lib/panel/view-deps';

beInLanguage(document, 'panelTitle');
keepDiary('panel');

// Begun by `first-reads.ts`, before this script was there.
const first = globalThis.firstReads;
if (first) replaceArea('local', withFirstLocal(browser.storage.local, first));
const tabs = first?.tabs ?? browser.tabs.query({ currentWindow: true });
const rightSignIn = createRightSignIn({
  roam: async (changed) => await (await import('../../lib/panel/roam')).startRoaming(changed),
  ownOrigin: browser.runtime.getURL('/'),
});
let onScreen = (): unknown => null;
keepEarlyKeys(() => onScreen());
void rightSignIn.choose(tabs).then(open);

function open(): void {
  const account = createAccount(accountDeps());
  const { store, actions, start, goOn, leave } = createPanel({
    account,
    view: first ? { ...inExtension, remembered: withFirstRecords(inExtension.remembered, first) } : inExtension,
    follow: async (changed) => {
      const right = rightSignIn.follow(changed, () => void leave().finally(() => location.reload()));
      await followTab(browser, right, first?.tabs, followOwnHosts);
    },
  });
  onScreen = () => store.getState().context;
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
}
