import type { StoreApi } from 'zustand/vanilla';
import { organizationId } from '../accounts/account-state';
import type { Account } from '../accounts/account-store';
import { FAIR_PLAY_OFF, type FairPlaySettings } from '../fair-play/fair-play-off';
import { hasFairPlay } from '../fair-play/settings';
import { fairPlayUnder, singleKeysUnder } from '../policy/settings-under-policy.page';
import { type ParkedAward, withParked, withoutParked } from '../parked/parked-awards';
import { fairPlayItem, parkedAwardsItem, singleKeysItem, suggestionsItem } from '../storage/person-items.page';
import type { Ask } from '../messages/protocol';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import { whoAndWhere } from './on-screen';
import type { PanelState } from './panel-state';
import type { ExtrasState, PersonActions } from './person-state';
import type { Toasts } from './toasts';

type Own = Pick<PersonActions, 'openParking' | 'closeParking' | 'park' | 'unpark' | 'warningsFor'>;

export interface KeptChoicesParts {
  toasts: Toasts;
  ask: Ask;
  account: Account['store'];
}

/** What this browser keeps for the person's sake: parked awards, and the rules of fair play and suggestions. */
export function createKeptChoices(store: StoreApi<PanelState>, { toasts, ask, account }: KeptChoicesParts) {
  const { getState, setState } = store;

  function setExtras(change: Partial<ExtrasState>): void {
    setState(({ extras }) => ({ extras: { ...extras, ...change } }));
  }

  const orgId = (): string | null => organizationId(account.getState());

  function showParked(byOrganization: Record<string, ParkedAward[]>): void {
    const id = orgId();
    setExtras({ parked: id !== null && Object.hasOwn(byOrganization, id) ? (byOrganization[id] ?? []) : [] });
  }

  async function changeParked(change: (list: ParkedAward[]) => ParkedAward[]): Promise<boolean> {
    const id = orgId();
    if (id === null) return false;
    try {
      // Read again: another window may have parked something meanwhile.
      const stored = await parkedAwardsItem.read();
      const changed = { ...stored, [id]: change(stored[id] ?? []) };
      await parkedAwardsItem.set(changed);
      showParked(changed);
      return true;
    } catch {
      return false; // The disk is full.
    }
  }

  /** What the user has chosen; what holds is that under the policy. */
  const own: { fairPlay: FairPlaySettings; singleKeys: boolean | null } = { fairPlay: FAIR_PLAY_OFF, singleKeys: null };

  /** Keys do nothing before it is known whether they may. */
  function hold(change: Partial<typeof own> = {}): void {
    Object.assign(own, change);
    const { policy } = account.getState();
    if (policy === null) return;
    const { fairPlay, singleKeys } = own;
    setExtras({ fairPlay: fairPlayUnder(policy.values, fairPlay) });
    setState({ singleKeys: singleKeys === null ? null : singleKeysUnder(policy.values, singleKeys) });
  }

  /** Shows what is stored, now and after every change, in whichever window it was made. */
  async function follow(): Promise<void> {
    parkedAwardsItem.watch(showParked);
    fairPlayItem.watch((fairPlay) => hold({ fairPlay }));
    suggestionsItem.watch((suggestions) => setExtras({ suggestions }));
    singleKeysItem.watch((singleKeys) => hold({ singleKeys }));
    account.subscribe((now, before) => {
      if (now.policy !== before.policy) hold();
    });
    const [fairPlay, suggestions, singleKeys] = await Promise.all([
      fairPlayItem.get(),
      suggestionsItem.get(),
      singleKeysItem.get(),
    ]);
    setExtras({ suggestions });
    hold({ fairPlay, singleKeys });
  }

  const actions: Own = {
    openParking: () => setState(({ person }) => ({ person: { ...person, isParking: true } })),
    closeParking: () => setState(({ person }) => ({ person: { ...person, isParking: false } })),

    park: async (badge) => {
      const { person } = whoAndWhere(getState());
      const { contactId } = person;
      if (contactId === null) return;
      const award = {
        id: crypto.randomUUID(),
        contactId,
        personName: person.name,
        badge: { id: badge.id, name: displayText(badge.name) },
        at: Date.now(),
      };
      const isKept = await changeParked((list) => withParked(list, award));
      toasts.add(
        isKept
          ? { tone: 'success', message: t('toastParked', award.badge.name) }
          : { tone: 'problem', message: t('toastNotParked', award.badge.name) },
      );
    },
    unpark: async (id) => {
      await changeParked((list) => withoutParked(list, id));
    },

    warningsFor: async (holder, badges) => {
      if (!hasFairPlay(getState().extras.fairPlay)) return [];
      return await (
        await import('./fair-play-check')
      ).checkFairPlay(ask, getState(), account.getState().session, holder, badges);
    },
  };

  return { actions, follow, showParked: async () => showParked(await parkedAwardsItem.get()) };
}
