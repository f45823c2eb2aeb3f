import { deskHost } from '../desk-page/data-centres';
import { atHostOf } from '../desk-page/desk-address.page';
import { type PageContext, portalOf, readPageContext } from '../desk-page/page-context';

export interface OpenAddressParts {
  /** The tab that the panel is beside. */
  tab(): { id: number | null; url: string | undefined };
  tabs: {
    update(id: number, change: { url: string }): Promise<unknown>;
    create(of: { url: string }): Promise<unknown>;
  };
}

/**
 * Opens pages of Desk: in the tab beside the panel if that shows Desk, else or if wanted in a new one. Within the portal that
 * the tab shows, its host stays, which may be one of the portal's own, or CRM Plus, of whose frame it is a page.
 */
export function createOpenAddress({ tab, tabs }: OpenAddressParts) {
  return async (address: string, inNewTab: boolean): Promise<void> => {
    const { id, url } = tab();
    const shown = readPageContext(url);
    if (inNewTab || id === null || url === undefined || shown.kind === 'elsewhere' || isOtherApp(url, shown)) {
      await tabs.create({ url: address });
    } else {
      const isHere = isSamePortal(shown, readPageContext(address));
      await tabs.update(id, { url: isHere ? atHostOf(url, address) : address });
    }
  };
}

/** CRM Plus has more than Desk; where it shows something else, that stays. */
function isOtherApp(url: string, shown: PageContext): boolean {
  return portalOf(shown) === null && deskHost(new URL(url).hostname)?.isCrmPlus === true;
}

function isSamePortal(one: PageContext, other: PageContext): boolean {
  if (one.kind === 'elsewhere' || other.kind === 'elsewhere') return false;
  return one.dataCentre === other.dataCentre && portalOf(one) === portalOf(other);
}
