import type { Holder } from '../desk-api/records';
import { findEarnedWindow } from '../badges/earned-window.worker';
import { type BadgePaths, listUserBadges } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import {
  getContactHelpCenters,
  getContactStatistics,
  getFullContact,
  inviteContactAsEndUser,
} from '../desk-api/contacts';
import { listLabels } from '../desk-api/labels';
import type { LabelChoice, ContactFacts, EarnedWindow } from '../messages/action-messages';
import type { Handlers } from '../messages/serve.worker';
import { problemError, problemOf } from '../problems/problem';
import { invitationsItem } from '../storage/invitation-items.worker';
import { createInvitations } from './invitations';
import type { Reader } from './reader';
import type { createSerializer } from './serialize';

export interface PersonHandlersParts {
  client: DeskClient;
  reader: Reader;
  serialize: ReturnType<typeof createSerializer>;
  inForm<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T>;
  now?: () => number;
}

/** More labels than anyone has. */
const LABELS_AT_MOST = 5_000;
/** One page of a person's badges: a stretch of time with more than this in it cannot be judged by one call. */
const PAGE = 50;

type PersonHandlers = Pick<Handlers, 'labels/catalogue' | 'contact/facts' | 'contact/invite' | 'badge/earned'>;

/** What the panel asks about a person beside the view itself. */
export function createPersonHandlers(parts: PersonHandlersParts): PersonHandlers {
  const { client, reader, serialize, inForm, now = Date.now } = parts;

  const invite = createInvitations({
    notes: invitationsItem,
    isUser: async (contactId, helpCenterId) => {
      const rows = await getContactHelpCenters(client.inManner({ isExplicit: true }), contactId);
      await reader.write('helpCenters', contactId, rows);
      return rows.some((row) => row.helpCenterId === helpCenterId);
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
    // Asked for by opening the picker, so never held back by the daily cap.
    'labels/catalogue': ({ helpCenterId, ...how }) =>
      reader.read('labelCatalogue', helpCenterId, how, (desk) => labelChoices(desk, helpCenterId), {
        isExplicit: true,
      }),
    'contact/facts': ({ contactId, ...how }) =>
      reader.read('facts', contactId, how, (desk) => contactFacts(desk, contactId)),
    'contact/invite': async (invitation) =>
      await serialize(`invite ${invitation.contactId}`, async () => ({ outcome: await invite(invitation) })),
    'badge/earned': async ({ badgeId, ...holder }) => await earned(holder, badgeId),
  };
}

async function labelChoices(client: DeskClient, helpCenterId: string): Promise<LabelChoice[]> {
  const labels = await listLabels(client, { helpCenterId }).collect(LABELS_AT_MOST);
  return labels.map(({ id, name, isRounded, backgroundColour, textColour }) => ({
    id,
    name,
    isRounded,
    backgroundColour,
    textColour,
  }));
}

/** What suggestions are made from: one call, and a second one where the statistics leave the happiness out. */
async function contactFacts(client: DeskClient, contactId: string): Promise<ContactFacts> {
  const { totalTickets, closedTickets, escalatedTickets, customerHappiness } = await getContactStatistics(
    client,
    contactId,
  );
  const counts = { totalTickets, closedTickets, escalatedTickets };
  if (customerHappiness) {
    const { goodCount, okCount, badCount } = customerHappiness;
    const all = (goodCount ?? 0) + (okCount ?? 0) + (badCount ?? 0);
    const percent = (count: number | null): number | null => (all > 0 ? Math.round(((count ?? 0) / all) * 100) : null);
    return { ...counts, happinessGood: percent(goodCount), happinessBad: percent(badCount) };
  }
  const contact = await getFullContact(client, contactId);
  return {
    ...counts,
    happinessGood: contact.customerHappiness?.goodPercentage ?? null,
    happinessBad: contact.customerHappiness?.badPercentage ?? null,
  };
}
