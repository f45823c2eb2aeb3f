import { render } from 'preact';
import { PanelApp } from '../../components/PanelApp';
import { PanelProvider } from '../../components/panel-context';
import { followAwardIntent } from '../../lib/panel/award-intent';
import { createPanel } from '../../lib/panel/panel';

const { store, actions, start } = createPanel();
const root = document.getElementById('root');

void start().finally(() => {
  if (root) {
    render(
      <PanelProvider store={store} actions={actions}>
        <PanelApp />
      </PanelProvider>,
      root,
    );
    void followAwardIntent(store, actions);
  }
});
