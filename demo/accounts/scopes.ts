const DESK_GROUPS = [
  'Desk.tickets',
  'Desk.contacts',
  'Desk.basic',
  'Desk.settings',
  'Desk.tasks',
  'Desk.activities.tasks',
  'Desk.activities.calls',
  'Desk.activities.events',
  'Desk.calls',
  'Desk.events',
  'Desk.articles',
  'Desk.community',
  'Desk.forums',
  'Desk.products',
  'Desk.contracts',
  'Desk.accounts',
  'Desk.agents',
  'Desk.teams',
  'Desk.departments',
  'Desk.permissions',
  'Desk.organization',
];

const OPERATIONS = ['READ', 'CREATE', 'UPDATE', 'DELETE', 'ALL'];

/**
 * Every scope that the demo accounts server knows; one unknown name and the whole list is refused.
 * Source: Desk API documentation; zoho/zohodesk-oas Common.json and the scopes named by its other files.
 */
export const KNOWN_SCOPES: ReadonlySet<string> = new Set([
  ...DESK_GROUPS.flatMap((group) => OPERATIONS.map((operation) => `${group}.${operation}`)),
  'Desk.search.READ',
  'profile.userphoto.READ',
  'profile.userphoto.UPDATE',
  'AaaServer.profile.READ',
]);

const GROUP_WORDS: Readonly<Record<string, string>> = {
  'Desk.tickets': 'tickets',
  'Desk.contacts': 'contacts and help-center users',
  'Desk.basic': 'organizations, departments and agents',
  'Desk.settings': 'settings, badges and labels',
  'Desk.search': 'search results',
  'Desk.community': 'community posts',
  'Desk.forums': 'community users',
  'Desk.tasks': 'tasks',
  'profile.userphoto': 'photos of agents',
};

const OPERATION_WORDS: Readonly<Record<string, string>> = {
  READ: 'See',
  CREATE: 'Add',
  UPDATE: 'Change',
  DELETE: 'Delete',
  ALL: 'See and change',
};

/** "Desk.tickets.READ" in words for the consent page: "See tickets". */
export function describeScope(scope: string): string {
  const dot = scope.lastIndexOf('.');
  const group = scope.slice(0, dot);
  const operation = scope.slice(dot + 1);
  const what = GROUP_WORDS[group] ?? group.replace(/^Desk\./, '').replaceAll('.', ' ');
  return `${OPERATION_WORDS[operation] ?? operation} ${what}`;
}

/** Splits a scope parameter. Only the comma is a separator in the vendor's documents, so a space makes a name unknown. */
export function splitScopes(list: string): string[] {
  return list.split(',').filter((scope) => scope !== '');
}

/** True when the granted list allows the scope, directly or through the group's ALL. */
export function grants(granted: readonly string[], scope: string): boolean {
  const group = scope.slice(0, scope.lastIndexOf('.'));
  return granted.includes(scope) || granted.includes(`${group}.ALL`);
}
