import type { SessionOrganization } from './session-state';

/** An organization as Desk lists it. */
export interface Listed extends SessionOrganization {
  /** Whether it is the user's default, as far as Desk tells. */
  isDefault?: boolean | null;
}

/**
 * The organization to sign in to, of those that Desk lists: the one of the tab's portal (whatever the case), else the one
 * marked as default, else the only one. Null where the user has to say: the place in the list means nothing.
 *
 * @param portal name of the portal that the tab shows; null where there is none
 */
export function chooseOrganization(rows: readonly Listed[], portal: string | null): Listed | null {
  const wanted = portal?.toLowerCase();
  const isShown = (row: Listed): boolean => wanted !== undefined && row.portal?.toLowerCase() === wanted;
  return onlyOne(rows.filter(isShown)) ?? onlyOne(rows.filter(({ isDefault }) => isDefault === true)) ?? onlyOne(rows);
}

function onlyOne<T>([first, ...others]: readonly T[]): T | null {
  return first !== undefined && others.length === 0 ? first : null;
}
