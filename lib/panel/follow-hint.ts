import { pageHintItem } from '../storage/page-hints';
import type { PageHint } from './panel-state';

interface TicketHint extends PageHint {
  ticketId: string;
}

/**
 * Follows what the Desk page of a tab shows of its ticket. It is read once for a tab; from then on the browser tells it, at
 * times before it tells that the tab has moved, so that the latest is kept.
 */
export function followHint(changed: (hint: TicketHint) => void) {
  let followed: number | null = null;
  let latest: TicketHint | null = null;
  let stop = (): void => undefined;

  async function follow(tabId: number | null): Promise<void> {
    if (tabId === followed) return;
    stop();
    followed = tabId;
    latest = null;
    if (tabId === null) return;
    const item = pageHintItem(tabId);
    let isTold = false;
    const apply = (hint: TicketHint | null): void => {
      latest = hint;
      if (hint) changed(hint);
    };
    stop = item.watch((hint) => {
      isTold = true;
      apply(hint);
    });
    const stored = await item.get();
    if (tabId === followed && !isTold) apply(stored);
  }

  return {
    follow,
    /** What is known of this ticket in this tab; null where nothing is. */
    of: (tabId: number | null, ticketId: string | null): PageHint | null => {
      if (!latest || tabId !== followed || latest.ticketId !== ticketId) return null;
      const { number, subject } = latest;
      return { number, subject };
    },
  };
}
