/** Digits that are written into JSON without quotes: what Desk does to some ids, and what loses digits in `JSON.parse`. */
export class BareNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

/** A value that the demo Desk can answer with. */
export type Json = null | boolean | number | string | BareNumber | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

const ID_KEY = /^(id|.*Ids?)$/;
const ID_VALUE = /^\d{1,20}$/;
/** Lists of ids under names that do not end in "Ids": teams and roles have them. */
const ID_LISTS = new Set([
  'agents',
  'derivedAgents',
  'roles',
  'rolesWithSubordinates',
  'subTeams',
  'secondaryContacts',
]);

/** Returns the value with every id (by its key) as a bare number. */
export function withBareIds(value: Json, key = ''): Json {
  if (typeof value === 'string') return ID_KEY.test(key) && ID_VALUE.test(value) ? new BareNumber(value) : value;
  if (value === null || typeof value !== 'object' || value instanceof BareNumber) return value;
  if (Array.isArray(value)) {
    const listKey = ID_LISTS.has(key) ? 'id' : key;
    return (value as readonly Json[]).map((item) => withBareIds(item, listKey));
  }
  return Object.fromEntries(Object.entries(value as JsonObject).map(([name, item]) => [name, withBareIds(item, name)]));
}

/** Writes JSON text; unlike `JSON.stringify` it keeps every digit of a `BareNumber`. */
export function writeJson(value: Json): string {
  if (value instanceof BareNumber) return value.digits;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(writeJson).join(',')}]`;
  const members = Object.entries(value as JsonObject).map(([key, item]) => `${JSON.stringify(key)}:${writeJson(item)}`);
  return `{${members.join(',')}}`;
}

/** Parses JSON text that came over the wire. Returns undefined when it is not JSON. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** True for a JSON object (not null, not an array). */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof BareNumber);
}
