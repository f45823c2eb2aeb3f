import type { Page } from '@playwright/test';

/** What the toolbar icon says of a tab: the count, and the words. */
export interface Icon {
  text: string;
  title: string;
}

interface Extension {
  chrome: {
    tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
    action: {
      getBadgeText(of: { tabId: number }): Promise<string>;
      getTitle(of: { tabId: number }): Promise<string>;
    };
  };
}

/** What the icon says of the first tab at an address that ends so; null where there is no such tab. @param page of the extension */
export async function iconOf(page: Page, end: string): Promise<Icon | null> {
  return await page.evaluate(async (ends) => {
    const { chrome } = globalThis as unknown as Extension;
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(ends));
    if (!tab) return null;
    const of = { tabId: tab.id };
    return { text: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
  }, end);
}

export const SAYS_NOTHING: Icon = { text: '', title: 'Open Deskside' };
export const LUCAS_HOLDS = (count: number): Icon => ({
  text: String(count),
  title: `Deskside: Lucas Carol holds ${count} badges`,
});
