import { type SettledChange, isMember } from '../actions/action';
import { type Target, targetKey } from '../actions/target';
import { type LedgerEntry, changesIn } from '../ledger/entry';
import { personOf } from './filter-names';

/** A badge that was awarded from this browser, and how it stands now as far as this browser did it. */
export interface Award {
  entry: LedgerEntry;
  badge: { id: string; name: string };
  /**
   * `stands`: Desk has taken it. `takenBack`: undone or revoked since, from here. `unknown`: nobody knows whether Desk
   * carried it out.
   */
  state: 'stands' | 'takenBack' | 'unknown';
}

/** How often, of which badge or to whom, how many others are in it, and when last (epoch milliseconds). */
export interface Tally {
  key: string;
  name: string;
  /** Tells people of one name apart; null for badges. */
  userId: string | null;
  count: number;
  /** The badges of a person with how often, or the people who got a badge; the most first. */
  parts: { key: string; name: string; count: number }[];
  lastAt: number;
}

/** What one of a period's days saw; `from` is its first moment in the user's time zone, epoch milliseconds. */
export interface DayTally {
  from: number;
  count: number;
}

export interface Recognition {
  awards: Award[];
  /** How many stand; only these are in the tallies. */
  standing: number;
  people: number;
  takenBack: number;
  unknown: number;
  byBadge: Tally[];
  byPerson: Tally[];
}

/** Whether an entry has to be read to know who was awarded what. */
export function isAboutBadges({ action }: LedgerEntry): boolean {
  return action === 'awardBadges' || action === 'revokeBadges';
}

/**
 * Who was awarded what in these entries, which may be in any order and about anything.
 * @param orgId the organization it is asked for; null for all there are
 */
export function recognitionIn(entries: readonly LedgerEntry[], orgId: string | null): Recognition {
  const awards = awardsIn(entries.filter((entry) => isAboutBadges(entry) && (orgId === null || entry.orgId === orgId)));
  const standing = awards.filter(({ state }) => state === 'stands');
  return {
    awards,
    standing: standing.length,
    people: new Set(standing.map(personKey)).size,
    takenBack: awards.filter(({ state }) => state === 'takenBack').length,
    unknown: awards.filter(({ state }) => state === 'unknown').length,
    byBadge: tallies(standing, badgeSide, personSide),
    byPerson: tallies(standing, personSide, badgeSide),
  };
}

/** The awards, the newest first. */
function awardsIn(entries: readonly LedgerEntry[]): Award[] {
  const awards: Award[] = [];
  /** The awards that may stand, by who holds what: a revocation takes them all, for a badge is held once. */
  const held = new Map<string, Award[]>();
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    for (const step of changesIn(entry)) {
      if (!isMember(step)) continue;
      const key = `${personKey({ entry })}/${step.id}`;
      const state = stateOf(entry, step);
      switch (step.way) {
        case 'give': {
          if (state === null) break;
          const award: Award = { entry, badge: { id: step.id, name: step.name }, state };
          awards.push(award);
          if (state !== 'takenBack') held.set(key, [...(held.get(key) ?? []), award]);
          break;
        }
        case 'take': {
          const after = afterRevoking(state, step);
          if (after === null) break;
          for (const award of held.get(key) ?? []) award.state = after;
          if (after === 'takenBack') held.delete(key);
        }
      }
    }
  }
  return awards.toReversed();
}

/** How what Desk has changed stands, by how far its undo is. */
const AFTER = {
  sending: 'stands',
  done: 'stands',
  undoing: 'unknown',
  undone: 'takenBack',
} as const satisfies Record<LedgerEntry['phase'], Award['state']>;

/** How a change stands; null for what was none: refused, or so before. */
function stateOf({ phase }: LedgerEntry, { outcome, undone }: SettledChange): Award['state'] | null {
  switch (outcome) {
    case 'changed':
      return undone === undefined ? AFTER[phase] : 'takenBack';
    case 'pending':
    case 'notKnown':
      return 'unknown';
    case 'already':
    case 'refused':
      return null;
  }
}

/** What a revocation makes of an award before it; null for nothing. One that others have made up for gave ours not back. */
function afterRevoking(state: Award['state'] | null, { undone }: SettledChange): Award['state'] | null {
  switch (state) {
    case 'stands':
      return 'takenBack';
    case 'takenBack':
      return undone === 'byOthers' ? 'takenBack' : null;
    case 'unknown':
    case null:
      return state;
  }
}

interface Side {
  key: string;
  name: string;
  userId: string | null;
}

function badgeSide({ entry, badge }: Award): Side {
  return { key: `${entry.orgId}/${badge.id}`, name: badge.name, userId: null };
}

function personSide({ entry }: Award): Side {
  return {
    key: personKey({ entry }),
    name: personOf(entry),
    userId: targetKey(entry.target),
  };
}

function personKey({ entry }: Pick<Award, 'entry'>): string {
  return `${entry.orgId}/${helpCenterOf(entry.target)}/${targetKey(entry.target)}`;
}

function helpCenterOf(target: Target): string {
  switch (target.on) {
    case 'person':
      return target.helpCenterId;
    case 'ticket':
    case 'agent':
    case 'team':
      return '';
  }
}

/** One for each of a side, the most first, then by name; awards come the newest first, so that the latest name is kept. */
function tallies(awards: readonly Award[], of: (award: Award) => Side, part: (award: Award) => Side): Tally[] {
  const all = new Map<string, Tally & { inside: Map<string, Tally['parts'][number]> }>();
  for (const award of awards) {
    const { key, name, userId } = of(award);
    const tally = all.get(key) ?? { key, name, userId, count: 0, parts: [], lastAt: award.entry.at, inside: new Map() };
    all.set(key, tally);
    tally.count += 1;
    const inner = part(award);
    const seen = tally.inside.get(inner.key) ?? { key: inner.key, name: inner.name, count: 0 };
    tally.inside.set(inner.key, seen);
    seen.count += 1;
  }
  return [...all.values()]
    .map(({ inside, ...tally }) => ({ ...tally, parts: [...inside.values()].toSorted(mostFirst) }))
    .toSorted(mostFirst);
}

function mostFirst(one: { count: number; name: string }, other: { count: number; name: string }): number {
  return other.count - one.count || one.name.localeCompare(other.name);
}
