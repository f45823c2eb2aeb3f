import { type DataCentre, DATA_CENTRES, isDataCentre } from '../../lib/desk-page/data-centres';
import { usePolicy } from '../use-policy';

/** What the administrator of this browser has set of the sign-in. */
export interface SetSignIn {
  /** Those to choose from; of a policy that allows none all are shown, and the worker refuses. */
  dataCentres: readonly DataCentre[];
  /** The only client that may be signed in with; null where it is left to the user. */
  clientId: string | null;
}

/** What of the form is set by a policy. */
export function useSetSignIn(): SetSignIn {
  const { dataCentres = [], clientIds = [] } = usePolicy();
  const allowed = dataCentres.filter(isDataCentre);
  const only = clientIds.length === 1 ? clientIds[0] : undefined;
  return { dataCentres: allowed.length > 0 ? allowed : DATA_CENTRES, clientId: only ?? null };
}
