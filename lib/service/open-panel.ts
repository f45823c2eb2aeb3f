import { browser } from 'wxt/browser';

/** The toolbar button opens the panel: Chrome is told once, Firefox has to be asked inside each click. */
export function openPanelFromToolbar(): void {
  if (import.meta.env.FIREFOX) {
    browser.action.onClicked.addListener(() => {
      void firefoxOnly().sidebarAction.open();
    });
    return;
  }
  void chromeOnly().sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}

/** In Chrome, content scripts could read `storage.local`; nothing secret is there, and it is none of their business. */
export function keepStorageFromPages(): void {
  if (!import.meta.env.FIREFOX) void chromeOnly().storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What WXT's types leave out, because Chrome does not have it. */
function firefoxOnly(): { sidebarAction: { open(): Promise<void> } } {
  return browser as unknown as { sidebarAction: { open(): Promise<void> } };
}

interface ChromeOnly {
  sidePanel: { setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void> };
  storage: { local: { setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> } };
}

/** Called without the polyfill, which does not know what Firefox does not have. */
function chromeOnly(): ChromeOnly {
  return (globalThis as unknown as { chrome: ChromeOnly }).chrome;
}
