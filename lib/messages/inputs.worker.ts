import * as v from 'valibot';
import { DATA_CENTRES } from '../desk-page/data-centres';
import { actionRequest } from '../actions/request-schema.worker';
import { NEEDS } from '../permissions/needs';
import { BULK_INPUTS } from './bulk-inputs.worker';
import { RESOURCE_NAMES, isKeyOf, isTextField } from '../records/resources';
import { type SignInId, isSignInId } from '../storage/sign-in-id';
import type { Input, MessageName } from './protocol';

/** An id of Zoho's. */
export const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
/** Up to fifty of them where a record takes several; which ones do, `isKeyOf` knows. */
const ids = v.pipe(v.string(), v.regex(/^\d{1,19}(?:,\d{1,19}){0,49}$/));
const actionId = v.pipe(v.string(), v.uuid());
const nothing = v.strictObject({});
const shortText = v.pipe(v.string(), v.maxLength(300));
/** Name of a portal as an address has it. */
export const portal = v.nullable(shortText);

/** A record is asked for by exactly the ids that are declared with it; the cast says what the check has found. */
const readRecord = v.pipe(
  v.strictObject({
    resource: v.picklist(RESOURCE_NAMES),
    key: v.record(v.string(), v.union([ids, shortText])),
    refresh: v.exactOptional(v.boolean()),
    portal: v.exactOptional(portal),
    orgId: v.exactOptional(id),
  }),
  v.check(({ resource, key }) => isKeyOf(resource, key)),
  v.check(({ key }) =>
    Object.entries(key).every(([field, value]) => v.is(isTextField(field) ? shortText : ids, value)),
  ),
) as v.GenericSchema<unknown, Input<'record/read'>>;

/** What each message must look like. Nothing a page or another context sends is believed before it passed here. */
export const INPUTS: { [TName in MessageName]: v.GenericSchema<unknown, Input<TName>> } = {
  'session/get': nothing,
  'session/signIn': v.strictObject({
    dataCentre: v.picklist(DATA_CENTRES),
    clientId: shortText,
    clientSecret: v.exactOptional(shortText),
    portal,
  }),
  'session/allow': v.strictObject({ need: v.picklist(NEEDS), orgId: id }),
  'session/settle': v.strictObject({ orgId: v.nullable(id), portal }),
  'session/signOut': v.strictObject({ records: v.picklist(['keep', 'clear']) }),
  'session/beside': v.strictObject({ dataCentre: v.picklist(DATA_CENTRES), portal }),
  'session/leave': nothing,
  'session/sample': nothing,
  'diary/read': nothing,
  'record/read': readRecord,
  'action/run': actionRequest,
  'action/settle': v.strictObject({ actionId }),
  'action/undo': v.strictObject({ actionId }),
  'action/comment': v.strictObject({ actionId }),
  'contact/invite': v.strictObject({
    id: actionId,
    contactId: id,
    helpCenterId: id,
    isAgain: v.exactOptional(v.literal(true)),
  }),
  'badge/earned': v.strictObject({ userId: id, helpCenterId: id, badgeId: id }),
  ...BULK_INPUTS,
  'picture/get': v.strictObject({ url: v.pipe(v.string(), v.maxLength(2_000)) }),
};

/** The envelope every message of an extension page has. */
export const envelope = v.strictObject({
  ask: v.string(),
  input: v.unknown(),
  of: v.strictObject({ signIn: v.custom<SignInId>(isSignInId), orgId: v.nullable(id) }),
});

/** A ticket's number is digits, with or without the sign before them; whatever else the page shows is none. */
const ticketNumber = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((seen) => /^\s*#?\s*(\d{1,19})\s*$/.exec(seen)?.[1] ?? null),
);

/** What the Desk page script may report; its sender is checked besides. */
export const pageReport = v.strictObject({
  report: v.literal('ticket'),
  url: v.pipe(v.string(), v.maxLength(2_000)),
  number: v.nullable(ticketNumber),
  subject: v.nullable(v.pipe(v.string(), v.maxLength(1_000))),
});
export type PageReport = v.InferOutput<typeof pageReport>;
