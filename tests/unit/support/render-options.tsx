import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { AccountProvider } from '../../../components/account-context';
import { OptionsProvider } from '../../../components/options/options-context';
import { OwnHostsContext } from '../../../components/own-hosts/use-own-hosts';
import { OptionsApp } from '../../../components/OptionsApp';
import type { AccountState } from '../../../lib/accounts/account-state';
import type { OptionsActions, OptionsState } from '../../../lib/options/options-page';
import { pretendAccount } from '../../gallery/account-states';
import { optionsState } from '../../gallery/options-states';
import { pretendHosts } from '../../gallery/pretend-hosts';
import './catalogue';

/** Renders the options page; every action is a spy that does nothing. */
export function renderOptions(
  change: Partial<OptionsState> = {},
  accountChange: Partial<AccountState> = {},
  hosts = pretendHosts(),
) {
  const store = createStore<OptionsState>()(() => optionsState(change));
  const account = pretendAccount(accountChange);
  const actions = {
    setFairPlay: vi.fn(),
    setSuggestions: vi.fn(),
    setMacros: vi.fn(async () => undefined),
    setSingleKeys: vi.fn(),
    setCountOnIcon: vi.fn(),
    loadPrivateWindows: vi.fn(async () => undefined),
    loadKeySettings: vi.fn(async () => undefined),
    openKeySettings: vi.fn(),
    showPreview: vi.fn(async () => undefined),
    loadDiagnostics: vi.fn(async () => undefined),
    testConnection: vi.fn(async () => undefined),
  } satisfies OptionsActions;
  const rendered = render(
    <AccountProvider store={account.store} actions={account.actions}>
      <OptionsProvider store={store} actions={actions}>
        <OwnHostsContext.Provider value={hosts.deps}>
          <OptionsApp />
        </OwnHostsContext.Provider>
      </OptionsProvider>
    </AccountProvider>,
  );
  return { ...rendered, store, account, actions };
}
