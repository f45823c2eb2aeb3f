import type { Panel } from './panel.ts';
import type { Screen } from './screen.ts';

/** A browser with the extension in it: what a scenario may do with it when it runs in both. */
export interface Extension<S extends Screen = Screen> {
  readonly browser: 'chromium' | 'firefox';
  /** Opens a page of Desk in a new tab. @param path with its leading slash */
  openDesk(path: string, host?: string): Promise<S>;
  /** Opens a page of the extension in a new tab. @param name for example "options.html" */
  openPage(name: string): Promise<S>;
  /** Opens the panel as a tab, where it follows the Desk tab that was last used in its window. */
  openPanelTab(): Promise<Panel<S>>;
  /** Waits for the window in which Zoho asks for the user's consent. */
  consent(): Promise<S>;
  /** Closes that window, if it is still open. */
  closeConsent(): Promise<void>;
  /** Stops the service worker or the background page, as the browser does with an idle one; the next message starts it again. */
  stopBackground(): Promise<void>;
  /** Waits for the tab that something opens. */
  opened(act: () => Promise<void>): Promise<S>;
  /** What the clipboard holds. @param screen in front */
  clipboardText(screen: S): Promise<string>;
  /** Takes the network away, or gives it back. */
  setOffline(isOffline: boolean): Promise<void>;
}
