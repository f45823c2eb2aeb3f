import { type VNode, render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { AccountProvider } from '../../components/account-context';
import { DirectoryApp } from '../../components/directory/DirectoryApp';
import { OptionsProvider } from '../../components/options/options-context';
import { OptionsApp } from '../../components/OptionsApp';
import { OwnHostsContext } from '../../components/own-hosts/use-own-hosts';
import { PanelApp } from '../../components/PanelApp';
import { PanelProvider } from '../../components/panel-context';
import '../../components/bring-late-icons';
import { beInLanguage } from '../../lib/text/be-in-language.page';
import { beOf } from '../../lib/storage/sign-in-id';
import type { PanelState } from '../../lib/panel/panel-state';
import { pretendAccount, splitChange } from './account-states';
import { pretendOptions } from './options-states';
import { HOSTS } from './own-hosts-states';
import { pretendActions } from './pretend-actions';
import { pretendHosts } from './pretend-hosts';
import { pretendDirectory } from './directory-states';
import { signInsOf } from './sample-sign-ins';
import { showBulk } from './show-bulk';
import { showLedger } from './show-ledger';
import { showSample } from './show-sample';
import { panelState, STATES } from './states';

const name = new URLSearchParams(location.search).get('state') ?? 'ticket';
const isOf = (pages: string): boolean => name.startsWith(pages);
/** Pages that have a store of their own, by what the names of their states begin with. */
const PAGES: Readonly<Record<string, (state: string) => VNode>> = {
  bulk: showBulk,
  ledger: showLedger,
  directory: (state) => <DirectoryApp page={pretendDirectory(state, account.store)} />,
  'sample-page': showSample,
};
const page = Object.keys(PAGES).find(isOf);
const make = page === undefined ? STATES[name] : () => ({});
const root = document.getElementById('root');
if (!make || !root) throw new Error(`No gallery state "${name}"; there are: ${Object.keys(STATES).join(', ')}`);

beInLanguage(document, 'panelTitle');
beOf(signInsOf(name).own);
const change = splitChange(make());
const store = createStore<PanelState>()(() => panelState(change.panel));
const account = pretendAccount(change.account);
const options = pretendOptions(name);
render(
  <AccountProvider store={account.store} actions={account.actions}>
    {page !== undefined && PAGES[page]?.(name)}
    <OwnHostsContext.Provider value={pretendHosts(HOSTS[name]).deps}>
      {isOf('options') && (
        <OptionsProvider store={options.store} actions={options.actions}>
          <OptionsApp />
        </OptionsProvider>
      )}
      {page === undefined && !isOf('options') && (
        <PanelProvider store={store} actions={pretendActions(store)}>
          <PanelApp />
        </PanelProvider>
      )}
    </OwnHostsContext.Provider>
  </AccountProvider>,
  root,
);
