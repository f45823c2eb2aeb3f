/** Which agents are wanted; null where it does not matter. */
export interface AgentsWanted {
  status: 'ACTIVE' | 'DISABLED' | null;
  isConfirmed: boolean | null;
  isLight: boolean | null;
  departmentId: string | null;
  roleId: string | null;
  profileId: string | null;
  /** A part of first name, last name or e-mail address; empty for everybody. */
  text: string;
}

/** As long as Desk lets a search be, with the sign before and behind it. Source: zoho/zohodesk-oas Agent.json, `searchStr`. */
export const LONGEST_TEXT = 98;

const KEY = /^(\d{1,7})\|(ACTIVE|DISABLED|)\|([01]?)\|([01]?)\|(\d{0,19})\|(\d{0,19})\|(\d{0,19})\|([^*]{0,98})$/u;

/** A page of agents as a record: from which one on, and which are wanted. */
export function agentsKey(from: number, wanted: AgentsWanted): { search: string } {
  const { status, isConfirmed, isLight, departmentId, roleId, profileId, text } = wanted;
  const flag = (is: boolean | null): string => (is === null ? '' : String(Number(is)));
  const ids = [departmentId, roleId, profileId].map((id) => id ?? '');
  return { search: [from, status ?? '', flag(isConfirmed), flag(isLight), ...ids, text].join('|') };
}

/** What such a key asks for; null for what is none. */
export function readAgentsKey(key: string): (AgentsWanted & { from: number }) | null {
  const [, from, status, confirmed, light, departmentId, roleId, profileId, text = ''] = KEY.exec(key) ?? [];
  if (from === undefined) return null;
  const flag = (is: string | undefined): boolean | null => (is ? is === '1' : null);
  return {
    from: Number(from),
    status: (status || null) as AgentsWanted['status'],
    isConfirmed: flag(confirmed),
    isLight: flag(light),
    departmentId: departmentId || null,
    roleId: roleId || null,
    profileId: profileId || null,
    text,
  };
}

/** Whether Desk can count those agents at all: of all that they can be found by, it counts by state, confirmation and light ones left out. */
export function isCountable({ isLight, departmentId, roleId, profileId, text }: AgentsWanted): boolean {
  return isLight !== true && departmentId === null && roleId === null && profileId === null && text === '';
}

/**
 * Whether a record is a page of agents beyond the first: whoever scrolls through twenty thousand would fill what is
 * remembered, and push out of it everything else.
 */
export function isFurtherPage(resource: string, key: { search?: string }): boolean {
  return resource === 'agentsPage' && key.search?.startsWith('0|') !== true;
}
