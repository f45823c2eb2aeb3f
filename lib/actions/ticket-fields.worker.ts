import * as v from 'valibot';
import type { DeskClient } from '../desk-api/client';
import type { Ticket } from '../desk-api/records';
import {
  type TicketChanges,
  markTicketRead,
  markTicketUnread,
  moveTicket,
  updateTicket,
} from '../desk-api/ticket-changes';
import { getTicket } from '../desk-api/tickets';
import { problemOf } from '../problems/problem';
import { isUnknownOutcome } from '../problems/unknown-outcome';
import { type ChangeStep, type FieldStep, type FieldValue, keyOf } from './action';
import { agentNamed } from './agent-named';
import { ACTIONS, type ChangedField, type FieldActionId, type FieldChange, READ_STATES } from './specs';
import { type WorkerAction, workerAction } from './worker-action.worker';

/** How a field stands in a ticket, and how it is changed. */
interface Field {
  /** What the field holds; null for nothing. */
  read(ticket: Ticket): string | null;
  /** What a change of the ticket says for it; absent for what is changed by a call of its own. */
  change?(value: string | null): TicketChanges;
}

const FIELDS: Readonly<Record<ChangedField, Field>> = {
  status: { read: ({ status }) => status, change: (value) => (value === null ? {} : { status: value }) },
  priority: { read: ({ priority }) => priority, change: (priority) => ({ priority }) },
  category: { read: ({ category }) => category, change: (category) => ({ category }) },
  subCategory: { read: ({ subCategory }) => subCategory, change: (subCategory) => ({ subCategory }) },
  /** As ISO text in UTC. */
  dueDate: {
    read: ({ dueAt }) => (dueAt === null ? null : new Date(dueAt).toISOString()),
    change: (dueDate) => ({ dueDate }),
  },
  assignee: { read: ({ assigneeId }) => assigneeId, change: (assigneeId) => ({ assigneeId }) },
  team: { read: ({ teamId }) => teamId, change: (teamId) => ({ teamId }) },
  department: { read: ({ departmentId }) => departmentId },
  readState: { read: ({ isRead }) => (isRead === null ? null : READ_STATES[`${isRead}`]) },
};

/** What Desk may empty when something else is changed: a team of another department has nothing to do with the ticket. */
const MAY_GO_ALONG = ['assignee', 'team'] as const;

const LONGEST_VALUE = 300;
const text = v.pipe(v.string(), v.maxLength(LONGEST_VALUE));
const fieldValue = v.strictObject({ value: v.nullable(text), name: text });
const fieldChange: v.GenericSchema<unknown, FieldChange> = v.strictObject({ from: fieldValue, to: fieldValue });

function isField(step: ChangeStep): step is AskedStep {
  return step.is === 'field' && Object.hasOwn(FIELDS, step.field);
}

/** The worker's half of giving a field of a ticket another value. */
function ticketField<TId extends FieldActionId>(action: TId): WorkerAction<TId> {
  const half: WorkerAction<FieldActionId, Ticket> = {
    input: fieldChange,
    now: async ({ asking }, { ticketId }) => await getTicket(asking, ticketId),
    plan: ACTIONS[action].steps,
    holds: (ticket, step) => isField(step) && FIELDS[step.field].read(ticket) === step.to.value,
    write: async ({ desk, asking }, { ticketId }, steps, before) => {
      const fields = steps.filter(isField);
      const now = (await sent(desk, ticketId, fields, before)) ?? (await getTicket(asking, ticketId));
      // A profile or a rule of the organization may have kept the change from taking effect: then it is looked up.
      const done = fields.filter((step) => half.holds(now, step));
      const results = done.map((step) => ({ id: keyOf(step), success: true, errorCode: null, message: null }));
      return { results, now };
    },
    along: goneAlong,
    remember: async ({ remember }, { ticketId }, ticket) => await remember('ticket', ticketId, ticket),
  };
  return workerAction(half) as unknown as WorkerAction<TId>;
}

type AskedStep = FieldStep & { field: ChangedField };

/** Changes the fields, and gives the ticket as it is then; null where it has to be asked for. */
async function sent(
  desk: DeskClient,
  ticketId: string,
  steps: readonly AskedStep[],
  before: Ticket,
): Promise<Ticket | null> {
  const changes = Object.assign({}, ...steps.map(({ field, to }) => FIELDS[field].change?.(to.value))) as TicketChanges;
  const readState = steps.find(({ field }) => field === 'readState')?.to.value ?? null;
  if (readState !== null) {
    await (readState === READ_STATES.true ? markTicketRead : markTicketUnread)(desk, ticketId);
    return null;
  }
  const departmentId = steps.find(({ field }) => field === 'department')?.to.value ?? null;
  if (departmentId === null) return whatIsSo(await updateTicket(desk, ticketId, changes), before, steps);
  await moveTicket(desk, ticketId, { departmentId });
  try {
    if (Object.keys(changes).length > 0) await updateTicket(desk, ticketId, changes);
  } catch (thrown) {
    // It has moved, whatever became of the rest.
    if (isUnknownOutcome(problemOf(thrown))) throw thrown;
  }
  return null;
}

/**
 * The ticket that an answer to a change tells of. Such an answer has nobody around the ticket, and leaves out what the
 * profile may not see: only what was asked for is taken from it, and what hangs on that; whoever was chosen has the name
 * they were chosen by, or the ticket would show their id until it is read again. Null when somebody seems to be gone whom
 * nobody took away, which may mean either.
 */
function whatIsSo(answer: Ticket, before: Ticket, steps: readonly AskedStep[]): Ticket | null {
  const { status, statusType, closedAt, dueAt, isOverdue, priority, category, subCategory, assigneeId, teamId } =
    answer;
  const asked = (field: ChangedField): FieldValue | undefined => steps.find((step) => step.field === field)?.to;
  const isOther = {
    assignee: asked('assignee') === undefined && assigneeId !== before.assigneeId,
    team: asked('team') === undefined && teamId !== before.teamId,
  };
  if (isOther.assignee || isOther.team) return null;
  const stands = {
    status,
    statusType,
    closedAt,
    dueAt,
    isOverdue,
    priority,
    category,
    subCategory,
    assigneeId,
    teamId,
  };
  return {
    ...before,
    ...stands,
    assignee: assigneeId === before.assigneeId ? before.assignee : chosen(assigneeId, asked('assignee'), agentNamed),
    team: teamId === before.teamId ? before.team : chosen(teamId, asked('team'), (id, name) => ({ id, name })),
  };
}

/** What is known of somebody by having been chosen; null for nobody, and for another one than was. */
function chosen<T>(id: string | null, to: FieldValue | undefined, named: (id: string, name: string) => T): T | null {
  return id !== null && to?.value === id ? named(id, to.name) : null;
}

/** What nobody asked for and is empty now. */
function goneAlong(asked: readonly ChangeStep[], before: Ticket, now: Ticket): FieldStep[] {
  return MAY_GO_ALONG.flatMap((field) => {
    const isAsked = asked.some((step) => step.is === 'field' && step.field === field);
    const value = FIELDS[field].read(before);
    if (isAsked || value === null || FIELDS[field].read(now) !== null) return [];
    const from: FieldValue = { value, name: before[field]?.name ?? value };
    return [{ is: 'field' as const, field, from, to: { value: null, name: '' }, isAlong: true }];
  });
}

export const setStatus = ticketField('setStatus');
export const setPriority = ticketField('setPriority');
export const setCategory = ticketField('setCategory');
export const setSubCategory = ticketField('setSubCategory');
export const setDueDate = ticketField('setDueDate');
export const assign = ticketField('assign');
export const assignTeam = ticketField('assignTeam');
export const moveToDepartment = ticketField('moveToDepartment');
export const markRead = ticketField('markRead');
