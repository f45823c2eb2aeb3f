import { useEffect } from 'preact/hooks';
import type { ProblemKind } from '../../lib/problems/problem';

/** By its id, the field that is the first to look at after a sign-in that failed. A kind that is not here is mended elsewhere. */
const FIELDS: Readonly<Partial<Record<ProblemKind, string>>> = {
  invalidClient: 'client-id',
  // Which of the three is not the registered one, Zoho does not tell; the ID is the one that is typed.
  redirectNotRegistered: 'client-id',
  clientSecretNeeded: 'client-secret',
  clientSecretWrong: 'client-secret',
  wrongDataCentre: 'data-centre',
};

/**
 * Brings the focus to what has to be mended once a sign-in has failed for it. What went wrong is said beside that by the live
 * region above the button; after what mends itself, or lies elsewhere, the focus stays where it is.
 */
export function useFieldToMend(failed: ProblemKind | undefined): void {
  const field = failed && FIELDS[failed];
  useEffect(() => {
    if (field) document.getElementById(field)?.focus();
  }, [field]);
}
