import { beOf, pageSignIn } from '../storage/sign-in-id';
import { signInsItem } from '../storage/sign-ins-item';
import { chooseTab, type TabLike } from './follow-tab';
import type { Roaming } from './roam';

interface Tab {
  id: number | null;
  url: string | undefined;
}

interface RightSignInParts {
  /** Begins to tell sign-ins apart; fetched only where there are several. */
  roam(changed: () => void): Promise<Roaming>;
  /** How pages of the extension begin. */
  ownOrigin: string;
}

/**
 * Keeps a panel with the sign-in of the tab. A panel is of one sign-in from its first line to its end, so that nothing of one
 * organization is ever beside another's: when the tab is another's, the panel shows nothing, and begins anew as that one's.
 */
export function createRightSignIn({ roam, ownOrigin }: RightSignInParts) {
  let roaming: Roaming | null = null;
  let look = (): void => undefined;

  async function begin(): Promise<void> {
    roaming = await roam(() => look());
  }

  return {
    /** Chooses for the tab in front, before anything else is read. */
    choose: async (tabs: Promise<TabLike[]>): Promise<void> => {
      const isAmongSeveral = (await signInsItem.get()).length > 0;
      signInsItem.watch(() => {
        if (!roaming) void begin().then(() => look());
      });
      if (!isAmongSeveral) return;
      await begin();
      const tab = chooseTab(await tabs.catch(() => []), ownOrigin);
      beOf(roaming?.at(tab?.url) ?? pageSignIn());
    },
    /**
     * Hears of tabs; tells `changed` of what is this sign-in's, and calls `leave` when something is another's: once, because a
     * page that is loaded anew while it is being loaded anew only takes longer, and chooses by itself what it is of then.
     */
    follow: (changed: (tab: Tab) => void, leave: () => void): ((tab: Tab) => void) => {
      let last: Tab | null = null;
      let isShown = false;
      let isLeaving = false;
      const show = (tab: Tab): void => {
        const right = roaming ? roaming.at(tab.url) : pageSignIn();
        isShown = right === pageSignIn();
        changed(isShown ? tab : { id: tab.id, url: undefined });
        if (right === null || isShown || isLeaving) return;
        isLeaving = true;
        leave();
      };
      look = () => {
        if (!last) return;
        const right = roaming?.at(last.url);
        // What stays as it is, is not begun anew.
        if (!isShown || right !== pageSignIn()) show(last);
      };
      return (tab) => {
        last = tab;
        show(tab);
      };
    },
  };
}
