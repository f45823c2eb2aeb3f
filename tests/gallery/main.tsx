import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { OptionsApp } from '../../components/OptionsApp';
import { PanelApp } from '../../components/PanelApp';
import { PanelProvider } from '../../components/panel-context';
import type { PanelState } from '../../lib/panel/panel-state';
import { pretendActions } from './pretend-actions';
import { showBulk } from './show-bulk';
import { panelState, STATES } from './states';

const name = new URLSearchParams(location.search).get('state') ?? 'ticket';
const isBulk = name.startsWith('bulk');
const make = isBulk ? panelState : STATES[name];
const root = document.getElementById('root');
if (!make || !root) throw new Error(`No gallery state "${name}"; there are: ${Object.keys(STATES).join(', ')}`);

const store = createStore<PanelState>()(() => make());
const App = name.startsWith('options') ? OptionsApp : PanelApp;
render(
  <PanelProvider store={store} actions={pretendActions(store)}>
    {isBulk ? showBulk(name) : <App />}
  </PanelProvider>,
  root,
);
