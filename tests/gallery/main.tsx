import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { AccountProvider } from '../../components/account-context';
import { DirectoryApp } from '../../components/directory/DirectoryApp';
import { OptionsProvider } from '../../components/options/options-context';
import { OptionsApp } from '../../components/OptionsApp';
import { OwnHostsContext } from '../../components/own-hosts/use-own-hosts';
import { PanelApp } from '../../components/PanelApp';
import { PanelProvider } from '../../components/panel-context';
import { beInLanguage } from '../../lib/text/be-in-language.page';
import type { PanelState } from '../../lib/panel/panel-state';
import { pretendAccount, splitChange } from './account-states';
import { pretendOptions } from './options-states';
import { HOSTS } from './own-hosts-states';
import { pretendActions } from './pretend-actions';
import { pretendHosts } from './pretend-hosts';
import { pretendDirectory } from './directory-states';
import { showBulk } from './show-bulk';
import { showLedger } from './show-ledger';
import { panelState, STATES } from './states';

const name = new URLSearchParams(location.search).get('state') ?? 'ticket';
const isBulk = name.startsWith('bulk');
const isLedger = name.startsWith('ledger');
const isDirectory = name.startsWith('directory');
const make = isBulk || isLedger || isDirectory ? () => ({}) : STATES[name];
const root = document.getElementById('root');
if (!make || !root) throw new Error(`No gallery state "${name}"; there are: ${Object.keys(STATES).join(', ')}`);

beInLanguage(document, 'panelTitle');
const change = splitChange(make());
const store = createStore<PanelState>()(() => panelState(change.panel));
const account = pretendAccount(change.account);
const options = pretendOptions(name);
render(
  <AccountProvider store={account.store} actions={account.actions}>
    {isBulk && showBulk(name)}
    {isLedger && showLedger(name)}
    {isDirectory && <DirectoryApp page={pretendDirectory(name, account.store)} />}
    <OwnHostsContext.Provider value={pretendHosts(HOSTS[name]).deps}>
      {name.startsWith('options') && (
        <OptionsProvider store={options.store} actions={options.actions}>
          <OptionsApp />
        </OptionsProvider>
      )}
      {!isBulk && !isLedger && !isDirectory && !name.startsWith('options') && (
        <PanelProvider store={store} actions={pretendActions(store)}>
          <PanelApp />
        </PanelProvider>
      )}
    </OwnHostsContext.Provider>
  </AccountProvider>,
  root,
);
