import { writeFileSync } from 'node:fs';
import { waitFor } from '../wait-for.ts';
import type { BidiClient } from './bidi-client.ts';
import { FirefoxPage } from './page.ts';
import { FirefoxRealm } from './realm.ts';
import { SidebarInput } from './sidebar-input.ts';

const VIEW = "browser.extension.getViews({ type: 'sidebar' })[0]";

/**
 * The real sidebar. No driver reaches into it, so another page of the extension looks at it through
 * `extension.getViews`, and the browser's own window opens and draws it and passes on what mouse and keyboard do.
 */
export class FirefoxSidebar {
  /** What it shows, as a reader, a mouse and a keyboard meet it. Functions that a test evaluates run beside it. */
  readonly screen: FirefoxPage;
  readonly #window: FirefoxPage;
  readonly #observer: FirefoxPage;
  readonly #command: string;

  /**
   * @param window the browser's own window
   * @param observer any page of the extension in a tab of that window
   */
  constructor(client: BidiClient, window: FirefoxPage, observer: FirefoxPage, geckoId: string) {
    this.#window = window;
    this.#observer = observer;
    this.screen = new FirefoxPage(client, observer.context, {
      realm: new FirefoxRealm(client, observer.context, { view: VIEW }),
      input: new SidebarInput(window),
    });
    this.#command = `${geckoId.replaceAll(/[@.]/g, '_')}-sidebar-action`;
  }

  /** Opens it as the entry in Firefox's sidebar menu does. */
  async open(): Promise<void> {
    await this.#window.evaluate(`SidebarController.show(${JSON.stringify(this.#command)}).then(() => null)`);
    await waitFor('the sidebar', () => this.isOpen());
    await waitFor('its page', () => this.#observer.evaluate<boolean>(`${VIEW} !== undefined`));
  }

  /** Whether the sidebar is open and ours. */
  async isOpen(): Promise<boolean> {
    const command = JSON.stringify(this.#command);
    return this.#window.evaluate(`SidebarController.isOpen && SidebarController.currentID === ${command}`);
  }

  /** The text that a reader sees in it; empty while it loads. */
  innerText(): Promise<string> {
    return this.#observer.evaluate<string>(`${VIEW}?.document.body?.innerText ?? ''`);
  }

  /** How wide its page is, in CSS pixels. */
  width(): Promise<number> {
    return this.#observer.evaluate<number>(`${VIEW}.innerWidth`);
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
