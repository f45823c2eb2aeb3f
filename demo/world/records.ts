/**
 * The records of the demo Desk as it keeps them: ids are strings of digits, times epoch milliseconds, booleans booleans.
 * What the REST API makes of them (string booleans, ISO times, links) happens in `demo/rest/`.
 */

export interface OrganizationRecord {
  id: string;
  companyName: string;
  portalName: string;
  alias: string;
  edition: 'FREE' | 'EXPRESS' | 'STANDARD' | 'PROFESSIONAL' | 'ENTERPRISE';
  isDefault: boolean;
  description: string;
  employeeCount: string;
  phoneNumber: string;
  mobile: string;
  fax: string;
  website: string;
  street: string;
  city: string;
  state: string;
  zip: string;
  country: string;
  primaryContact: string;
  currencyLocale: string;
  currencySymbol: string;
  portalURL: string;
  customDomain: string | null;
}

export type RolePermissionType = 'Admin' | 'AgentPublic' | 'AgentPersonal' | 'AgentTeamPersonal' | 'Light' | 'Custom';

export interface AgentRecord {
  id: string;
  zuid: string | null;
  firstName: string;
  lastName: string;
  emailId: string;
  status: 'ACTIVE' | 'DISABLED' | 'DELETED';
  isConfirmed: boolean;
  roleId: string;
  profileId: string;
  rolePermissionType: RolePermissionType;
  departmentIds: string[];
  chatDepartmentIds: string[];
  hasPhoto: boolean;
  /** Replaces the usual photo address, for hostile ones. */
  photoURL?: string;
  phone: string;
  mobile: string;
  extn: string;
  aboutInfo: string | null;
  channelExpert: string[];
  countryCode: string;
  langCode: string;
  timeZone: string;
  presence: 'ONLINE' | 'OFFLINE';
}

export interface RoleRecord {
  id: string;
  name: string;
  description: string;
  isVisible: boolean;
  isDefault: boolean;
  shareDataWithPeers: boolean;
  reportsTo: string | null;
}

export interface ProfileRecord {
  id: string;
  name: string;
  description: string;
  type: 'Administrator' | 'Standard' | 'Light' | 'Custom';
  isDefault: boolean;
  isVisible: boolean;
}

export interface TeamRecord {
  id: string;
  name: string;
  description: string | null;
  departmentId: string;
  agents: string[];
  roles: string[];
  rolesWithSubordinates: string[];
  subTeams: string[];
}

export interface DepartmentRecord {
  id: string;
  name: string;
  /** The department's part of agent page addresses. */
  slug: string;
  nameInCustomerPortal: string;
  description: string;
  isEnabled: boolean;
  isDefault: boolean;
  isVisibleInCustomerPortal: boolean;
  isAssignToTeamEnabled: boolean;
  creatorId: string;
  createdTime: number;
  chatStatus: 'AVAILABLE' | 'DISABLED' | 'NOT_CREATED';
}

export interface AccountRecord {
  id: string;
  accountName: string;
  website: string | null;
}

export interface ContactRecord {
  id: string;
  firstName: string | null;
  lastName: string;
  email: string | null;
  secondaryEmail: string | null;
  phone: string | null;
  mobile: string | null;
  type: string | null;
  title: string | null;
  description: string | null;
  city: string | null;
  country: string | null;
  accountId: string | null;
  ownerId: string | null;
  hasPhoto: boolean;
  isSpam: boolean;
  happiness: { good: number; ok: number; bad: number };
  createdTime: number;
  modifiedTime: number;
}

export interface HelpCenterRecord {
  id: string;
  name: string;
  url: string;
  status: 'ACTIVE' | 'DISABLED';
  isDefault: boolean;
  departmentIds: string[];
  locales: string[];
}

/** A help-center user; one user may belong to several help centers, and a contact may have several users. */
export interface UserRecord {
  id: string;
  name: string;
  emailAddress: string;
  contactId: string | null;
  helpCenterIds: string[];
  userType: 'ENDUSER' | 'SUPPORTREP';
  status: 'ACTIVE' | 'DISABLED' | 'DELETED';
  hasPhoto: boolean;
  lastAccessedTime: number;
}

export interface BadgeRecord {
  id: string;
  name: string;
  description: string;
  isCustom: boolean;
  /** Replaces the usual icon address: foreign, unusable or hostile. */
  iconUrl?: string;
  /** Awarding it is refused per badge, as for a badge that only some roles may give. */
  restricted: boolean;
  /** False: held by users but not listed (and not awardable) any more. */
  inCatalogue: boolean;
}

/** One badge held by one user. */
export interface AwardRecord {
  badgeId: string;
  awardedTime: number;
}

export interface LabelRecord {
  id: string;
  name: string;
  helpCenterId: string;
  shape: 'ROUNDED' | 'RECTANGLE';
  bgColor: string;
  textColor: string;
  createdTime: number;
  modifiedTime: number;
}

/** One label on one user. */
export interface LabelAssignment {
  labelId: string;
  isPrimary: boolean;
  assignedTime: number;
}

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
