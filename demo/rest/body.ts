import { isObject, readJson, type Json, type JsonObject } from '../server/json';
import { type Incoming, textOfBody } from '../server/exchange';
import { invalidData, tooLarge, unprocessable, unsupportedMediaType, type FieldError } from './errors';

/** Checks one member of a request body. */
export interface BodyRule {
  check: (value: Json) => boolean;
  required?: true;
}

export type BodyRules = Readonly<Record<string, BodyRule>>;

/** The largest JSON body that is read. */
const MAX_BODY_BYTES = 1_000_000;

const isId = (value: Json): boolean => typeof value === 'string' && /^\d{1,20}$/.test(value);

/** Text of at most `max` characters. */
export const aText = (max: number): BodyRule => ({
  check: (value) => typeof value === 'string' && value.length <= max,
});
/** Text of at most `max` characters, or null. */
export const aTextOrNull = (max: number): BodyRule => ({
  check: (value) => value === null || (typeof value === 'string' && value.length <= max),
});
/** An id; a bare number is refused, because it has lost digits before it got here. */
export const anId = (): BodyRule => ({ check: isId });
/** An id, or null or empty text to clear the field. */
export const anIdOrNull = (): BodyRule => ({ check: (value) => value === null || value === '' || isId(value) });
/** Ids, at least one unless said otherwise. */
export const someIds = (least = 1, most = 1000): BodyRule => ({
  check: (value) => Array.isArray(value) && value.length >= least && value.length <= most && value.every(isId),
});
/** Texts. */
export const someTexts = (): BodyRule => ({
  check: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
});
/** true or false, also as text: some documented examples send it so. */
export const aFlag = (): BodyRule => ({
  check: (value) => typeof value === 'boolean' || value === 'true' || value === 'false',
});
/** One of some words. */
export const aWord = (...words: string[]): BodyRule => ({
  check: (value) => typeof value === 'string' && words.includes(value),
});
/** An ISO time or null. */
export const aTimeOrNull = (): BodyRule => ({
  check: (value) => value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value))),
});
/** An object. */
export const anObject = (): BodyRule => ({ check: (value) => isObject(value) });
/** Objects, at least one. */
export const someObjects = (): BodyRule => ({
  check: (value) => Array.isArray(value) && value.length > 0 && value.every((item: Json) => isObject(item)),
});
/** Makes a rule's member obligatory. */
export const needed = (rule: BodyRule): BodyRule => ({ ...rule, required: true });

/** True for `true` and `"true"`. */
export const isTrue = (value: Json | undefined): boolean => value === true || value === 'true';

/** A text from a body that has been checked; empty for anything else. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** A list of texts from a body that has been checked. */
export function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/**
 * Reads and checks a JSON body.
 * @throws DeskError 413, 415, or 422 INVALID_DATA with one entry per bad member
 */
export function readBody(incoming: Incoming, rules: BodyRules): JsonObject {
  if (incoming.body.length > MAX_BODY_BYTES) throw tooLarge();
  if (incoming.body.length === 0) {
    const missing = Object.entries(rules).filter(([, rule]) => rule.required);
    if (missing.length > 0)
      throw invalidData(missing.map(([name]) => ({ fieldName: `/${name}`, errorType: 'missing' })));
    return {};
  }
  const type = incoming.headers['content-type'] ?? '';
  if (!type.startsWith('application/json')) throw unsupportedMediaType();
  const body = readJson(textOfBody(incoming));
  if (!isObject(body)) throw unprocessable('The request body is not a JSON object.');
  const errors = [...badMembers(body, rules)];
  if (errors.length > 0) throw invalidData(errors);
  return body;
}

function* badMembers(body: JsonObject, rules: BodyRules): Generator<FieldError> {
  for (const [name, rule] of Object.entries(rules)) {
    const value = body[name];
    if (value === undefined) {
      if (rule.required) yield { fieldName: `/${name}`, errorType: 'missing' };
    } else if (!rule.check(value)) {
      yield { fieldName: `/${name}`, errorType: 'invalid' };
    }
  }
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(rules, name)) yield { fieldName: `/${name}`, errorType: 'invalid' };
  }
}
