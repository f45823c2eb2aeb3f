import { hostPages } from '../desk-page/host-patterns';
import { ownHosts } from '../desk-page/own-hosts';
import { type HeaderCounts, headerCountsItem } from '../diary/header-counts.worker';
import { setTogether } from '../storage/item';
import { type PageHint, pageHintItem } from '../storage/page-hints';
import type { SignInId } from '../storage/sign-in-id';

/** What putting the page script into open pages needs of the browser; `browser` itself has it. */
export interface ScriptBrowser {
  tabs: { query(of: { url: string[]; discarded: false }): Promise<{ id?: number | undefined }[]> };
  scripting: {
    executeScript(script: {
      target: { tabId: number };
      files: ['/desk-page.js'];
      injectImmediately: true;
    }): Promise<unknown>;
  };
}

/** The same, for all of Desk's pages. */
export interface PlacingBrowser extends ScriptBrowser {
  runtime: { getManifest(): { content_scripts?: { matches?: string[] | undefined }[] | undefined } };
  permissions: { onAdded: { addListener(changed: () => void): void } };
}

/**
 * Puts the page script into the tabs that are at one of these addresses, as far as the browser lets us. Resolves when all of
 * it has been asked for: a tab that is gone or hangs keeps nobody waiting.
 */
export async function placePageScript({ tabs, scripting }: ScriptBrowser, matches: string[]): Promise<void> {
  // A tab whose page the browser has put away gets the script when that is loaded again.
  for (const { id } of await tabs.query({ url: matches, discarded: false })) {
    if (id === undefined) continue;
    void scripting
      .executeScript({ target: { tabId: id }, files: ['/desk-page.js'], injectImmediately: true })
      .catch(() => undefined);
  }
}

/**
 * Sees to it that pages of Desk that were open before the extension have its script: before it was installed, updated, switched
 * on, or given access. What tells is that nothing is left in memory-only storage: no event comes when it is switched on again.
 * Gives what keeps, by tab and for a sign-in, the header that a page shows, and counts those that were looked for in vain (null).
 */
export function keepPageScript(browser: PlacingBrowser, hostsKnown: Promise<void>) {
  const counts = begin();

  async function place(): Promise<void> {
    await hostsKnown;
    const fixed = browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
    await placePageScript(browser, [...fixed, ...[...ownHosts().keys()].flatMap(hostPages)]);
  }

  async function begin(): Promise<HeaderCounts> {
    const kept = await headerCountsItem.get();
    if (kept) return kept;
    const none = { found: 0, missed: 0 };
    await place()
      .then(async () => await headerCountsItem.set(none))
      .catch(() => undefined);
    return none;
  }

  browser.permissions.onAdded.addListener(() => void place().catch(() => undefined));

  return async (tabId: number, signIn: SignInId, hint: PageHint | null): Promise<void> => {
    const now = await counts;
    now[hint ? 'found' : 'missed'] += 1;
    // A header costs no more for being counted.
    if (hint) await setTogether(pageHintItem(tabId).in(signIn), hint, headerCountsItem, now);
    else await headerCountsItem.set(now);
  };
}
