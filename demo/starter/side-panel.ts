import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type CDPSession, type Page, chromium } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';

/** The real side panel of a window. */
export interface SidePanel {
  page: Page;
  /** Ends the connection that drives the panel; the panel itself stays open. */
  disconnect(): Promise<void>;
}

/** The part of the extension API that is looked at here. */
interface ChromeSidePanel {
  sidePanel: { getPanelBehavior(): Promise<{ openPanelOnActionClick?: boolean }> };
}

/**
 * Opens the side panel beside a tab the way a user does: by the extension's toolbar button.
 * @param browser as `launchChromium` returned it
 * @param tab a tab of the window that shall get the panel
 * @throws {Error} when the panel is not there after ten seconds
 */
export async function openSidePanel(browser: ExtensionBrowser, tab: Page): Promise<SidePanel> {
  await tab.bringToFront();
  await until('the toolbar button opens the panel', () => opensOnClick(browser));
  const whole = browser.context.browser();
  if (whole === null) throw new Error('Playwright does not name the browser of this context.');
  const session = await whole.newBrowserCDPSession();
  const target = await tabTarget(session, tab);
  await session.send('Extensions.triggerAction', { id: browser.extensionId, targetId: target });
  const address = `chrome-extension://${browser.extensionId}/sidepanel.html`;
  const panel = await until('the side panel is open', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    // Playwright is attached to every tab, also to one that shows the panel's page, but not to the panel.
    return targetInfos.find(({ type, url, attached }) => type === 'page' && url.startsWith(address) && !attached);
  });
  await session.detach();
  return connect(browser, panel.targetId);
}

/** A second connection sees the panel as an ordinary page; Playwright's first one never does. */
async function connect(browser: ExtensionBrowser, targetId: string): Promise<SidePanel> {
  const port = readFileSync(join(browser.profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const second: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  for (const page of second.contexts().flatMap((context) => context.pages())) {
    const session = await page.context().newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    if (targetInfo.targetId === targetId) return { page, disconnect: () => second.close() };
  }
  await second.close();
  throw new Error('The side panel opened but cannot be driven.');
}

/** setPanelBehavior() is asynchronous when the worker starts, and a click before it has no effect. */
async function opensOnClick({ worker }: ExtensionBrowser): Promise<boolean | undefined> {
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeSidePanel };
    return (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick;
  });
}

async function tabTarget(session: CDPSession, tab: Page): Promise<string> {
  // Extensions.triggerAction accepts targets of type "tab" only, which are not listed by default.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const found = targetInfos.find(({ url }) => url === tab.url());
  if (found === undefined) throw new Error(`No tab shows ${tab.url()}.`);
  return found.targetId;
}

/**
 * Asks again and again until the answer is neither undefined nor false.
 * @param what completes the sentence "ten seconds passed before …"
 * @throws {Error} after ten seconds
 */
async function until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Ten seconds passed before ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
