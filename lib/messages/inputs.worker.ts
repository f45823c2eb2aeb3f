import * as v from 'valibot';
import { DATA_CENTRES } from '../desk-page/data-centres';
import { actionRequest } from '../actions/request-schema.worker';
import { BULK_INPUTS } from './bulk-inputs.worker';
import type { Input, MessageName } from './protocol';

const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const actionId = v.pipe(v.string(), v.uuid());
const reading = { refresh: v.exactOptional(v.boolean()), view: v.exactOptional(v.pipe(v.string(), v.uuid())) };
const nothing = v.strictObject({});
const shortText = v.pipe(v.string(), v.maxLength(300));

/** What each message must look like. Nothing a page or another context sends is believed before it passed here. */
export const INPUTS: { [TName in MessageName]: v.GenericSchema<unknown, Input<TName>> } = {
  'session/get': nothing,
  'session/signIn': v.strictObject({
    dataCentre: v.picklist(DATA_CENTRES),
    clientId: shortText,
    clientSecret: v.exactOptional(shortText),
  }),
  'session/signOut': v.strictObject({ records: v.picklist(['keep', 'clear']) }),
  'diary/read': nothing,
  'view/left': v.strictObject({ view: v.pipe(v.string(), v.uuid()) }),
  'ticket/get': v.strictObject({ ticketId: id, ...reading }),
  'contact/get': v.strictObject({ contactId: id, ...reading }),
  'contact/helpCenters': v.strictObject({ contactId: id, ...reading }),
  'agent/get': v.strictObject({ agentId: id, ...reading }),
  'team/get': v.strictObject({ teamId: id, ...reading }),
  'department/get': v.strictObject({ departmentId: id, ...reading }),
  'user/badges': v.strictObject({ userId: id, helpCenterId: id, ...reading }),
  'user/labels': v.strictObject({ userId: id, helpCenterId: id, ...reading }),
  'badges/catalogue': v.strictObject(reading),
  'action/run': actionRequest,
  'action/undo': v.strictObject({ actionId }),
  'action/comment': v.strictObject({ actionId }),
  'labels/catalogue': v.strictObject({ helpCenterId: id, ...reading }),
  'contact/facts': v.strictObject({ contactId: id, ...reading }),
  'helpCenters/list': v.strictObject(reading),
  'user/kind': v.strictObject({ userId: id, helpCenterId: id, ...reading }),
  'contact/invite': v.strictObject({ id: actionId, contactId: id, helpCenterId: id }),
  'badge/earned': v.strictObject({ userId: id, helpCenterId: id, badgeId: id }),
  ...BULK_INPUTS,
  'picture/get': v.strictObject({ url: v.pipe(v.string(), v.maxLength(2_000)) }),
};

/** The envelope every message of an extension page has. */
export const envelope = v.strictObject({ ask: v.string(), input: v.unknown() });

/** What the Desk page script may report; its sender is checked besides. */
export const pageReport = v.strictObject({
  report: v.literal('ticket'),
  url: v.pipe(v.string(), v.maxLength(2_000)),
  number: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  subject: v.nullable(v.pipe(v.string(), v.maxLength(1_000))),
});
export type PageReport = v.InferOutput<typeof pageReport>;
