import { browser } from 'wxt/browser';
import { DATA_CENTRES, accountsOrigin } from '../desk-page/data-centres';

/**
 * The tabs in which Zoho still asks for consent although nobody listens any more: Chromium leaves them open when the worker
 * that opened them was stopped. Found by the addresses that the extension may see anyway; none where the browser does not say.
 */
export async function oldConsentTabs(): Promise<number[]> {
  const url = DATA_CENTRES.map((dataCentre) => `${accountsOrigin(dataCentre)}/oauth/v2/auth*`);
  const tabs = await browser.tabs.query({ url }).catch(() => []);
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Closes them; those that are gone by then do not matter. */
export async function closeTabs(ids: readonly number[]): Promise<void> {
  await Promise.allSettled(ids.map(async (id) => await browser.tabs.remove(id)));
}
