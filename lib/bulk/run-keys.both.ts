/** Where the head of an organization's run is kept. */
export const headKey = (orgId: string): string => `head:${orgId}`;

/** How the keys of its rows begin. */
export const rowPrefix = (orgId: string): string => `row:${orgId}:`;

/** Whether something kept of runs is of that organization, by its key. */
export function isRunKeyOf(orgId: string, key: string): boolean {
  return key === headKey(orgId) || key.startsWith(rowPrefix(orgId));
}
