import type { Holder } from '../desk-api/records';
import { findEarnedWindow } from '../badges/earned-window.worker';
import { type BadgePaths, listUserBadges } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import { getContactHelpCenters, inviteContactAsEndUser } from '../desk-api/contacts';
import type { EarnedWindow } from '../messages/action-messages';
import type { Handlers } from '../messages/serve.worker';
import { isInvitationForbidden } from '../policy/forbidden';
import { type ReadPolicy, readNoPolicy } from '../policy/managed-policy.worker';
import { problemError, problemOf } from '../problems/problem';
import { invitationsItem } from '../storage/invitation-items.worker';
import type { SignInId } from '../storage/sign-in-id';
import { createInvitations } from './invitations';
import type { Reader } from './reader';
import type { createSerializer } from './serialize';

export interface PersonHandlersParts {
  signIn: SignInId;
  client: DeskClient;
  reader: Reader;
  serialize: ReturnType<typeof createSerializer>;
  inForm<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T>;
  /** What the administrator of this browser allows; without it nothing is forbidden. */
  policy?: ReadPolicy | undefined;
  now?: () => number;
}

/** One page of a person's badges: a stretch of time with more than this in it cannot be judged by one call. */
const PAGE = 50;

type PersonHandlers = Pick<Handlers, 'contact/invite' | 'badge/earned'>;

/** What the panel asks about a person beside the view itself. */
export function createPersonHandlers(parts: PersonHandlersParts): PersonHandlers {
  const { client, reader, serialize, inForm, policy = readNoPolicy, now = Date.now } = parts;

  const invite = createInvitations({
    notes: invitationsItem.in(parts.signIn),
    isUser: async (contactId, helpCenterId) => {
      const rows = await getContactHelpCenters(client.inManner({ isExplicit: true }), contactId);
      const isThere = rows.some((row) => row.helpCenterId === helpCenterId);
      // That nobody is there is about to be no longer so, and is not to be remembered.
      if (isThere) await reader.write('helpCenters', contactId, rows);
      return isThere;
    },
    send: async (contactId, helpCenterId) => await inviteContactAsEndUser(client, contactId, helpCenterId),
    now,
  });

  async function earned(holder: Holder, badgeId: string): Promise<EarnedWindow> {
    const desk = client.inManner({ isExplicit: true });
    const held = await inForm((paths) => paths.list(desk, holder));
    const badge = held.find(({ id }) => id === badgeId);
    if (!badge) throw problemError('notFound');
    if (badge.awardedAt !== null) return { from: badge.awardedAt, to: badge.awardedAt };
    const isEarnedWithin = async (from: number, to: number): Promise<boolean | null> => {
      const query = { startTime: new Date(from).toISOString(), endTime: new Date(to).toISOString() };
      const found = await listUserBadges(desk, holder.userId, query).collect(PAGE);
      return found.some(({ id }) => id === badgeId) || (found.length < PAGE ? false : null);
    };
    try {
      return await findEarnedWindow(isEarnedWithin, now());
    } catch (thrown) {
      // Organizations of the other form of the paths have no documented way to ask for a time.
      if (problemOf(thrown).kind === 'notFound') return { from: null, to: null };
      throw thrown;
    }
  }

  return {
    'contact/invite': async (invitation) =>
      await serialize(`invite ${invitation.contactId}`, async () => {
        // What became of one that was sent before is looked up whatever is allowed now.
        const isNew = invitation.isAgain !== true;
        if (isNew && isInvitationForbidden((await policy()).values, invitation.helpCenterId))
          throw problemError('byPolicy');
        return await invite(invitation);
      }),
    'badge/earned': async ({ badgeId, ...holder }) => await earned(holder, badgeId),
  };
}
