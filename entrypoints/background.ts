import { defineBackground } from 'wxt/utils/define-background';
import { listenForCommands } from '../lib/service/commands';
import { keepStorageFromPages, openPanelFromToolbar } from '../lib/service/open-panel.both';
import { startWorker } from '../lib/service/start-worker';

export default defineBackground(() => {
  startWorker();
  openPanelFromToolbar();
  listenForCommands();
  keepStorageFromPages();
});
