/** The ways to the first badge, as `docs/first-use.md` calls them. */
export const WAYS = {
  message: 'with the message of an admin',
  admin: 'without a client ID, as the admin',
  sample: 'with sample data',
} as const;

export type WayName = keyof typeof WAYS;

/** The page with the steps and seconds of one way put in, between its marks. */
export function firstUseTable(page: string, way: WayName, steps: readonly string[], seconds: number): string {
  const [begin, end] = [`<!-- ${way} -->`, `<!-- /${way} -->`];
  const before = page.slice(0, page.indexOf(begin) + begin.length);
  const after = page.slice(page.indexOf(end));
  const list = steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
  return `${before}\n\n${steps.length} steps; the machine took ${seconds.toFixed(1)} s for them.\n\n${list}\n\n${after}`;
}
