import type { StoreApi } from 'zustand/vanilla';
import type { Badge, Holder } from '../desk-api/records';
import type { LedgerEntry } from '../ledger/entry';
import type { BadgesChange } from '../messages/action-messages';
import { ask } from '../messages/ask.page';
import { problemOf } from '../problems/problem';
import { recentBadgesItem } from '../storage/items';
import { t } from '../text/t';
import { listOf, toastsOfChange } from './change-words';
import { changeName, whoAndWhere } from './on-screen';
import type { AwardNote, BadgeMove, PanelState } from './panel-state';
import { type Toasts, failure } from './toasts';
import { updateHolder } from './view';

const KEPT_RECENT = 12;

/** Award and revoke as the user sees them: at once, and taken back badge by badge, with a reason, when Desk refuses. */
export function createBadgeMoves(store: StoreApi<PanelState>, toasts: Toasts) {
  /** Gives several badges in one go. What is typed goes along, and is in the toast when it fails. */
  async function award(holder: Holder, badges: Badge[], note?: AwardNote): Promise<void> {
    const pending = store.getState().holders[holder.userId]?.pendingAwards ?? [];
    const wanted = badges.filter(({ id }) => !pending.some((badge) => badge.id === id)); // A second Enter.
    store.setState({ pickerFor: null });
    if (wanted.length > 0) await send(moveOf('awardBadges', holder, wanted, note));
  }

  /** Takes a badge. */
  async function revoke(holder: Holder, badge: Badge): Promise<void> {
    if (store.getState().holders[holder.userId]?.pendingRevokes.includes(badge.id)) return;
    await send(moveOf('revokeBadges', holder, [badge]));
  }

  function moveOf(kind: BadgesChange['kind'], holder: Holder, badges: Badge[], note?: AwardNote): BadgeMove {
    const { person, ticket } = whoAndWhere(store.getState());
    const reason = note?.reason.trim() || null;
    const change = {
      userId: holder.userId,
      helpCenterId: holder.helpCenterId,
      actionId: crypto.randomUUID(),
      kind,
      person,
      ticket,
      reason,
      runId: null,
      items: badges.map(({ id, name }) => ({ id, name: changeName(name) })),
      writeComment: note?.writeComment === true && reason !== null && ticket !== null,
    };
    return { change, badges };
  }

  /** Sends a change. */
  async function send(move: BadgeMove, ask: (change: BadgesChange) => Promise<LedgerEntry> = askFor): Promise<void> {
    const { change, badges } = move;
    const { userId } = change;
    const isAward = change.kind === 'awardBadges';
    updateHolder(store, userId, (parts) =>
      isAward
        ? { ...parts, pendingAwards: [...badges, ...parts.pendingAwards] }
        : { ...parts, pendingRevokes: [...badges.map(({ id }) => id), ...parts.pendingRevokes] },
    );
    try {
      const entry = await ask(change);
      settle(userId, badges, (badge) => becameHeld(entry, badge));
      toastsOfChange(entry).forEach((toast) => toasts.add(toast));
      if (isAward) await rememberRecent(entry);
    } catch (thrown) {
      settle(userId, badges, () => null);
      const words = isAward
        ? t(badges.length > 1 ? 'toastNotAwardedSeveral' : 'toastNotAwarded', listOf(badges))
        : t('toastNotRevoked', listOf(badges));
      const kept = change.reason ? ` ${t('toastReasonKept', change.reason)}` : '';
      const again = { kind: 'move', move, running: false } as const;
      toasts.add({ tone: 'problem', message: failure(words, problemOf(thrown)) + kept, again });
    }
  }

  /** Sends a change once more whose outcome may be unknown. */
  async function sendAgain(move: BadgeMove): Promise<void> {
    await send(move, askAgain);
  }

  /** Ends the waiting for badges: each is held, is not, or (`null`) has not changed. */
  function settle(userId: string, badges: Badge[], isHeld: (badge: Badge) => boolean | null): void {
    const ids = new Set(badges.map(({ id }) => id));
    updateHolder(store, userId, (parts) => {
      const listed = parts.badges.value;
      const known = new Set(listed?.map(({ id }) => id));
      const gone = new Set(badges.filter((badge) => isHeld(badge) === false).map(({ id }) => id));
      const added = badges.filter((badge) => isHeld(badge) === true && !known.has(badge.id));
      const value = [...added, ...(listed ?? []).filter(({ id }) => !gone.has(id))];
      return {
        ...parts,
        // A list that is not known yet does not become known by one badge.
        badges: listed ? { ...parts.badges, value } : parts.badges,
        pendingAwards: parts.pendingAwards.filter(({ id }) => !ids.has(id)),
        pendingRevokes: parts.pendingRevokes.filter((id) => !ids.has(id)),
      };
    });
  }

  async function rememberRecent({ items }: LedgerEntry): Promise<void> {
    const { session, recentBadgeIds } = store.getState();
    const awarded = items.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => id);
    if (session?.status !== 'signedIn' || awarded.length === 0) return;
    const recent = [...new Set([...awarded, ...recentBadgeIds])].slice(0, KEPT_RECENT);
    store.setState({ recentBadgeIds: recent });
    await recentBadgesItem.set({ ...(await recentBadgesItem.get()), [session.organization.id]: recent });
  }

  return { award, revoke, sendAgain };
}

async function askFor(change: BadgesChange): Promise<LedgerEntry> {
  return await ask('badges/change', change);
}

/** By the same id, in case it was carried out after all; what is known to be refused is a new action. */
async function askAgain(change: BadgesChange): Promise<LedgerEntry> {
  const entry = await askFor(change);
  const isOver = entry.items.every(({ outcome }) => outcome === 'refused');
  return isOver ? await askFor({ ...change, actionId: crypto.randomUUID() }) : entry;
}

/** Whether a badge is held after the action: yes, no, or nothing has changed. */
function becameHeld(entry: LedgerEntry, badge: Badge): boolean | null {
  const outcome = entry.items.find(({ id }) => id === badge.id)?.outcome;
  if (outcome !== 'changed' && outcome !== 'already') return null;
  return entry.kind === 'awardBadges';
}
