import * as v from 'valibot';
import { type Target, type TargetKind, targetKey } from './target';
import { WORKER_ACTIONS } from './registry.worker';
import type { ActionRequest } from './request';
import { ACTIONS, ACTION_IDS } from './specs';

const LONGEST_NAME = 300;
const LONGEST_NUMBER = 40;
const LONGEST_REASON = 300;

const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const uuid = v.pipe(v.string(), v.uuid());

const TARGETS: Record<TargetKind, v.GenericSchema<unknown, Target>> = {
  person: v.strictObject({ on: v.literal('person'), userId: id, helpCenterId: id }),
  ticket: v.strictObject({ on: v.literal('ticket'), ticketId: id }),
  agent: v.strictObject({ on: v.literal('agent'), agentId: id }),
  team: v.strictObject({ on: v.literal('team'), teamId: id }),
};

const common = {
  actionId: uuid,
  person: v.strictObject({ name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)), contactId: v.nullable(id) }),
  ticket: v.nullable(v.strictObject({ id, number: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_NUMBER))) })),
  reason: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_REASON))),
  writeComment: v.boolean(),
  runId: v.nullable(uuid),
};

const anyRequest = v.variant(
  'action',
  ACTION_IDS.map((action) =>
    v.strictObject({
      ...common,
      action: v.literal(action),
      target: TARGETS[ACTIONS[action].on],
      input: WORKER_ACTIONS[action].input,
    }),
  ),
);

/**
 * What a message must look like to have something done: of an action that exists, with the target and the input of that
 * action, and about the very ticket it changes.
 */
export const actionRequest = v.pipe(
  anyRequest,
  v.check(({ target, ticket }) => target.on !== 'ticket' || ticket?.id === targetKey(target)),
) as unknown as v.GenericSchema<unknown, ActionRequest>;
