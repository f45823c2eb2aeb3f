import type { DemoDesk } from '../../../demo/desk.ts';

const BADGES = 1_000;
/** The requests for a page of the organization's badges; each costs three credits. */
export const pages = { path: '/api/v1/badges' } as const;

/** Badges besides the demo's own; their ids. */
export function addBadges({ world }: DemoDesk): string[] {
  const pattern = [...world.badges.values()].find(({ inCatalogue }) => inCatalogue);
  if (!pattern) throw new Error('The demo has no badges.');
  return Array.from({ length: BADGES }, (_, index) => {
    const id = `2407300009${String(10_000_000 + index)}`;
    world.badges.set(id, { ...pattern, id, name: `Explorer ${index}`, description: `Found place ${index}` });
    return id;
  });
}

/** As many calls as all badges take. */
export function allPages({ world }: DemoDesk): number {
  const count = [...world.badges.values()].filter(({ inCatalogue }) => inCatalogue).length;
  return Math.floor(count / 50) + 1;
}
