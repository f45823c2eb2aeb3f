import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchDeskPage } from '../lib/desk-page/watch-page.desk';

export default defineUnlistedScript(() => {
  if (window === window.top) watchDeskPage(window);
});
