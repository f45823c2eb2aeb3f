/** The part of a message's sender that the decision needs. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  /** Of the document that has sent it; Firefox tells it since version 126. */
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

export interface Self {
  id: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  origin: string;
}

/** Who a message comes from: one of our own pages, the script on a tab's top page, or somebody we do not answer. */
export type SenderKind =
  { kind: 'ownPage' } | { kind: 'pageScript'; tabId: number; url: string } | { kind: 'stranger' };

/** Decides by the browser's own account of the sender, which a page cannot forge. */
export function senderKind(sender: Sender, self: Self): SenderKind {
  if (sender.id !== self.id || sender.url === undefined || !URL.canParse(sender.url)) return { kind: 'stranger' };
  // A sandboxed document has its address, and not its origin.
  const { protocol, host } = new URL(sender.url);
  if (sender.origin !== undefined && sender.origin !== `${protocol}//${host}`) return { kind: 'stranger' };
  if (sender.url.startsWith(self.origin)) return { kind: 'ownPage' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return { kind: 'stranger' };
  return { kind: 'pageScript', tabId, url: sender.url };
}
