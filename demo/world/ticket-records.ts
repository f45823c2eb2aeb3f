/** Tickets and what belongs to them, as the demo Desk keeps them; see `records.ts` for the conventions. */

export type StatusType = 'Open' | 'On Hold' | 'Closed';

export interface TicketRecord {
  id: string;
  ticketNumber: string;
  subject: string;
  description: string;
  status: string;
  statusType: StatusType;
  priority: string | null;
  classification: string | null;
  category: string | null;
  subCategory: string | null;
  language: string | null;
  channel: string;
  departmentId: string;
  contactId: string;
  accountId: string | null;
  productId: string | null;
  teamId: string | null;
  assigneeId: string | null;
  email: string | null;
  phone: string | null;
  createdTime: number;
  modifiedTime: number;
  closedTime: number | null;
  dueDate: number | null;
  responseDueDate: number | null;
  onholdTime: number | null;
  customerResponseTime: number;
  isEscalated: boolean;
  isSpam: boolean;
  isTrashed: boolean;
  isArchived: boolean;
  /** When the ticket was locked; null while it takes changes. */
  lockedTime: number | null;
  /** The blueprint whose transitions set the status; null when anybody may. */
  blueprint: string | null;
  isRead: boolean;
  sentiment: 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE' | null;
  sharedDepartments: { id: string; type: 'READ_ONLY' | 'READ_WRITE' | 'RESTRICTED_ACCESS' }[];
  secondaryContacts: string[];
  cf: Record<string, string | null>;
  tags: string[];
  followers: string[];
  resolution: { content: string; authorId: string; modifiedTime: number } | null;
  /** Replaces the usual `webUrl`. */
  webUrl?: string;
  createdBy: string;
  modifiedBy: string;
}

export interface ThreadRecord {
  id: string;
  direction: 'in' | 'out';
  channel: string;
  content: string;
  authorId: string;
  createdTime: number;
}

export interface CommentRecord {
  id: string;
  content: string;
  contentType: 'plainText' | 'html';
  isPublic: boolean;
  commenterId: string;
  commentedTime: number;
  modifiedTime: number | null;
}

export interface HistoryRecord {
  eventName: string;
  eventTime: number;
  actor: { id: string; name: string; type: string };
  source: string;
  properties: { name: string; value: string | boolean }[];
}
