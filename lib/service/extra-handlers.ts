import { listHelpCenters } from '../desk-api/help-centers';
import { getUser } from '../desk-api/users';
import type { Handlers } from '../messages/serve.worker';
import type { Reader } from './reader';

/** More help centers than any edition allows. */
const HELP_CENTERS_AT_MOST = 500;

/** What inviting and fair play ask beside the view: where one can invite to, and what kind of user somebody is. */
export function createExtraHandlers({ read }: Reader): Pick<Handlers, 'helpCenters/list' | 'user/kind'> {
  return {
    // Asked for by a click, so never held back by the daily cap.
    'helpCenters/list': (how) =>
      read(
        'helpCenterChoices',
        'all',
        how,
        async (desk) => {
          const helpCenters = await listHelpCenters(desk).collect(HELP_CENTERS_AT_MOST);
          return helpCenters.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name }));
        },
        { isExplicit: true },
      ),
    'user/kind': ({ userId, helpCenterId, ...how }) =>
      read('userKind', userId, how, async (desk) => {
        const { isAgent } = await getUser(desk, userId, { helpCenterId });
        return { isAgent };
      }),
  };
}
