import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../lib/actions/action';
import type { ActionRequest } from '../../../lib/actions/request';
import { ACTIONS, type ChangedField } from '../../../lib/actions/specs';
import type { FieldActionId } from '../../../lib/actions/specs';
import { changesIn } from '../../../lib/ledger/entry';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { pretendService } from '../service/pretend-service';

const NONE: FieldValue = { value: null, name: 'none' };
/** What any action on a ticket can be asked with. */
const ANY_INPUT = { from: NONE, to: NONE, names: [], agent: { id: '5', name: 'Casey' } };
const value = (of: string | null, name = of ?? 'none'): FieldValue => ({ value: of, name });

/** Wanting ticket 42, seen with one value of a field, to have another one. */
function wish(action: FieldActionId, from: FieldValue, to: FieldValue, actionId = 'a1'): ActionRequest {
  return {
    actionId,
    action,
    target: { on: 'ticket', ticketId: '42' },
    input: { from, to },
    person: { name: 'Lucas Carol', contactId: '9' },
    ticket: { id: '42', number: '101' },
    reason: null,
    writeComment: false,
    runId: null,
  };
}

const AROUND = {
  contact: { id: '9', lastName: 'Carol' },
  assignee: { id: '5', name: 'Casey' },
  team: { id: '6', name: 'Order Desk' },
  department: { id: '7', name: 'Customer Care' },
};

/** A Desk with ticket 42; what `steps` says is done right after a change of it. */
function desk() {
  const ticket: Record<string, unknown> = {
    id: '42',
    ticketNumber: '101',
    subject: 'Printer',
    status: 'Open',
    statusType: 'Open',
    priority: 'High',
    category: 'general',
    subCategory: null,
    dueDate: '2026-11-27T17:00:00.000Z',
    departmentId: '7',
    contactId: '9',
    assigneeId: '5',
    teamId: '6',
  };
  const steps = {
    changed: (): void => undefined,
    moved: (): void => undefined,
    /** What an answer to a change leaves out. */
    leftOut: [] as string[],
  };
  const pretend = pretendService({
    'GET /tickets/42': () => ({ ...ticket, ...around() }),
    'PATCH /tickets/42': ({ body }: { body?: unknown }) => {
      Object.assign(ticket, body);
      steps.changed();
      return Object.fromEntries(Object.entries(ticket).filter(([name]) => !steps.leftOut.includes(name)));
    },
    'POST /tickets/42/move': ({ query }: { query?: { departmentId?: unknown } }) => {
      ticket['departmentId'] = query?.departmentId;
      ticket['teamId'] = null;
      steps.moved();
      return null;
    },
  });
  const around = () =>
    Object.fromEntries(
      Object.entries(AROUND).map(([name, each]) => [name, ticket[`${name}Id`] === each.id ? each : null]),
    );
  const run = async (...asked: Parameters<typeof wish>) => await pretend.service['action/run'](wish(...asked));
  const undo = async () => await pretend.service['action/undo']({ actionId: 'a1' });
  const kindOf = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;
  return { ...pretend, ticket, steps, run, undo, kindOf };
}

describe('a field of a ticket', () => {
  it.each<[action: FieldActionId, from: FieldValue, to: FieldValue, body: unknown]>([
    ['setStatus', value('Open'), value('Closed'), { status: 'Closed' }],
    ['setPriority', value('High'), value('Low'), { priority: 'Low' }],
    ['setPriority', value('High'), NONE, { priority: null }],
    ['setCategory', value('general'), value('defects'), { category: 'defects' }],
    ['setSubCategory', NONE, value('Sub'), { subCategory: 'Sub' }],
    [
      'setDueDate',
      value('2026-11-27T17:00:00.000Z'),
      value('2026-12-01T17:00:00.000Z'),
      { dueDate: '2026-12-01T17:00:00.000Z' },
    ],
    ['setDueDate', value('2026-11-27T17:00:00.000Z'), NONE, { dueDate: null }],
    ['assign', value('5', 'Casey'), value('8', 'Torrey'), { assigneeId: '8' }],
    ['assign', value('5', 'Casey'), NONE, { assigneeId: null }],
    ['assignTeam', value('6', 'Order Desk'), value('66', 'Billing'), { teamId: '66' }],
  ])('%s is one read and one change, and one to take it back: %j to %j', async (action, from, to, body) => {
    const { run, undo, names, sent, ticket } = desk();
    const before = { ...ticket };
    expect(changesIn(await run(action, from, to))).toMatchObject([{ outcome: 'changed' }]);
    expect(names()).toEqual(['GET /tickets/42', 'PATCH /tickets/42']);
    expect(sent[1]?.body).toEqual(body);
    expect(await undo()).toMatchObject({ phase: 'undone' });
    expect(ticket).toEqual(before);
    expect(names()).toEqual(['GET /tickets/42', 'PATCH /tickets/42', 'GET /tickets/42', 'PATCH /tickets/42']);
  });

  it('has the same name in the steps of its action, which is how a worker knows what to change', () => {
    const fields = Object.values(ACTIONS)
      .filter(({ on }) => on === 'ticket')
      .flatMap(({ steps }) => (steps as (input: unknown) => { field?: ChangedField }[])(ANY_INPUT))
      .flatMap(({ field }) => field ?? []);
    expect(fields.length).toBeGreaterThan(5);
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('is another agent or team now: the panels have the name that was chosen, not an id and not who was there before', async () => {
    const { run, cached } = desk();
    await run('assign', value('5', 'Casey'), value('8', 'Torrey'));
    expect(cached('ticket:42')).toMatchObject({
      assigneeId: '8',
      assignee: { id: '8', name: 'Torrey', timeZone: null },
      team: { id: '6' },
      contact: { id: '9' },
    });
    await run('assignTeam', value('6', 'Order Desk'), value('66', 'Billing'), 'a2');
    expect(cached('ticket:42')).toMatchObject({ teamId: '66', team: { id: '66', name: 'Billing' } });
  });

  it('is nobody’s name where the answer has somebody else than was chosen', async () => {
    const { run, cached, ticket, steps } = desk();
    steps.changed = () => void (ticket['assigneeId'] = '99');
    await run('assign', value('5', 'Casey'), value('8', 'Torrey')).catch(() => undefined);
    expect(cached('ticket:42')).toMatchObject({ assigneeId: '99', assignee: null });
  });

  it('that the answer leaves out is not taken for empty: the ticket is read', async () => {
    const { run, steps, cached, names } = desk();
    steps.leftOut = ['assigneeId', 'teamId'];
    const entry = await run('setPriority', value('High'), value('Low'));
    expect(changesIn(entry)).toMatchObject([{ field: 'priority', outcome: 'changed' }]);
    expect(names()).toEqual(['GET /tickets/42', 'PATCH /tickets/42', 'GET /tickets/42']);
    expect(cached('ticket:42')).toMatchObject({ assigneeId: '5', teamId: '6', priority: 'Low' });
  });

  it('a team that takes the ticket from its agent: told, and undo gives the agent back', async () => {
    const { run, undo, steps, ticket } = desk();
    steps.changed = () => void (ticket['teamId'] === '66' && Object.assign(ticket, { assigneeId: null }));
    const entry = await run('assignTeam', value('6', 'Order Desk'), value('66', 'Billing'));
    expect(changesIn(entry)).toMatchObject([
      { field: 'team', outcome: 'changed' },
      { field: 'assignee', isAlong: true, from: { value: '5', name: 'Casey' }, to: { value: null } },
    ]);
    await undo();
    expect(ticket).toMatchObject({ teamId: '6', assigneeId: '5' });
  });

  it('what went along and somebody else has given since stays theirs', async () => {
    const { run, undo, steps, ticket } = desk();
    steps.changed = () => void (ticket['teamId'] === '66' && Object.assign(ticket, { assigneeId: null }));
    await run('assignTeam', value('6', 'Order Desk'), value('66', 'Billing'));
    ticket['assigneeId'] = '99';
    const entry = await undo();
    expect(changesIn(entry)).toMatchObject([{ undone: 'byUs' }, { undone: 'byOthers' }]);
    expect(ticket).toMatchObject({ teamId: '6', assigneeId: '99' });
  });
});

describe('moving to another department', () => {
  const move = ['moveToDepartment', value('7', 'Customer Care'), value('70', 'Billing')] as const;

  it('is one move, then the ticket is read, because the answer is empty; the team goes along', async () => {
    const { run, names, cached } = desk();
    const entry = await run(...move);
    expect(names()).toEqual(['GET /tickets/42', 'POST /tickets/42/move', 'GET /tickets/42']);
    expect(changesIn(entry)).toMatchObject([
      { field: 'department', outcome: 'changed' },
      { field: 'team', isAlong: true, from: { value: '6' } },
    ]);
    expect(cached('ticket:42')).toMatchObject({ departmentId: '70', teamId: null });
  });

  it('is taken back whole: the department, then the team', async () => {
    const { run, undo, names, ticket } = desk();
    await run(...move);
    expect(await undo()).toMatchObject({ phase: 'undone' });
    expect(ticket).toMatchObject({ departmentId: '7', teamId: '6' });
    expect(names().slice(3)).toEqual([
      'GET /tickets/42',
      'POST /tickets/42/move',
      'PATCH /tickets/42',
      'GET /tickets/42',
    ]);
  });

  it('back, with a team that Desk refuses by then, is told for what it is', async () => {
    const { run, undo, steps, ticket, ledger, kindOf } = desk();
    await run(...move);
    steps.changed = () => {
      ticket['teamId'] = null;
      throw problemError('invalidData');
    };
    expect(await kindOf(undo())).toBe('notApplied');
    expect(ticket).toMatchObject({ departmentId: '7', teamId: null });
    expect(changesIn((await ledger.find('a1')) ?? { steps: [] })).toMatchObject([
      { field: 'department', undone: 'byUs' },
      { field: 'team' },
    ]);
  });

  it('whose answer was lost is looked up, not repeated', async () => {
    const { run, steps, names } = desk();
    steps.moved = () => {
      throw problemError('network');
    };
    expect(changesIn(await run(...move))).toMatchObject([
      { field: 'department', outcome: 'changed' },
      { field: 'team', outcome: 'changed', isAlong: true },
    ]);
    expect(names().filter((name) => name.startsWith('POST'))).toHaveLength(1);
  });
});
