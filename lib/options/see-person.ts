import type { Badge } from '../desk-api/records';
import type { DataCentre } from '../desk-page/data-centres';
import { portalOf, readPageContext } from '../desk-page/page-context';
import type { Ask } from '../messages/protocol';
import { problemOf } from '../problems/problem';
import { readRecord } from '../records/read-record.page';
import { type Facts, factsOf } from '../suggestions/suggest';

/** What the rules of suggestions look at. */
export interface SeenPerson {
  name: string | null;
  facts: Facts;
  catalogue: Badge[];
  /** Ids of the badges held. */
  held: ReadonlySet<string>;
}

/**
 * Looks once at whoever stands behind what the Desk tab shows: from the worker, which answers from its cache what the
 * panel has read already. Null when the tab shows nobody of this data centre. Throws `DesksideError`.
 */
export async function seePerson(
  ask: Ask,
  url: string | undefined,
  dataCentre: DataCentre | null,
): Promise<SeenPerson | null> {
  const contact = await contactIn(ask, url, dataCentre);
  if (!contact) return null;
  const { id: contactId, name } = contact;
  const [facts, catalogue, helpCenters] = await Promise.all([
    readRecord('facts', { contactId }, {}, ask),
    readRecord('catalogue', {}, {}, ask),
    readRecord('helpCenters', { contactId }, {}, ask),
  ]);
  const [user] = helpCenters.value;
  if (!user) return { name, facts: factsOf(facts.value, null, null), catalogue: catalogue.value, held: new Set() };
  const holder = { userId: user.userId, helpCenterId: user.helpCenterId };
  const [badges, labels] = await Promise.all([
    readRecord('badges', holder, {}, ask),
    readRecord('labels', holder, {}, ask),
  ]);
  return {
    name,
    facts: factsOf(facts.value, badges.value.length, labels.value.length),
    catalogue: catalogue.value,
    held: new Set(badges.value.map(({ id }) => id)),
  };
}

async function contactIn(ask: Ask, url: string | undefined, dataCentre: DataCentre | null) {
  const context = readPageContext(url);
  if (!('dataCentre' in context) || context.dataCentre !== dataCentre) return null;
  // The ids are the address's, so the worker hears which portal that names.
  const reading = { portal: portalOf(context) };
  const contact = async (contactId: string) => (await readRecord('contact', { contactId }, reading, ask)).value;
  const requester = async (ticketId: string) => {
    const { contactId, contact } = (await readRecord('ticket', { ticketId }, reading, ask)).value;
    return contactId === null ? null : { id: contactId, name: contact?.name ?? null };
  };
  switch (context.kind) {
    case 'ticket':
      return await requester(context.ticketId);
    case 'contact':
      return await contact(context.contactId);
    // Modules that an organization has renamed: a ticket or a contact, as the panel tries them.
    case 'record':
      return await requester(context.recordId).catch(async (thrown: unknown) => {
        if (problemOf(thrown).kind !== 'notFound') throw thrown;
        return await contact(context.recordId);
      });
    case 'account':
    case 'agent':
    case 'encryptedTicket':
    case 'desk':
      return null;
  }
}
