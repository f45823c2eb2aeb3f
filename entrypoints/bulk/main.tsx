import { render } from 'preact';
import { BulkApp } from '../../components/bulk/BulkApp';
import { BulkProvider } from '../../components/bulk/bulk-context';
import { PanelProvider } from '../../components/panel-context';
import { openBulk } from '../../lib/bulk/open-bulk';

const { panel, page, start } = openBulk();
const root = document.getElementById('root');

void start().finally(() => {
  if (root) {
    render(
      <PanelProvider store={panel.store} actions={panel.actions}>
        <BulkProvider store={page.store} actions={page.actions}>
          <BulkApp />
        </BulkProvider>
      </PanelProvider>,
      root,
    );
  }
});
