import { type Problem, type ProblemKind, problemError, problemOf } from '../problems/problem';
import type { Finding } from '../messages/bulk-messages';
import { isSameAddress } from '../text/address';
import { type Candidate, type ContactName, type Found, type PersonKey, keyText } from './person-key.both';

/** A contact as the look-up needs it. */
export interface ContactHit {
  id: string;
  name: string;
  email: string | null;
  secondaryEmail: string | null;
  /** False: belongs to no help center; null: Desk did not say. */
  isEndUser: boolean | null;
}

/** A help-center user as a look-up by address or id gives them. */
interface UserHit {
  id: string;
  name: string;
  email: string | null;
  contactId: string | null;
  isActive: boolean;
}

/** What the look-up needs of Desk; every call throws `DesksideError`, single records `notFound`. */
export interface PeopleDesk {
  /** Contacts with one of these addresses, and the addresses of which that cannot be known. */
  contactsByEmail(emails: string[]): Promise<{ contacts: ContactHit[]; unsure: string[] }>;
  contactsByIds(ids: string[]): Promise<ContactHit[]>;
  helpCentersOf(
    contactId: string,
  ): Promise<{ userId: string; helpCenterId: string; helpCenterName: string; isActive: boolean }[]>;
  /** Desk finds parts of words too, so there may be more hits than are read: then they are not whole. */
  usersByEmail(email: string): Promise<{ hits: UserHit[]; isWhole: boolean }>;
  user(userId: string): Promise<UserHit>;
  /** The requester of a ticket; null when nobody has that number or the ticket has no contact. */
  requester(key: { kind: 'ticketNumber' | 'ticketId'; value: string }): Promise<ContactHit | null>;
  /** For users of whom no contact tells the help center. */
  mainHelpCenter(): Promise<{ id: string; name: string }>;
}

/** Problems of one record, which say nothing about the next. */
const OF_ONE: ReadonlySet<ProblemKind> = new Set([
  'forbidden',
  'badRequest',
  'badAnswer',
  'invalidData',
  'unprocessable',
  'serverError',
  'tooManyMatches',
]);
const NOBODY: Found = { as: null, contact: null, candidates: [] };

/**
 * Finds help-center users by what was pasted, with as few calls as the documents allow: contacts come many at a time, and
 * only those who are end users are asked for their help centers. An address without a contact is looked for among the
 * help-center users. Throws `DesksideError` for what would fail for everybody.
 */
export async function findPeople(desk: PeopleDesk, keys: PersonKey[]): Promise<Finding[]> {
  const valuesOf = (...kinds: PersonKey['kind'][]) =>
    keys.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
  const emails = valuesOf('email');
  const ids = valuesOf('id', 'contact');
  const [byEmail, byId] = await Promise.all([
    emails.length > 0 ? desk.contactsByEmail(emails) : { contacts: [], unsure: new Array<string>() },
    ids.length > 0 ? contactsByIds(desk, ids) : [],
  ]);
  const once = new Map<string, Promise<Finding>>();
  return await Promise.all(
    keys.map(async (key) => {
      const finding = once.get(keyText(key)) ?? find(key);
      once.set(keyText(key), finding);
      return await finding;
    }),
  );

  async function find(key: PersonKey): Promise<Finding> {
    try {
      return { found: await foundFor(key) };
    } catch (thrown) {
      const problem: Problem = problemOf(thrown);
      if (problem.kind === 'notFound') return { found: NOBODY };
      if (!OF_ONE.has(problem.kind)) throw thrown;
      return { problem };
    }
  }

  async function foundFor({ kind, value }: PersonKey): Promise<Found> {
    switch (kind) {
      case 'email':
        if (byEmail.unsure.includes(value)) throw problemError('tooManyMatches', { endpoint: '/contacts/search' });
        return await foundByAddress(desk, byEmail.contacts, value);
      case 'id':
        return (await usersOf(withId(value))) ?? (await userWithId(desk, value));
      case 'contact':
        return (await usersOf(withId(value))) ?? NOBODY;
      case 'ticketNumber':
      case 'ticketId':
        return (await usersOf(await desk.requester({ kind, value }))) ?? NOBODY;
    }
  }

  function withId(wanted: string): ContactHit | null {
    return byId.find(({ id }) => id === wanted) ?? null;
  }

  async function usersOf(contact: ContactHit | null): Promise<Found | null> {
    return contact && (await usersOfContacts(desk, [contact]));
  }
}

/** Those who have exactly this address. Who has it only as a second one, beside its owner, is not taken unasked. */
async function foundByAddress(desk: PeopleDesk, hits: ContactHit[], address: string): Promise<Found> {
  const owners = hits.filter(({ email }) => isSameAddress(email, address));
  const others = hits.filter(
    ({ email, secondaryEmail }) => !isSameAddress(email, address) && isSameAddress(secondaryEmail, address),
  );
  const contacts = onceEach([...owners, ...others]);
  if (contacts.length === 0) return await usersWithAddress(desk, address);
  const found = await usersOfContacts(desk, contacts);
  const [only, ...more] = found.candidates;
  const alike = onceEach(owners.length > 0 ? owners : others);
  if (!only && alike.length > 1) return { ...found, severalContacts: alike.map(nameOf) };
  const isOther = owners.length > 0 && others.some(({ id }) => id === only?.contactId);
  return isOther && more.length === 0 ? { ...found, mustChoose: true } : found;
}

function onceEach(contacts: ContactHit[]): ContactHit[] {
  return [...new Map(contacts.map((contact) => [contact.id, contact])).values()];
}

/** One unknown id among many may make Desk refuse them all; then each is asked for alone. */
async function contactsByIds(desk: PeopleDesk, ids: string[]): Promise<ContactHit[]> {
  try {
    return await desk.contactsByIds(ids);
  } catch (thrown) {
    const { kind } = problemOf(thrown);
    if (kind !== 'notFound' && kind !== 'invalidData' && kind !== 'unprocessable') throw thrown;
    if (ids.length === 1) return [];
    return (await Promise.all(ids.map((id) => contactsByIds(desk, [id])))).flat();
  }
}

async function usersOfContacts(desk: PeopleDesk, contacts: ContactHit[]): Promise<Found> {
  const users = new Map<string, Candidate>();
  for (const contact of contacts) {
    if (contact.isEndUser === false) continue;
    for (const place of await desk.helpCentersOf(contact.id)) {
      const known = users.get(place.userId);
      const isBetter = !known || (!known.isActive && place.isActive);
      users.set(place.userId, {
        userId: place.userId,
        helpCenterId: isBetter ? place.helpCenterId : known.helpCenterId,
        helpCenterNames: [...(known?.helpCenterNames ?? []), place.helpCenterName],
        name: contact.name,
        email: contact.email,
        contactId: contact.id,
        isActive: place.isActive || (known?.isActive ?? false),
      });
    }
  }
  const [first] = contacts;
  return { as: 'contact', contact: first ? nameOf(first) : null, candidates: [...users.values()] };
}

function nameOf({ id, name, email }: ContactHit): ContactName {
  return { id, name, email };
}

async function usersWithAddress(desk: PeopleDesk, address: string): Promise<Found> {
  const { hits, isWhole } = await desk.usersByEmail(address);
  if (!isWhole) throw problemError('tooManyMatches', { endpoint: '/users' });
  const users = hits.filter(({ email }) => isSameAddress(email, address));
  if (users.length === 0) return NOBODY;
  return { as: 'user', contact: null, candidates: await Promise.all(users.map((user) => placed(desk, user))) };
}

async function userWithId(desk: PeopleDesk, userId: string): Promise<Found> {
  const user = await desk.user(userId);
  return { as: 'user', contact: null, candidates: [await placed(desk, user)] };
}

/** A help-center user with the help centers they are in, as far as their contact tells. */
async function placed(desk: PeopleDesk, user: UserHit): Promise<Candidate> {
  const { id, name, email, contactId, isActive } = user;
  const places = contactId === null ? [] : await desk.helpCentersOf(contactId);
  const own = places.filter((place) => place.userId === id);
  const best = own.find((place) => place.isActive) ?? own[0];
  const main = best ? null : await desk.mainHelpCenter();
  return {
    userId: id,
    helpCenterId: best?.helpCenterId ?? main?.id ?? '',
    helpCenterNames: main ? [main.name] : own.map(({ helpCenterName }) => helpCenterName),
    name,
    email,
    contactId,
    isActive,
  };
}
