import { readPageContext } from '../desk-page/page-context';

/** The part of a tab that the choice needs. `url` is missing where we have no host permission. */
export interface TabLike {
  id?: number | undefined;
  url?: string | undefined;
  active?: boolean | undefined;
  lastAccessed?: number | undefined;
}

interface BrowserEvent<TGiven extends unknown[]> {
  addListener(listener: (...given: TGiven) => void): void;
}

/** What following a tab needs of the browser; `browser` itself has it. */
export interface TabBrowser {
  runtime: { getURL(path: '/'): string };
  windows: { getCurrent(): Promise<{ id?: number | undefined }> };
  tabs: {
    query(of: { windowId: number } | { currentWindow: true }): Promise<TabLike[]>;
    onActivated: BrowserEvent<[{ windowId: number }]>;
    onUpdated: BrowserEvent<
      [number, { url?: string | undefined; status?: string | undefined }, TabLike & { windowId?: number | undefined }]
    >;
    onRemoved: BrowserEvent<[number, { windowId: number }]>;
    onAttached: BrowserEvent<[]>;
    onDetached: BrowserEvent<[]>;
    onReplaced: BrowserEvent<[]>;
  };
  permissions: { onAdded: BrowserEvent<[]>; onRemoved: BrowserEvent<[]> };
}

/**
 * The tab the panel is about: the active one of its window. While one of our own pages is in front (the options, or the
 * panel opened in a tab), it stays with the Desk tab used last; the sample's page is a Desk.
 */
export function chooseTab<T extends TabLike>(tabs: T[], ownOrigin: string): T | null {
  const active = tabs.find((tab) => tab.active) ?? null;
  if (!active?.url?.startsWith(ownOrigin) || isDesk(active)) return active;
  const deskTabs = tabs.filter(isDesk);
  return deskTabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0] ?? active;
}

function isDesk({ url }: TabLike): boolean {
  return readPageContext(url).kind !== 'elsewhere';
}

/**
 * Tells which tab this window's panel is about, now and after every move. The browser's own events carry single-page
 * moves too, for hosts we have permission for. Returns when the first tab has been told.
 *
 * @param early the window's tabs, where somebody has asked for them before; what is true by now is told as soon as it is known
 * @param hosts resolves when the organization's own hosts are known, and calls back when they are others
 */
export async function followTab(
  browser: TabBrowser,
  changed: (tab: { id: number | null; url: string | undefined }) => void,
  early?: Promise<TabLike[]>,
  hosts: (changed: () => void) => Promise<void> = async () => undefined,
): Promise<void> {
  const ownOrigin = browser.runtime.getURL('/');
  let told: string | null = null;
  let lookAgain = (): void => undefined;

  function tell(tabs: TabLike[]): void {
    const tab = chooseTab(tabs, ownOrigin);
    // The same address may be Desk's now, or no longer.
    const state = `${tab?.id ?? ''} ${tab?.url ?? ''} ${readPageContext(tab?.url).kind}`;
    if (state === told) return;
    told = state;
    changed({ id: tab?.id ?? null, url: tab?.url });
  }

  const [tabs] = await Promise.all([early?.catch(() => undefined), hosts(() => lookAgain())]);
  const listening = (): Promise<void> => listen(browser, tell, (look) => (lookAgain = look));
  if (!tabs) return await listening();
  tell(tabs);
  void listening();
}

async function listen(
  browser: TabBrowser,
  tell: (tabs: TabLike[]) => void,
  canLook: (lookAgain: () => void) => void,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let asked = 0;

  async function look(): Promise<void> {
    asked += 1;
    const mine = asked;
    const tabs = await browser.tabs.query(windowId === undefined ? { currentWindow: true } : { windowId });
    if (mine !== asked) return; // A later move asked again; its answer is the true one.
    tell(tabs);
  }

  const lookAgain = (): void => void look();
  canLook(lookAgain);
  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) lookAgain();
  });
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (tab.windowId !== windowId || (change.url === undefined && change.status !== 'complete')) return;
    // Beside one of our own pages, which are no https, the panel is about another tab.
    if (!tab.active || !tab.url?.startsWith('https:')) return lookAgain();
    asked += 1; // What was asked for before is older than this.
    tell([tab]);
  });
  browser.tabs.onRemoved.addListener((_tabId, info) => {
    if (info.windowId === windowId) lookAgain();
  });
  browser.tabs.onAttached.addListener(lookAgain);
  browser.tabs.onDetached.addListener(lookAgain);
  browser.tabs.onReplaced.addListener(lookAgain);
  // Without access to Desk the browser hides the address; given again, nothing else tells that it can be read.
  browser.permissions.onAdded.addListener(lookAgain);
  browser.permissions.onRemoved.addListener(lookAgain);
  await look();
}
