import type { PastAward } from './past-awards';
import type { FairPlaySettings } from './fair-play-off';

/** Everything the rules look at. Whatever is not known is null and warns of nothing: a guess would be unfair itself. */
export interface FairPlayCase {
  settings: FairPlaySettings;
  /** Who awards. */
  agent: { id: string; email: string | null } | null;
  /** Who gets the badges; `isAgent` is what Desk says of the help-center user. */
  person: { userId: string; contactId: string | null; email: string | null; isAgent: boolean | null };
  badges: { id: string; name: string }[];
  history: PastAward[];
  /** Epoch milliseconds. */
  now: number;
}

export type FairPlayWarning =
  | { kind: 'self' }
  | { kind: 'colleague'; because: 'desk' | 'domain' }
  | { kind: 'again'; badge: { id: string; name: string }; at: number; days: number }
  | { kind: 'allowance'; given: number; allowance: number };

const DAY_MS = 86_400_000;
// What lies further ahead than this was timed by a wrong clock: when it was is not known, and warns of nothing.

/** What to say before these badges are awarded, most important first; empty when nothing speaks against it. */
export function fairPlayWarnings(award: FairPlayCase): FairPlayWarning[] {
  const isSelf = isOneself(award);
  return [
    ...(award.settings.self && isSelf ? [{ kind: 'self' } as const] : []),
    // Oneself is a colleague too, which needs no second line.
    ...(isSelf && award.settings.self ? [] : colleague(award)),
    ...again(award),
    ...allowance(award),
  ];
}

function isOneself({ agent, person }: FairPlayCase): boolean {
  if (!agent) return false;
  return agent.id === person.userId || (agent.email !== null && sameAddress(agent.email, person.email));
}

function sameAddress(one: string, other: string | null): boolean {
  return other !== null && one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();
}

function colleague({ settings, person }: FairPlayCase): FairPlayWarning[] {
  if (!settings.colleagues) return [];
  if (person.isAgent === true) return [{ kind: 'colleague', because: 'desk' }];
  const domain = person.email?.trim().toLowerCase().split('@').at(-1) ?? '';
  return settings.colleagueDomains.includes(domain) ? [{ kind: 'colleague', because: 'domain' }] : [];
}

function again({ settings, person, badges, history, now }: FairPlayCase): FairPlayWarning[] {
  const days = settings.coolDownDays;
  if (days === null) return [];
  const own = history.filter(
    ({ userId, contactId, at }) =>
      now - at < days * DAY_MS &&
      at - now < DAY_MS &&
      (userId === person.userId || (contactId !== null && contactId === person.contactId)),
  );
  return badges.flatMap((badge) => {
    const times = own.filter(({ badgeId }) => badgeId === badge.id).map(({ at }) => at);
    return times.length === 0 ? [] : [{ kind: 'again', badge, at: Math.max(...times), days } as const];
  });
}

function allowance({ settings, badges, history, now }: FairPlayCase): FairPlayWarning[] {
  if (settings.dailyAllowance === null || badges.length === 0) return [];
  const today = startOfDay(now);
  const given = history.filter(({ at }) => at >= today && at - now < DAY_MS).length;
  return given + badges.length > settings.dailyAllowance
    ? [{ kind: 'allowance', given, allowance: settings.dailyAllowance }]
    : [];
}

/** Midnight by the clock of this computer: an allowance is about the agent's day, not Zoho's. */
function startOfDay(now: number): number {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}
