import { browser } from 'wxt/browser';
import { DATA_CENTRES, accountsOrigin } from '../desk-page/data-centres';

/**
 * The tabs in which Zoho still asks for consent although nobody listens any more: Chromium leaves them open when the worker
 * that opened them was stopped. Found by the addresses that the extension may see anyway; none where the browser does not say.
 * Only this extension's own: a consent that something else asks for does not carry our redirect address. Its host stands in
 * the address unchanged however often it was encoded on the way, so that Zoho's log-in page before the consent counts too.
 */
export async function oldConsentTabs(): Promise<number[]> {
  const origins = DATA_CENTRES.map((dataCentre) => `${accountsOrigin(dataCentre)}/*`);
  const ours = new URL(browser.identity.getRedirectURL()).host;
  const tabs = await browser.tabs.query({ url: origins }).catch(() => []);
  return tabs.flatMap(({ id, url }) => (id !== undefined && url?.includes(ours) ? id : []));
}

/** Closes those of them that still are such tabs: the user may have gone on to something else in one. */
export async function closeTabs(ids: readonly number[]): Promise<void> {
  const still = await oldConsentTabs();
  await Promise.allSettled(still.filter((id) => ids.includes(id)).map(async (id) => await browser.tabs.remove(id)));
}
