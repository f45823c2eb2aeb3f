import { type PeopleDesk, type ContactHit, findPeople } from '../bulk/find-people.worker';
import { MOST_PEOPLE } from '../bulk/person-key.both';
import type { BadgePaths } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import { getContactHelpCenters, getContactsByIds } from '../desk-api/contacts';
import { listDepartments } from '../desk-api/departments';
import { listHelpCenters } from '../desk-api/help-centers';
import { getGroupUsers, listGroups } from '../desk-api/groups';
import { listLabels, listUsersByLabel } from '../desk-api/labels';
import { users as USERS } from '../desk-api/page-sizes';
import type { Group, GroupMember } from '../desk-api/records/group';
import type { LabelledUser } from '../desk-api/records/help-center-user';
import type { Label } from '../desk-api/records/label';
import type { PagedList } from '../desk-api/paging';
import { searchContactsByEmail, searchTickets } from '../desk-api/search';
import { getTicket, listTickets } from '../desk-api/tickets';
import { getUser, listUsers } from '../desk-api/users';
import type { Candidate } from '../bulk/person-key.both';
import type { BulkChoices, BulkProtocol, ChoiceList } from '../messages/bulk-messages';
import type { Handlers } from '../messages/serve.worker';
import { type ProblemKind, problemError, problemOf } from '../problems/problem';

export interface BulkServiceParts {
  client: DeskClient;
  /** Runs a call in the form of badge paths that the organization answers to. */
  badgeCall<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T>;
}

const MOST_CHOICES = 1_000;
/** An address is in few contacts; more hits come from a search that found parts of words. */
const MOST_HITS = 300;
/** Problems of one person, which say nothing about the next. */
const OF_ONE: ReadonlySet<ProblemKind> = new Set([
  'notFound',
  'forbidden',
  'badAnswer',
  'unprocessable',
  'serverError',
]);

/** What the page that awards to many may read. It writes nothing. */
export function createBulkService({ client, badgeCall }: BulkServiceParts): Pick<Handlers, keyof BulkProtocol> {
  // The user started the look-up and saw what it costs, so the daily cap does not hold it back. It is long, and what is
  // opened beside it goes before.
  const desk = client.inManner({ isExplicit: true, priority: 'background' });
  const people = peopleDesk(desk);

  return {
    'bulk/choices': async () => await readChoices(desk),

    'bulk/find': ({ keys }) => findPeople(people, keys),

    'bulk/held': ({ badgeId, holders }) =>
      Promise.all(
        holders.map(async (holder) => {
          try {
            return (await badgeCall((paths) => paths.list(desk, holder))).some(({ id }) => id === badgeId);
          } catch (thrown) {
            if (!OF_ONE.has(problemOf(thrown).kind)) throw thrown;
            return null;
          }
        }),
      ),

    'bulk/labelUsers': async ({ labelId, helpCenterId }) =>
      (await listUsersByLabel(desk, labelId).collect(MOST_PEOPLE)).map((user) => candidateOf(user, helpCenterId)),

    'bulk/groupUsers': async ({ groupId, helpCenterId }) => {
      const users = await getGroupUsers(desk, groupId);
      return {
        users: users.slice(0, MOST_PEOPLE).map((user) => candidateOf(user, helpCenterId)),
        isPart: users.length >= USERS.pageSize,
      };
    },

    'bulk/requesters': async ({ departmentId, status, atMost }) => {
      const query = {
        ...(departmentId === null ? {} : { departmentIds: [departmentId] }),
        ...(status === null ? {} : { status: [status] }),
        include: ['contacts' as const],
        sortBy: '-createdTime',
      };
      const found = new Map<string, { contactId: string; name: string }>();
      for (const { contact, contactId } of await listTickets(desk, query).collect(atMost)) {
        if (contactId !== null && !found.has(contactId)) {
          found.set(contactId, { contactId, name: contact?.name ?? contactId });
        }
      }
      return [...found.values()];
    },
  };
}

/** A help-center user of whom a list has told, as the check wants them. */
function candidateOf({ id, name, email, isActive }: LabelledUser | GroupMember, helpCenterId: string): Candidate {
  return { userId: id, helpCenterId, helpCenterNames: [], name, email, contactId: null, isActive };
}

/** Every list fails alone; only when none could be read, that is the answer. */
async function readChoices(desk: DeskClient): Promise<BulkChoices> {
  const [labels, groups, departments, helpCenters] = await Promise.allSettled([
    listLabels(desk).collect(MOST_CHOICES),
    listGroups(desk).collect(MOST_CHOICES),
    listDepartments(desk, { isEnabled: true }).collect(MOST_CHOICES),
    listHelpCenters(desk).collect(MOST_CHOICES),
  ]);
  const lists: Record<ChoiceList, PromiseSettledResult<unknown>> = { labels, groups, departments, helpCenters };
  const problems: BulkChoices['problems'] = Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) =>
      list.status === 'rejected' ? [[name, problemOf(list.reason)]] : [],
    ),
  );
  const isNoneRead = Object.values(lists).every(({ status }) => status === 'rejected');
  if (labels.status === 'rejected' && isNoneRead) throw labels.reason;
  const places = valueOf(helpCenters);
  const main = places.find(({ isDefault }) => isDefault) ?? places[0];
  const inPlaces = (of: readonly (Label | Group)[]): BulkChoices['labels'] =>
    of.flatMap(({ id, name, userCount, ...each }) => {
      const helpCenterId = each.helpCenterId ?? main?.id;
      // Whose help center is not known cannot be asked for their badges.
      if (helpCenterId === undefined) return [];
      const helpCenter = places.find((place) => place.id === helpCenterId);
      return [{ id, name, userCount, helpCenterId, helpCenterName: helpCenter?.name ?? null }];
    });
  return {
    labels: inPlaces(valueOf(labels)),
    groups: inPlaces(valueOf(groups)),
    departments: valueOf(departments).map(({ id, name }) => ({ id, name })),
    problems,
  };
}

function valueOf<T>(list: PromiseSettledResult<T[]>): T[] {
  return list.status === 'fulfilled' ? list.value : [];
}

/** At most so many hits of a search, and whether these are all. */
async function hitsOf<T>(list: PagedList<T>): Promise<{ hits: T[]; isWhole: boolean }> {
  const hits = await list.collect(MOST_HITS);
  return { hits, isWhole: hits.length < MOST_HITS };
}

/** The look-up's calls. */
function peopleDesk(desk: DeskClient): PeopleDesk {
  let mainHelpCenter: Promise<{ id: string; name: string }> | null = null;

  async function askMainHelpCenter(): Promise<{ id: string; name: string }> {
    const helpCenters = await listHelpCenters(desk).collect(MOST_CHOICES);
    const main = helpCenters.find(({ isDefault }) => isDefault) ?? helpCenters[0];
    if (!main) throw problemError('notFound', { endpoint: '/helpCenters' });
    return main;
  }

  return {
    contactsByEmail: (emails) => searchContactsByEmail(desk, emails),
    contactsByIds: (ids) => getContactsByIds(desk, ids),
    helpCentersOf: (contactId) => getContactHelpCenters(desk, contactId),
    usersByEmail: (email) => hitsOf(listUsers(desk, { searchBy: email })),
    user: (userId) => getUser(desk, userId),
    requester: async ({ kind, value }) => {
      switch (kind) {
        case 'ticketId':
          return requesterOf(await getTicket(desk, value));
        case 'ticketNumber': {
          const tickets = await searchTickets(desk, { ticketNumber: value }).collect(50);
          const ticket = tickets.find(({ number }) => number === value);
          return ticket ? requesterOf(ticket) : null;
        }
      }
    },
    mainHelpCenter: () => {
      mainHelpCenter ??= askMainHelpCenter().catch((thrown: unknown) => {
        mainHelpCenter = null;
        throw thrown;
      });
      return mainHelpCenter;
    },
  };
}

function requesterOf({
  contactId,
  contact,
}: {
  contactId: string | null;
  contact: { name: string; email: string | null } | null;
}): ContactHit | null {
  if (contactId === null) return null;
  const { name, email } = contact ?? { name: contactId, email: null };
  return { id: contactId, name, email, secondaryEmail: null, isEndUser: null };
}
