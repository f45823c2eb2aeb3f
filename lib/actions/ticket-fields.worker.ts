import * as v from 'valibot';
import type { Ticket } from '../desk-api/records';
import { type TicketChanges, updateTicket } from '../desk-api/ticket-changes';
import { getTicket } from '../desk-api/tickets';
import { type ChangeStep, keyOf } from './action';
import { ACTIONS, type ActionId, type ActionShapes, type FieldChange } from './specs';
import { type WorkerAction, workerAction } from './worker-action.worker';

/** The actions that give a field of a ticket another value. */
type FieldAction = {
  [TId in ActionId]: ActionShapes[TId] extends { on: 'ticket'; input: FieldChange } ? TId : never;
}[ActionId];

interface TicketField {
  /** What the field holds; null for nothing. */
  read(ticket: Pick<Ticket, 'status'>): string | null;
  change(value: string | null): TicketChanges;
}

const LONGEST_VALUE = 300;
const text = v.pipe(v.string(), v.maxLength(LONGEST_VALUE));
const fieldValue = v.strictObject({ value: v.nullable(text), name: text });
const fieldChange: v.GenericSchema<unknown, FieldChange> = v.strictObject({ from: fieldValue, to: fieldValue });

/** The worker's half of giving a field of a ticket another value. */
function ticketField<TId extends FieldAction>(action: TId, { read, change }: TicketField): WorkerAction<TId> {
  const valueOf = (step: ChangeStep): string | null => (step.is === 'field' ? step.to.value : null);
  const half: WorkerAction<FieldAction, Ticket> = {
    input: fieldChange,
    now: async ({ asking }, { ticketId }) => await getTicket(asking, ticketId),
    plan: ACTIONS[action].steps,
    holds: (ticket, step) => step.is === 'field' && read(ticket) === step.to.value,
    write: async ({ desk }, { ticketId }, steps, before) => {
      const changes = Object.assign({}, ...steps.map((step) => change(valueOf(step)))) as TicketChanges;
      const { status, statusType, closedAt, dueAt, isOverdue } = await updateTicket(desk, ticketId, changes);
      const now: Ticket = { ...before, status, statusType, closedAt, dueAt, isOverdue };
      // A profile or a rule of the organization may have kept the change from taking effect: then it is looked up.
      const done = steps.filter((step) => read(now) === valueOf(step));
      const results = done.map((step) => ({ id: keyOf(step), success: true, errorCode: null, message: null }));
      return { results, now };
    },
    remember: async ({ remember }, { ticketId }, ticket) => await remember('ticket', ticketId, ticket),
  };
  return workerAction(half) as unknown as WorkerAction<TId>;
}

export const setStatus = ticketField('setStatus', {
  read: ({ status }) => status,
  change: (value) => (value === null ? {} : { status: value }),
});
