import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchDeskPage } from '../lib/desk-page/watch-desk-page';

export default defineUnlistedScript(() => {
  if (window === window.top) watchDeskPage(window);
});
