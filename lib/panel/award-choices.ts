import type { StoreApi } from 'zustand/vanilla';
import { keyOf } from '../actions/action';
import type { Badge } from '../desk-api/records';
import { type LedgerEntry, changesIn } from '../ledger/entry';
import { holderChoicesItem, pinnedBadgesItem, writesCommentItem } from '../storage/award-items';
import { recentBadgesItem } from '../storage/items';
import { contactOnScreen, MOST_PINNED } from './on-screen';
import type { PanelState } from './panel-state';

const MOST_HOLDER_CHOICES = 500;
const KEPT_RECENT = 12;

/** What the user has chosen around awarding, remembered in this browser: pins, whom, and whether a comment is written. */
export function createAwardChoices(store: StoreApi<PanelState>, orgId: () => string | null) {
  const { setState, getState } = store;
  const showPins = (pins: Record<string, Badge[]>): void => {
    setState({ pinnedBadges: pins[orgId() ?? '']?.slice(0, MOST_PINNED) ?? [] });
  };

  /** Follows what is stored, also when another window changes it. */
  function follow(): void {
    pinnedBadgesItem.watch(showPins);
    holderChoicesItem.watch((holderChoices) => setState({ holderChoices }));
    writesCommentItem.watch((writesComment) => setState({ writesComment }));
  }

  /** Reads what is remembered for the organization signed in to. */
  async function load(): Promise<void> {
    const [recent, pins, holderChoices, writesComment] = await Promise.all([
      recentBadgesItem.get(),
      pinnedBadgesItem.get(),
      holderChoicesItem.get(),
      writesCommentItem.get(),
    ]);
    setState({ recentBadgeIds: recent[orgId() ?? ''] ?? [], holderChoices, writesComment });
    showPins(pins);
  }

  /** Nothing is pinned beyond the digits. */
  function togglePin(badge: Badge): void {
    const org = orgId();
    if (org === null) return;
    const before = getState().pinnedBadges;
    const isPinned = before.some(({ id }) => id === badge.id);
    if (!isPinned && before.length >= MOST_PINNED) return;
    const toggled = (pins: Badge[]) => [...pins.filter(({ id }) => id !== badge.id), ...(isPinned ? [] : [badge])];
    setState({ pinnedBadges: toggled(before) });
    // From what is stored, which the panel may not have been able to read when it began.
    void pinnedBadgesItem.read().then((all) => pinnedBadgesItem.set({ ...all, [org]: toggled(all[org] ?? []) }));
  }

  function rememberHolder(userId: string): void {
    const contactId = contactOnScreen(getState());
    if (contactId === null) return;
    const others = getState().holderChoices.filter((choice) => choice.contactId !== contactId);
    const holderChoices = [{ contactId, userId }, ...others].slice(0, MOST_HOLDER_CHOICES);
    setState({ holderChoices });
    void holderChoicesItem.set(holderChoices);
  }

  /** The badges awarded last are offered first. */
  async function rememberRecent(entry: LedgerEntry): Promise<void> {
    const org = orgId();
    const awarded = changesIn(entry)
      .filter(({ outcome }) => outcome !== 'refused')
      .map(keyOf);
    if (entry.action !== 'awardBadges' || org === null || awarded.length === 0) return;
    const recent = [...new Set([...awarded, ...getState().recentBadgeIds])].slice(0, KEPT_RECENT);
    setState({ recentBadgeIds: recent });
    await recentBadgesItem.set({ ...(await recentBadgesItem.read()), [org]: recent });
  }

  function setWritesComment(writesComment: boolean): void {
    setState({ writesComment });
    void writesCommentItem.set(writesComment);
  }

  return { follow, load, rememberRecent, actions: { togglePin, rememberHolder, setWritesComment } };
}
