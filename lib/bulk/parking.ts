import { MOST_PARKED, type ParkedAward, withParked } from '../parked/parked-awards';
import type { Item } from '../storage/item';

/** Where parked awards are, by organization id. */
export type ParkedPlace = Pick<Item<Record<string, ParkedAward[]>>, 'get' | 'read' | 'set' | 'watch'>;

/** What is parked for one organization. */
export function parkedIn(stored: Record<string, ParkedAward[]>, orgId: string): ParkedAward[] {
  return Object.hasOwn(stored, orgId) ? (stored[orgId] ?? []) : [];
}

/** When somebody was last invited together with a parked award, epoch milliseconds; null: not from here. */
export function invitedAt(parked: readonly ParkedAward[], contactId: string): number | null {
  const times = parked.flatMap((award) => (award.contactId === contactId ? (award.invitedAt ?? []) : []));
  return times.length === 0 ? null : Math.max(...times);
}

/** Whether there is an award of this badge parked for somebody. */
export function isParkedFor(parked: readonly ParkedAward[], contactId: string, badgeId: string): boolean {
  return parked.some((award) => award.contactId === contactId && award.badge.id === badgeId);
}

/**
 * Parks awards, one after the other, because each is written into the list of all. What is there already stays as it is; that
 * the person was invited is added. Rejects where it cannot be kept, and where another one would have to go for it.
 */
export function createParking(place: ParkedPlace) {
  let last: Promise<unknown> = Promise.resolve();

  async function add(orgId: string, award: ParkedAward): Promise<void> {
    const stored = await place.read();
    const list = parkedIn(stored, orgId);
    const former = list.find(({ contactId, badge }) => contactId === award.contactId && badge.id === award.badge.id);
    if (former && (award.invitedAt === undefined || former.invitedAt !== undefined)) return;
    if (!former && list.length >= MOST_PARKED) throw new Error('No more awards can be parked');
    await place.set({ ...stored, [orgId]: withParked(list, { ...award, ...former, invitedAt: award.invitedAt }) });
  }

  return async function park(orgId: string, award: ParkedAward): Promise<void> {
    const mine = last.then(async () => await add(orgId, award));
    last = mine.catch(() => undefined);
    await mine;
  };
}
