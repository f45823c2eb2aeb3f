/** Whether somebody can take a ticket now: online, and not known to be outside their hours; null where that is not known. */
export function isFreeNow(isOnline: boolean | null, isInHours: boolean | null): boolean | null {
  if (isOnline === false || isInHours === false) return false;
  return isOnline;
}
