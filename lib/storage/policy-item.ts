import type { Policy } from '../policy/policy';
import { type Guard, isListOf, isNullOr, isObject, isOneOf, isText } from './guards';
import { defineItem } from './item';

const isFlaw = isObject({ name: isText, is: isOneOf(['unknownName', 'badValue']) });
/** Of whatever values: the worker checked them when it kept them, and checks them again before it goes by them. */
const isShaped = isObject({ values: isObject({}), flaws: isListOf(isFlaw) });
const isPolicy: Guard<Policy> = (value): value is Policy => isShaped(value);

/**
 * What the browser told last of an administrator's policies, which it may tell again only seconds after it has started. The worker keeps it
 * and holds to it; pages show it.
 */
export const policyItem = defineItem<Policy | null>('local', 'policy', isNullOr(isPolicy), null, {
  /* the administrator's word about this browser: the worker takes it away when it is taken back */ cleared: 'byOwner',
  of: 'browser',
});
