/**
 * Checks of stored values, by hand: the panel reads them before its first paint, and a schema library would be a seventh
 * of its code for five small records. Answers of Desk, which come from outside, are checked with valibot in the worker.
 */
export type Guard<T> = (value: unknown) => value is T;

type Fields = Record<string, unknown>;

/** Whether a value is an object whose named fields pass; other fields do not matter. */
export function isObject<T extends object>(fields: { [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value): value is T =>
    typeof value === 'object' && value !== null && names.every((name) => fields[name](ownField(value as Fields, name)));
}

function ownField(value: Fields, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

export const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isText: Guard<string> = (value): value is string => typeof value === 'string';

/** Whether a value is a whole number of zero or more. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export const isTextOrNull: Guard<string | null> = (value): value is string | null => value === null || isText(value);

/** Whether a value is one of these. */
export function isOneOf<const T extends string>(choices: readonly T[]): Guard<T> {
  return (value): value is T => isText(value) && (choices as readonly string[]).includes(value);
}

/** Whether a value is null or passes. */
export function isNullOr<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** Whether a value is absent or passes. */
export function isUndefinedOr<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** Whether a value is a list whose every entry passes. */
export function isListOf<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(guard);
}

/** Whether a value is a plain map from text to entries that pass. */
export function isMapOf<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(guard);
}
