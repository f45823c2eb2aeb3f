import { browser } from 'wxt/browser';

/** What this needs of the browser; `browser` itself has it. */
export interface SampleBrowser {
  runtime: { getURL(path: '/sample.html'): string };
  tabs: {
    query(of: object): Promise<{ id?: number | undefined; url?: string | undefined; windowId?: number | undefined }[]>;
    create(of: { url: string }): Promise<unknown>;
    update(id: number, change: { active: true; url?: string }): Promise<unknown>;
  };
  windows: { update(id: number, change: { focused: true }): Promise<unknown> };
}

/** Behind the page's address, while nothing of the sample is open: it begins with its first ticket. */
export const BEGIN = '#begin';

/**
 * Opens the page of sample data, or goes to it where it is open. Gives false where there was none to go to, and one was
 * opened; rejects where the browser opens none.
 * @param address what the page is to show, as the sign in its address and what follows; null leaves it as it is
 * @param own the tab that asks, which is not gone to
 */
export async function openSample(
  address: string | null = null,
  own: number | null = null,
  { runtime, tabs, windows }: SampleBrowser = browser,
): Promise<boolean> {
  const page = runtime.getURL('/sample.html');
  const all = await tabs.query({});
  const open = all.find(({ id, url }) => id !== own && url?.split(/[?#]/)[0] === page);
  if (open?.id === undefined) {
    if (own === null) await tabs.create({ url: page + (address ?? '') });
    return false;
  }
  const isOver = !open.url?.includes('#/');
  const wanted = address ?? (isOver ? BEGIN : null);
  await tabs.update(open.id, { active: true, ...(wanted !== null && { url: page + wanted }) });
  if (open.windowId !== undefined) await windows.update(open.windowId, { focused: true });
  return true;
}
