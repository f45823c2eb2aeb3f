import type { DirectoryAgent } from '../desk-api/records/agent';
import type { CardOf } from '../panel/cards';
import type { Resource, Value } from '../records/resources';
import type { DirectoryKind, Filters } from './view';

/** A line of the directory; what is not known of it is null, what it has none of is left out. */
export interface DirectoryRow {
  id: string;
  name: string;
  /** Under the name: an address, a description. */
  about: string | null;
  of: CardOf;
  agent?: DirectoryAgent;
  isActive?: boolean | null;
  departmentId?: string | null;
  memberCount?: number | null;
  reportsToId?: string | null;
  type?: string | null;
  takesReplies?: boolean;
}

/** What can be filtered by. */
export type FilterName = keyof Filters;

interface Whole<R extends Resource> {
  reads: R;
  rows(value: Value<R>): DirectoryRow[];
}

/** How each list is read: agents page by page, the others whole; and what each can be filtered by. */
interface Kind {
  whole: Whole<Resource> | null;
  filters: readonly FilterName[];
}

function whole<R extends Resource>(reads: R, rows: (value: Value<R>) => DirectoryRow[]): Whole<Resource> {
  return { reads, rows };
}

/** Everything the directory lists. */
export const DIRECTORY: Record<DirectoryKind, Kind> = {
  agents: {
    whole: null,
    filters: ['state', 'isConfirmed', 'isLight', 'departmentId', 'roleId', 'profileId', 'isOnline', 'isInHours'],
  },
  teams: {
    whole: whole('allTeams', (teams) =>
      teams.map(({ id, name, description, departmentId, memberCount }) => ({
        id,
        name,
        about: description,
        of: { kind: 'team', teamId: id, departmentId },
        departmentId,
        memberCount,
      })),
    ),
    filters: ['departmentId'],
  },
  departments: {
    whole: whole('allDepartments', (departments) =>
      departments.map(({ id, name, description, isEnabled }) => ({
        id,
        name,
        about: description,
        of: { kind: 'department', departmentId: id },
        isActive: isEnabled,
      })),
    ),
    filters: ['state'],
  },
  roles: {
    whole: whole('roles', (roles) =>
      roles.map(({ id, name, description, reportsToId }) => ({
        id,
        name,
        about: description,
        of: { kind: 'role', roleId: id },
        reportsToId,
      })),
    ),
    filters: [],
  },
  profiles: {
    whole: whole('profiles', (profiles) =>
      profiles.map(({ id, name, description, type }) => ({
        id,
        name,
        about: description,
        of: { kind: 'profile', profileId: id },
        type,
      })),
    ),
    filters: [],
  },
  channels: {
    whole: whole('channels', (channels) =>
      channels.map(({ code, name, appName, type, acceptsReplies }) => ({
        id: code,
        name,
        about: appName === name ? null : appName,
        of: { kind: 'channel', code },
        type,
        takesReplies: acceptsReplies,
      })),
    ),
    filters: [],
  },
};

/** An agent as a line. */
export function rowOfAgent(agent: DirectoryAgent): DirectoryRow {
  const { id, name, email, isActive } = agent;
  return { id, name, about: email, of: { kind: 'agent', agentId: id }, agent, isActive };
}
