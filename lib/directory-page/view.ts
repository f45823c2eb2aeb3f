import type { CardKind, CardOf } from '../panel/cards';

/** What the directory lists. */
export const DIRECTORY_KINDS = ['agents', 'teams', 'departments', 'roles', 'profiles', 'channels'] as const;
export type DirectoryKind = (typeof DIRECTORY_KINDS)[number];

const STATES = ['active', 'disabled', 'all'] as const;
/** What may be wanted of a state; of departments, an active one is one that is open. */
export type WantedState = (typeof STATES)[number];

/** What is filtered by; null, or false, where it does not matter. */
export interface Filters {
  state: WantedState;
  isConfirmed: boolean | null;
  isLight: boolean | null;
  departmentId: string | null;
  roleId: string | null;
  profileId: string | null;
  /** Only who is there now. */
  isOnline: boolean;
  /** Only whose working hours these are. */
  isInHours: boolean;
}

export const NO_FILTERS: Filters = {
  state: 'active',
  isConfirmed: null,
  isLight: null,
  departmentId: null,
  roleId: null,
  profileId: null,
  isOnline: false,
  isInHours: false,
};

/** What the directory shows: all of it is in the address of the page, so that it can be kept and given away. */
export interface DirectoryView {
  kind: DirectoryKind;
  search: string;
  filters: Filters;
  /** Whose card is open beside the list. */
  open: CardOf | null;
}

export const FIRST_VIEW: DirectoryView = { kind: 'agents', search: '', filters: NO_FILTERS, open: null };

/** Longer than anybody's name; of an address that somebody has given away no more is believed. */
export const LONGEST_SEARCH = 100;

const FLAGS = { yes: true, no: false } as const;
const ID = /^\d{1,19}$/;
const CODE = /^[\w-]{1,100}$/;

/** How each card is written, and read from what was written; one that cannot be read is none. */
const CARDS: { [K in CardKind]?: { write(of: CardOf): string[]; read(ids: string[]): CardOf | null } } = {
  agent: {
    write: (of) => (of.kind === 'agent' ? [of.agentId] : []),
    read: ([id = '']) => (ID.test(id) ? { kind: 'agent', agentId: id } : null),
  },
  team: {
    write: (of) => (of.kind === 'team' ? [of.teamId, ...(of.departmentId === null ? [] : [of.departmentId])] : []),
    read: ([id = '', departmentId]) =>
      ID.test(id) && (departmentId === undefined || ID.test(departmentId))
        ? { kind: 'team', teamId: id, departmentId: departmentId ?? null }
        : null,
  },
  department: {
    write: (of) => (of.kind === 'department' ? [of.departmentId] : []),
    read: ([id = '']) => (ID.test(id) ? { kind: 'department', departmentId: id } : null),
  },
  role: {
    write: (of) => (of.kind === 'role' ? [of.roleId] : []),
    read: ([id = '']) => (ID.test(id) ? { kind: 'role', roleId: id } : null),
  },
  profile: {
    write: (of) => (of.kind === 'profile' ? [of.profileId] : []),
    read: ([id = '']) => (ID.test(id) ? { kind: 'profile', profileId: id } : null),
  },
  channel: {
    write: (of) => (of.kind === 'channel' ? [of.code] : []),
    read: ([code = '']) => (CODE.test(code) ? { kind: 'channel', code } : null),
  },
};

/** A view as the part of an address behind `#`; what is as it is at first is not in it. */
export function addressOf({ kind, search, filters, open }: DirectoryView): string {
  const parts = new URLSearchParams();
  const set = (name: string, value: string | null): void => {
    if (value !== null && value !== '') parts.set(name, value);
  };
  const flag = (is: boolean | null): string | null => (is === null ? null : is ? 'yes' : 'no');
  set('q', search);
  set('state', filters.state === NO_FILTERS.state ? null : filters.state);
  set('confirmed', flag(filters.isConfirmed));
  set('light', flag(filters.isLight));
  set('department', filters.departmentId);
  set('role', filters.roleId);
  set('profile', filters.profileId);
  set('online', filters.isOnline ? 'yes' : null);
  set('hours', filters.isInHours ? 'yes' : null);
  if (open !== null) set('open', [open.kind, ...(CARDS[open.kind]?.write(open) ?? [])].join(':'));
  const query = parts.toString();
  return query === '' ? `#${kind}` : `#${kind}?${query}`;
}

/** The view of an address; whatever of it says nothing is as it is at first. */
export function viewOf(address: string): DirectoryView {
  const [, name = '', query = ''] = /^#([^?]*)\??(.*)$/s.exec(address) ?? [];
  const kind = DIRECTORY_KINDS.find((each) => each === name) ?? FIRST_VIEW.kind;
  const parts = new URLSearchParams(query);
  const flag = (part: string): boolean | null => {
    const value = parts.get(part) ?? '';
    return Object.hasOwn(FLAGS, value) ? FLAGS[value as keyof typeof FLAGS] : null;
  };
  const id = (part: string): string | null => {
    const value = parts.get(part) ?? '';
    return ID.test(value) ? value : null;
  };
  return {
    kind,
    search: (parts.get('q') ?? '').slice(0, LONGEST_SEARCH).toWellFormed(),
    filters: {
      state: STATES.find((each) => each === parts.get('state')) ?? NO_FILTERS.state,
      isConfirmed: flag('confirmed'),
      isLight: flag('light'),
      departmentId: id('department'),
      roleId: id('role'),
      profileId: id('profile'),
      isOnline: flag('online') === true,
      isInHours: flag('hours') === true,
    },
    open: cardOf(parts.get('open') ?? ''),
  };
}

function cardOf(written: string): CardOf | null {
  const [kind = '', ...ids] = written.split(':');
  return Object.hasOwn(CARDS, kind) ? (CARDS[kind as CardKind]?.read(ids) ?? null) : null;
}
