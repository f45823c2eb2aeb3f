import type { Badge, Contact, Named, StatusType, Ticket, TicketStatus } from '../desk-api/records';
import type { DirectoryAgent } from '../desk-api/records/agent';
import type { Profile } from '../desk-api/records/profile';

/* Records that are made of what Desk tells, for one use of ours. */

/** What tickets of a department may have; empty where Desk does not tell. */
export interface TicketChoices {
  statuses: TicketStatus[];
  priorities: string[];
  categories: string[];
  subCategories: string[];
}

/** A tag by its name; the id is what it is told from others by, `tagKey`. */
export interface TagName {
  id: string;
  name: string;
}

/** A part of the organization's badges. */
export interface BadgePage {
  badges: Badge[];
  /** Where the next one begins; null where this one was the last. */
  next: number | null;
}

export interface LabelChoice {
  id: string;
  name: string;
  isRounded: boolean;
  backgroundColour: string | null;
  textColour: string | null;
}

/** What the profile of whoever is signed in allows. */
export interface MyProfile {
  name: string;
  isLight: boolean;
  /** By module and right; what is not mentioned is not known. */
  permissions: Record<string, Record<string, boolean>>;
}

/** A help center of the organization, to invite somebody into. */
export interface HelpCenterChoice {
  id: string;
  name: string;
  /** The departments that it serves; absent or null where Desk does not tell. */
  departmentIds?: string[] | null;
}

/** What suggestions are made from. */
export interface ContactFacts {
  totalTickets: number | null;
  closedTickets: number | null;
  escalatedTickets: number | null;
  /** Percent, 0 to 100. */
  happinessGood: number | null;
  happinessBad: number | null;
}

/** A ticket in a list: what tells it from others. */
export interface TicketLine {
  id: string;
  number: string | null;
  subject: string;
  status: string | null;
  statusType: StatusType;
  contactName: string | null;
}

/** What Desk has found. */
export interface DeskHits {
  tickets: TicketLine[];
  contacts: { id: string; name: string; email: string | null; accountName: string | null }[];
  /** Colleagues; absent where they were not asked about. */
  agents?: { id: string; name: string; email: string | null; isActive: boolean }[];
}

/** What a list of tickets shows of each. */
export type RecentTicket = Pick<
  Ticket,
  'id' | 'number' | 'subject' | 'status' | 'statusType' | 'createdAt' | 'departmentId'
> & { department: Named | null };

/** An open ticket, and who has it. */
export type WaitingTicket = Pick<Ticket, 'id' | 'number' | 'subject' | 'createdAt' | 'assigneeId' | 'teamId'>;

/** The open tickets of a department that were created first. */
export interface OldestTickets {
  /** The oldest first. */
  tickets: WaitingTicket[];
  /** Whether there may be younger ones that were not looked through. */
  isPart: boolean;
}

/** The contacts of an account. */
export interface AccountContacts {
  contacts: AccountContact[];
  /** Whether there may be more. */
  isPart: boolean;
}

/** A contact in the list of an account; `isEndUser` as Desk tells it, null where it does not. */
export type AccountContact = Pick<Contact, 'id' | 'name' | 'email' | 'isEndUser'>;

/** The tickets of an account that are not closed. */
export interface AccountTickets {
  tickets: (RecentTicket & { contactName: string | null })[];
  /** Whether there are older tickets that were not looked through. */
  isPart: boolean;
}

/** How much an agent has to do in one department; null where Desk does not tell. */
export interface DepartmentWork {
  departmentId: string;
  open: number | null;
  onHold: number | null;
}

/** Who has written to a ticket last. */
export interface LatestMessage {
  /** `unknown` where Desk does not tell who it was. */
  by: 'customer' | 'agent' | 'nobody' | 'unknown';
  /** Epoch milliseconds; null where Desk does not tell. */
  at: number | null;
}

/** A comment that only agents see. */
interface PrivateNote {
  id: string;
  /** Who wrote it; empty where Desk does not tell. */
  by: string;
  text: string;
  /** Epoch milliseconds. */
  at: number | null;
}

/** The latest private notes of a ticket, newest first. */
export interface PrivateNotes {
  notes: PrivateNote[];
  /** Whether there are comments that were not looked through. */
  isPart: boolean;
}

/** Something that happened to a ticket. */
export interface TicketChange {
  /** As Desk names it: `TicketUpdated`. */
  what: string;
  /** Who or what did it; empty where Desk does not tell. */
  by: string;
  /** Epoch milliseconds. */
  at: number | null;
  /** What became what; the value is null where it cannot be told. */
  details: { name: string; value: string | boolean | null }[];
}

/** What happened to a ticket, newest first. */
export interface TicketChanges {
  changes: TicketChange[];
  /** Whether there may be more that were not read. */
  isPart: boolean;
}

/** A part of the organization's agents. */
export interface AgentsPage {
  agents: DirectoryAgent[];
  /** Where the next one begins; null where this one was the last. */
  next: number | null;
}

/** The ids of the agents who are there, and of those who are not; of all others that is not known. */
export interface WhoIsThere {
  online: string[];
  offline: string[];
}

/** A profile in the list of them; what it allows is told of a single one. */
export type ListedProfile = Omit<Profile, 'permissions'>;
