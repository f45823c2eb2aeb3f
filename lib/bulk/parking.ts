import { MOST_PARKED, type ParkedAward, withParked } from '../parked/parked-awards';
import type { Item } from '../storage/item';

/** What is parked, and what was taken back of whom it has to be known that they were invited. */
export interface KnownAward extends ParkedAward {
  isTakenBack?: true;
}

/** Where parked awards are, by organization id. */
export type ParkedPlace = Pick<Item<Record<string, ParkedAward[]>>, 'get' | 'read' | 'set' | 'watch'>;

/** What is parked for one organization. */
export function parkedIn(stored: Record<string, ParkedAward[]>, orgId: string): ParkedAward[] {
  return Object.hasOwn(stored, orgId) ? (stored[orgId] ?? []) : [];
}

/** What is parked for one organization, and what was taken back of those who were invited, so that nobody is written to twice. */
export function knownIn(stored: Record<string, ParkedAward[]>, orgId: string): KnownAward[] {
  const takenBack = parkedIn(stored, placeOfTakenBack(orgId));
  return [...parkedIn(stored, orgId), ...takenBack.map((award) => ({ ...award, isTakenBack: true as const }))];
}

/** Beside what is parked, where only this page looks. */
const placeOfTakenBack = (orgId: string): string => `${orgId} taken back`;

/** The ids of what is parked and waits. */
export function idsParked(known: readonly KnownAward[]): ReadonlySet<string> {
  return new Set(known.filter(({ isTakenBack }) => !isTakenBack).map(({ id }) => id));
}

/** When somebody was last invited together with a parked award, epoch milliseconds; null: not from here. */
export function invitedAt(parked: readonly ParkedAward[], contactId: string): number | null {
  const times = parked.flatMap((award) => (award.contactId === contactId ? (award.invitedAt ?? []) : []));
  return times.length === 0 ? null : Math.max(...times);
}

/** Whether there is an award of this badge parked for somebody. */
export function isParkedFor(parked: readonly KnownAward[], contactId: string, badgeId: string): boolean {
  return parked.some((award) => !award.isTakenBack && award.contactId === contactId && award.badge.id === badgeId);
}

/**
 * Parks awards and takes them back, one after the other, because each is written into the list of all. What is there already stays as it is; that
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

  /** Takes away those with these ids; of who was invited with one is kept that they were. */
  async function remove(orgId: string, ids: ReadonlySet<string>): Promise<void> {
    const stored = await place.read();
    const list = parkedIn(stored, orgId);
    const gone = list.filter(({ id }) => ids.has(id));
    if (gone.length === 0) return;
    const former = parkedIn(stored, placeOfTakenBack(orgId));
    const invited = [...gone.filter((award) => award.invitedAt !== undefined), ...former].slice(0, MOST_PARKED);
    const changed = { ...stored, [orgId]: list.filter(({ id }) => !ids.has(id)) };
    await place.set(invited.length === 0 ? changed : { ...changed, [placeOfTakenBack(orgId)]: invited });
  }

  async function inTurn(change: () => Promise<void>): Promise<void> {
    const mine = last.then(change);
    last = mine.catch(() => undefined);
    await mine;
  }

  return {
    park: async (orgId: string, award: ParkedAward) => await inTurn(async () => await add(orgId, award)),
    /** Takes parked awards back, by their ids; what is not there any more is none. Rejects where that cannot be stored. */
    unpark: async (orgId: string, ids: ReadonlySet<string>) => await inTurn(async () => await remove(orgId, ids)),
    /** The ids of what is parked for an organization. Rejects when that cannot be read. */
    idsIn: async (orgId: string) => idsParked(parkedIn(await place.read(), orgId)),
  };
}
