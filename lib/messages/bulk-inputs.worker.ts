import * as v from 'valibot';
import { CHUNK } from '../bulk/cost.both';
import { MOST_PEOPLE } from '../bulk/person-key.both';
import type { BulkProtocol } from './bulk-messages';

const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
/** A local part in quotes may hold blanks and an `@`; a comma would make two values of one. */
const email = v.pipe(v.string(), v.maxLength(254), v.regex(/^(?:"[^",<>\\]+"|[^\s@,"]+)@[^\s@,"]+$/));

const personKey = v.variant('kind', [
  v.strictObject({ kind: v.literal('email'), value: email }),
  v.strictObject({ kind: v.picklist(['id', 'contact', 'ticketNumber', 'ticketId']), value: id }),
]);

/** What the messages of `bulk-messages.ts` must look like. */
export const BULK_INPUTS: {
  [TName in keyof BulkProtocol]: v.GenericSchema<unknown, BulkProtocol[TName]['input']>;
} = {
  'bulk/choices': v.strictObject({}),
  'bulk/find': v.strictObject({ keys: v.pipe(v.array(personKey), v.maxLength(CHUNK)) }),
  'bulk/held': v.strictObject({
    badgeId: id,
    holders: v.pipe(v.array(v.strictObject({ userId: id, helpCenterId: id })), v.maxLength(CHUNK)),
  }),
  'bulk/labelUsers': v.strictObject({ labelId: id, helpCenterId: id }),
  'bulk/groupUsers': v.strictObject({ groupId: id, helpCenterId: id }),
  'bulk/requesters': v.strictObject({
    departmentId: v.nullable(id),
    status: v.nullable(v.pipe(v.string(), v.maxLength(100), v.regex(/^[^,]*$/))),
    atMost: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PEOPLE)),
  }),
};
