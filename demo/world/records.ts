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
  phone: string | null;
  ownerId: string | null;
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
  /** The community level that it stands for; awarding such a badge is refused. */
  levelName?: string;
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
