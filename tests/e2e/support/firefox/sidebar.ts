import { writeFileSync } from 'node:fs';
import { waitFor } from '../wait-for.ts';
import type { FirefoxPage } from './page.ts';

/**
 * The real sidebar. No driver reaches into it, so another page of the extension looks at it through
 * `extension.getViews`, and the browser's own window opens and draws it.
 */
export class FirefoxSidebar {
  readonly #window: FirefoxPage;
  readonly #observer: FirefoxPage;
  readonly #command: string;

  /**
   * @param window the browser's own window
   * @param observer any page of the extension in a tab of that window
   */
  constructor(window: FirefoxPage, observer: FirefoxPage, geckoId: string) {
    this.#window = window;
    this.#observer = observer;
    this.#command = `${geckoId.replaceAll(/[@.]/g, '_')}-sidebar-action`;
  }

  /** Opens it as the entry in Firefox's sidebar menu does. */
  async open(): Promise<void> {
    await this.#window.evaluate(`SidebarController.show(${JSON.stringify(this.#command)}).then(() => null)`);
    await waitFor('the sidebar', () => this.isOpen());
  }

  /** Whether the sidebar is open and ours. */
  async isOpen(): Promise<boolean> {
    const command = JSON.stringify(this.#command);
    return this.#window.evaluate(`SidebarController.isOpen && SidebarController.currentID === ${command}`);
  }

  /** The text that a reader sees in it; empty while it loads. */
  innerText(): Promise<string> {
    return this.#observer.evaluate<string>(
      "browser.extension.getViews({ type: 'sidebar' })[0]?.document.body?.innerText ?? ''",
    );
  }

  /** Saves a picture of the whole window with the sidebar. @param path of the PNG file */
  async screenshot(path: string): Promise<void> {
    const data = await this.#window.evaluate<string>(`(async () => {
      const bitmap = await window.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'rgb(255,255,255)');
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return bytes.toBase64();
    })()`);
    writeFileSync(path, Buffer.from(data, 'base64'));
  }
}
