import { recordKey } from '../cache/keys';
import { portalOf, readPageContext } from '../desk-page/page-context';
import type { Part } from '../panel/part';
import { isOtherPortal } from '../session/other-portal.both';
import { ownHostsItem } from '../storage/own-hosts';
import { countOnIconItem } from '../storage/toolbar-item';
import { displayText } from '../text/display-text';
import { t, tCount } from '../text/t';
import type { SignIns } from './sign-ins';
import { type OnScreen, TELLING, onScreenAt } from './person-on-screen';

interface IconTab {
  id?: number | undefined;
  url?: string | undefined;
}

type Moved = (tabId: number, change: { url?: string | undefined; status?: string | undefined }, tab: IconTab) => void;

/** What the icon needs of the browser; `browser` itself has it. */
export interface IconBrowser {
  action: {
    setBadgeText(of: { tabId: number; text: string }): Promise<void>;
    setTitle(of: { tabId: number; title: string }): Promise<void>;
    setBadgeBackgroundColor(of: { color: string }): Promise<void>;
  };
  tabs: {
    query(of: object): Promise<IconTab[]>;
    onUpdated: { addListener(moved: Moved): void; removeListener(moved: Moved): void };
  };
  permissions: { onRemoved: { addListener(changed: () => void): void } };
}

/** What was read before that tells nothing: the icon has no room to say how old it is. */
const KNOWN_FOR_MS = 60 * 60_000;
/** What has arrived goes to the panel first. */
const AFTER_ARRIVAL_MS = 100;
/** As both browsers call what is no tab: it has no icon either. */
const NO_TAB = -1;

/**
 * Tells on the toolbar icon, tab by tab, how many badges the person on screen holds, from what is remembered: Desk is asked
 * for nothing. With the browser's word of a move, what was told is gone before anything is looked for; the unknown is not told.
 *
 * @param hostsKnown resolves once the organization's own hosts are known
 * @returns is to be told of every record that is read or written, by its key in the cache
 */
export function tellBadgesOnIcon(
  { action, tabs, permissions }: IconBrowser,
  signIns: Pick<SignIns, 'serving' | 'isAnybodyIn' | 'watch'>,
  hostsKnown: Promise<void>,
): (key: string) => void {
  /** By tab: its latest look. */
  const looks = new Map<number, object>();
  let isDue = false;

  const moved: Moved = (tabId, { url, status }, tab) => {
    if (url) tell(tabId);
    // A page that is loaded anew has lost what was told.
    if (url ?? status) void look(tab);
  };

  async function look({ id = NO_TAB, url }: IconTab): Promise<void> {
    const mine = {};
    looks.set(id, mine);
    const person = await personAt(url);
    if (looks.get(id) === mine) tell(id, person);
  }

  function tell(tabId: number, { name = '', badges = 0 }: Partial<OnScreen> = {}): void {
    const told = [
      action.setBadgeText({ tabId, text: badges > 99 ? '99+' : `${badges || ''}` }),
      action.setTitle({ tabId, title: titleOf(displayText(name), badges) }),
    ];
    void Promise.allSettled(told); // What is no tab any more has no icon.
  }

  async function personAt(url: string | undefined): Promise<OnScreen | undefined> {
    await hostsKnown;
    const context = readPageContext(url);
    if (!('dataCentre' in context) || !(await countOnIconItem.get())) return;
    const { cache, session } = (await signIns.serving(context)) ?? {};
    const state = await session?.known();
    if (!cache || state?.status !== 'signedIn' || context.dataCentre !== state.dataCentre) return;
    if (isOtherPortal(state.organization, portalOf(context))) return;
    const records = new Map<string, Part<unknown>>();
    for (;;) {
      const { person, wants } = onScreenAt(context, (name) => records.get(name));
      const unread = wants.find(({ name }) => TELLING.test(name) && !records.has(name))?.name;
      if (!unread) return person;
      const record = await cache.get(recordKey(state.organization.id, unread));
      const isKnown = Date.now() - (record?.at ?? 0) < KNOWN_FOR_MS;
      // Where there is a value, the problem is none.
      records.set(unread, { ...(isKnown && record), loading: false, problem: { kind: 'notFound' } });
    }
  }

  /** Looks at tabs. Moves that are told to nobody wake nobody. */
  async function lookAt(these: { url?: string }): Promise<void> {
    isDue = false;
    const isWanted = (await countOnIconItem.get()) && (await signIns.isAnybodyIn());
    tabs.onUpdated[isWanted ? 'addListener' : 'removeListener'](moved);
    for (const tab of await tabs.query(these)) void look(tab);
  }

  tabs.onUpdated.addListener(moved);
  // Every tab, also those whose address is none of ours any more.
  const changed = (): void => void lookAt({});
  for (const what of [signIns, countOnIconItem, ownHostsItem]) what.watch(changed);
  permissions.onRemoved.addListener(changed);
  // Slate is no alarm, and stands out from light and dark toolbars; the browser finds an ink for it.
  void action.setBadgeBackgroundColor({ color: '#567' });

  return (key) => {
    if (isDue || !TELLING.test(key)) return;
    isDue = true;
    // The tabs whose address the browser lets us see.
    setTimeout(() => void lookAt({ url: 'https://*/*' }), AFTER_ARRIVAL_MS);
  };
}

/** What the icon says of whom the page is about. @param name empty for nobody */
function titleOf(name: string, badges: number): string {
  if (name === '') return t('actionTitle');
  return badges === 0 ? t('iconHoldsNone', name) : tCount('iconHolds', badges, name);
}
