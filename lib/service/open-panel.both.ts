import { browser } from 'wxt/browser';

/** Chrome's name for the window in use: `windows.WINDOW_ID_CURRENT`. */
const CURRENT_WINDOW = -2;

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

/** Opens the panel of a window; only inside the answer to something the user has just done. */
export function openPanelIn(windowId: number | undefined): void {
  if (import.meta.env.FIREFOX) void firefoxOnly().sidebarAction.open();
  else void chromeOnly().sidePanel.open({ windowId: windowId ?? CURRENT_WINDOW });
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
  sidePanel: {
    setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
    open(options: { windowId: number }): Promise<void>;
  };
  storage: { local: { setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> } };
}

/** Called without the polyfill, which does not know what Firefox does not have. */
function chromeOnly(): ChromeOnly {
  return (globalThis as unknown as { chrome: ChromeOnly }).chrome;
}
