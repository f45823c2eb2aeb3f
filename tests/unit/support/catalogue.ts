import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../gallery/browser';

// WXT's fake browser knows no texts. Importing this file gives it the real English catalogue.
Object.assign(fakeBrowser.i18n, browser.i18n);
