import { type RankedAgent, isFree } from './rank-agents';

/** How many of a team's members can take a ticket now; null unless it is known of each. */
export function teamFree(ranked: readonly RankedAgent[]): { free: number; members: number } | null {
  const members = ranked.filter(({ reasons }) => reasons.some(({ is }) => is === 'inTeam')).map(isFree);
  if (members.length === 0 || members.includes(null)) return null;
  return { free: members.filter((free) => free === true).length, members: members.length };
}
