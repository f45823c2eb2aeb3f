import type { SessionOrganization } from './session-state';

/**
 * Whether an address that names this portal shows another organization, as far as is known: of what is not known on either
 * side nobody can say so. Upper and lower case are one; the user may have said that a name is the same organization.
 */
export function isOtherPortal(
  { portal, alsoPortals = [] }: Pick<SessionOrganization, 'portal' | 'alsoPortals'>,
  shown: string | null | undefined,
): boolean {
  const names = [portal, ...alsoPortals].map((name) => name?.toLowerCase());
  return !!portal && !!shown && !names.includes(shown.toLowerCase());
}
