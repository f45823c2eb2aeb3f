/**
 * What the agent page gets from its own back end. Type aliases and not interfaces, because only they count as JSON.
 * Times are epoch milliseconds.
 */

/** A record that can be linked to. */
export type Named = { id: string; name: string };

/** Frame around every view. */
export type ShellData = {
  company: string;
  portal: string;
  me: Named;
  departments: { name: string; slug: string }[];
  /** The agent's other organizations. */
  others: { company: string; portal: string }[];
};

/** A ticket in a list. */
export type TicketRow = {
  id: string;
  number: string;
  subject: string;
  status: string;
  statusType: string;
  priority: string | null;
  channel: string;
  createdTime: number;
  overdue: boolean;
  contact: Named | null;
  agent: Named | null;
  /** The department's part of addresses. */
  department: string;
};

/** One page of the ticket list. */
export type TicketListData = { rows: TicketRow[]; page: number; pages: number; total: number };

/** Something said on a ticket: by the customer, by an agent, or as a comment that customers may or may not see. */
export type Entry = { kind: 'in' | 'out' | 'public' | 'private'; author: string; time: number; text: string };

/** A ticket in full. */
export type TicketData = TicketRow & {
  description: string;
  category: string | null;
  language: string | null;
  dueDate: number | null;
  departmentName: string | null;
  team: string | null;
  account: Named | null;
  email: string | null;
  phone: string | null;
  tags: string[];
  /** Neighbours in the list. */
  previous: string | null;
  next: string | null;
  entries: Entry[];
};

export type ContactData = Named & {
  title: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
  country: string | null;
  account: Named | null;
  rows: TicketRow[];
};

export type AccountData = Named & { website: string | null; contacts: Named[] };

export type AgentData = Named & {
  email: string;
  status: string;
  timeZone: string;
  role: string | null;
  departments: string[];
  teams: string[];
};

/**
 * Builds addresses of other views in the style of the current one.
 * @public named in a comment of app.js
 */
export interface Links {
  ticket(id: string, department: string): string;
  contact(id: string): string;
  account(id: string): string;
  agent(id: string): string;
  list(department: string): string;
  page(page: number): string;
}

/**
 * What an address shows.
 * @public named in a comment of app.js
 */
export interface Place {
  portal: string;
  department: string;
  kind: 'list' | 'tickets' | 'contacts' | 'accounts' | 'agents' | 'setup' | 'other';
  id?: string | undefined;
  page?: string;
  /** The older `ShowHomePage.do` form, which moves by hash. */
  legacy?: boolean;
}
