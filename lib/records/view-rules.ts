import type {
  Account,
  Agent,
  Badge,
  Contact,
  ContactHelpCenter,
  Named,
  Team,
  Ticket,
  UserLabel,
} from '../desk-api/records';
import type { Part } from '../panel/part';
import { type Key, type Resource, type Value, idOf } from './resources';
import type { AccountContacts } from './values';

/*
 * On which record each part of a view hangs. The rules are pure: the worker runs them on what arrives, the panel on what
 * it remembers and on what the worker sends. A view is put together from its root alone, so that what belongs to somebody
 * else has no way into it, however late it comes.
 */

export const ROOT_KINDS = ['ticket', 'contact', 'account', 'agent', 'record'] as const;

/** What is open; a `record` is of a renamed module: a ticket, or else a contact, or else an account. */
export interface Root {
  is: (typeof ROOT_KINDS)[number];
  id: string;
}

/** A record that a view reads. */
export interface Want {
  resource: Resource;
  key: Key<Resource>;
  /** Its name among all records of an organization. */
  name: string;
}

/** What is known of a record by now; `undefined` before anything is. */
type Look = (name: string) => Part<unknown> | undefined;

export interface ViewParts {
  ticket: Part<Ticket>;
  requester: Part<Contact>;
  helpCenters: Part<ContactHelpCenter[]>;
  assignee: Part<Agent | null>;
  team: Part<Team | null>;
  department: Part<Named | null>;
  account: Part<Account>;
  accountContacts: Part<AccountContacts>;
}
export type ViewPart = keyof ViewParts;
/** What hangs on each help-center user. */
export interface UserParts {
  badges: Part<Badge[]>;
  labels: Part<UserLabel[]>;
}

export interface AssembledView extends ViewParts {
  /** By userId. */
  users: Record<string, UserParts>;
  /** What is read, by part: `ticket`, or `badges 71`. A part that needs no reading is not in it. */
  wants: Map<string, Want>;
}

interface PartRule<R extends Resource, TNone> {
  reads: R;
  /** The record the part hangs on; `none` if there is none, `null` if that is not known yet or not part of the view. */
  key(root: Root, view: View): Key<R> | 'none' | null;
  /** What the ticket itself tells of it, and whether that will do. */
  known?(ticket: Ticket): { value: (Value<R> & { id: string }) | null; isEnough: boolean };
  /** What is shown where there is none; absent for what is nothing then. */
  none?: TNone;
}

interface View {
  ticket?: Ticket | undefined;
  contact?: Contact | undefined;
  account?: Account | undefined;
  /** Whether Desk has no ticket, and no contact either, of the record of a renamed module that is open. */
  isNoTicket: boolean;
  isNoContact: boolean;
}

const IDLE: Part<never> = { loading: false };

/** The ticket's own copy of somebody is shown only if it is of the one whom the ticket names. */
const RULES = {
  ticket: {
    reads: 'ticket',
    key: (root, { isNoTicket }) =>
      keyBy('ticketId', root.is === 'ticket' || (root.is === 'record' && !isNoTicket) ? root.id : null),
  } satisfies PartRule<'ticket', undefined>,
  /** The ticket's copy of the contact is enough for the panel; without it one more call is spent. */
  requester: {
    reads: 'contact',
    key: (root, view) => keyBy('contactId', contactId(root, view)),
    known: ({ contact }) => ({ value: contact, isEnough: Boolean(contact?.name || contact?.email) }),
  } satisfies PartRule<'contact', undefined>,
  helpCenters: {
    reads: 'helpCenters',
    // Of a record that may be no contact, they would be asked for in vain.
    key: (root, view) => (view.isNoTicket && !view.contact ? null : keyBy('contactId', contactId(root, view))),
    none: [],
  } satisfies PartRule<'helpCenters', never[]>,
  /** Time zone and role are not with the ticket. */
  assignee: {
    reads: 'agent',
    key: (root, { ticket }) => keyBy('agentId', root.is === 'agent' ? root.id : of(ticket, 'assigneeId')),
    known: ({ assignee }) => ({ value: assignee?.name ? assignee : null, isEnough: false }),
    none: null,
  } satisfies PartRule<'agent', null>,
  team: {
    reads: 'team',
    key: (_root, { ticket }) => keyBy('teamId', of(ticket, 'teamId')),
    known: ({ team }) => ({
      value: team?.name ? { ...team, description: null, memberCount: null } : null,
      isEnough: true,
    }),
    none: null,
  } satisfies PartRule<'team', null>,
  department: {
    reads: 'department',
    key: (_root, { ticket }) => keyBy('departmentId', of(ticket, 'departmentId')),
    known: ({ department }) => ({ value: department?.name ? department : null, isEnough: true }),
    none: null,
  } satisfies PartRule<'department', null>,
  account: {
    reads: 'account',
    key: (root, { isNoContact }) => keyBy('accountId', root.is === 'account' || isNoContact ? root.id : null),
  } satisfies PartRule<'account', undefined>,
  accountContacts: {
    reads: 'accountContacts',
    key: (root, { account }) => keyBy('accountId', root.is === 'account' || account ? root.id : null),
  } satisfies PartRule<'accountContacts', undefined>,
};

function contactId(root: Root, { ticket, isNoTicket, isNoContact }: View): string | null {
  if (root.is === 'contact' || (isNoTicket && !isNoContact)) return root.id;
  return of(ticket, 'contactId');
}

/** An id that a ticket has; it may say that there is none. */
function of(ticket: Ticket | undefined, id: 'contactId' | 'assigneeId' | 'teamId' | 'departmentId') {
  return ticket ? (ticket[id] ?? 'none') : null;
}

function keyBy<TField extends string>(field: TField, id: string | null): Record<TField, string> | 'none' | null {
  return id === null || id === 'none' ? id : ({ [field]: id } as Record<TField, string>);
}

/** A record's name among all of an organization. */
export function recordName<R extends Resource>(resource: R, key: Key<R>): string {
  return `${resource}:${idOf(resource, key)}`;
}

/** Puts a view together from what is known of its records. */
export function assemble(root: Root, look: Look): AssembledView {
  const wants = new Map<string, Want>();
  const read = <R extends Resource>(part: string, resource: R, key: Key<R>): Part<Value<R>> => {
    const name = recordName(resource, key);
    wants.set(part, { resource, key: key as Key<Resource>, name });
    return (look(name) ?? { loading: true }) as Part<Value<R>>;
  };
  const isMissing = (resource: 'ticket' | 'contact'): boolean => {
    const record = look(`${resource}:${root.id}`);
    return root.is === 'record' && record?.problem?.kind === 'notFound' && record.value === undefined;
  };
  const isNoTicket = isMissing('ticket');

  const view: View = { isNoTicket, isNoContact: isNoTicket && isMissing('contact') };
  let at: { at?: number } = {};

  function part<R extends Resource, TNone>(name: string, rule: PartRule<R, TNone>): Part<Value<R> | TNone> {
    const key = rule.key(root, view);
    if (key === null) return IDLE;
    if (key === 'none') return rule.none === undefined ? IDLE : { value: rule.none, loading: false, ...at };
    const { value, isEnough } = (view.ticket && rule.known?.(view.ticket)) ?? { value: null, isEnough: false };
    const copy = value?.id === idOf(rule.reads, key) ? value : null;
    if (copy && isEnough) return { value: copy, loading: false, ...at };
    const record = read(name, rule.reads, key);
    return copy && record.value === undefined ? { ...record, value: copy } : record;
  }

  const ticket = part('ticket', RULES.ticket) as Part<Ticket>;
  view.ticket = ticket.value;
  if (ticket.at !== undefined) at = { at: ticket.at };

  const requester = part('requester', RULES.requester) as Part<Contact>;
  view.contact = requester.value;
  const account = part('account', RULES.account) as Part<Account>;
  view.account = account.value;

  const helpCenters = part('helpCenters', RULES.helpCenters);
  const users: Record<string, UserParts> = {};
  for (const { userId, helpCenterId } of helpCenters.value ?? []) {
    // One help-center user may stand in several rows, one per help center; badges and labels hang on the user.
    users[userId] ??= {
      badges: read(`badges ${userId}`, 'badges', { userId, helpCenterId }),
      labels: read(`labels ${userId}`, 'labels', { userId, helpCenterId }),
    };
  }
  return {
    ticket,
    requester,
    helpCenters,
    assignee: part('assignee', RULES.assignee),
    team: part('team', RULES.team),
    department: part('department', RULES.department),
    account,
    accountContacts: part('accountContacts', RULES.accountContacts) as Part<AccountContacts>,
    users,
    wants,
  };
}
