import { type Guard, isCount, isObject, isText, isUndefinedOr } from '../storage/guards';

/** A badge chosen for somebody who has no help-center account yet; offered once they have one, never given by itself. */
export interface ParkedAward {
  id: string;
  contactId: string;
  personName: string;
  badge: { id: string; name: string };
  /** When it was parked, epoch milliseconds. */
  at: number;
  /** When the person was invited together with it, or may have been; epoch milliseconds. Absent: not from here. */
  invitedAt?: number | undefined;
}

/** More than anybody parks on purpose; the oldest go first. */
export const MOST_PARKED = 1_000;
const LONGEST_NAME = 300;

export const isParkedAward: Guard<ParkedAward> = isObject<ParkedAward>({
  id: isText,
  contactId: isText,
  personName: isText,
  badge: isObject({ id: isText, name: isText }),
  at: isCount,
  invitedAt: isUndefinedOr(isCount),
});

/** The list with one award more, latest first. The same badge for the same person is there once. */
export function withParked(list: ParkedAward[], award: ParkedAward): ParkedAward[] {
  const others = list.filter(({ contactId, badge }) => contactId !== award.contactId || badge.id !== award.badge.id);
  const kept: ParkedAward = {
    ...award,
    personName: award.personName.slice(0, LONGEST_NAME),
    badge: { id: award.badge.id, name: award.badge.name.slice(0, LONGEST_NAME) },
  };
  return [kept, ...others].slice(0, MOST_PARKED);
}

/** The list without one award. */
export function withoutParked(list: ParkedAward[], id: string): ParkedAward[] {
  return list.filter((award) => award.id !== id);
}

/** What is parked for one person, oldest first, as it was meant. */
export function parkedFor(list: ParkedAward[], contactId: string | null): ParkedAward[] {
  return contactId === null ? [] : list.filter((award) => award.contactId === contactId).toReversed();
}
