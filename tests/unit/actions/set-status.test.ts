import { describe, expect, it } from 'vitest';
import type { ActionRequest } from '../../../lib/actions/request';
import { changesIn } from '../../../lib/ledger/entry';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { pretendService } from '../service/pretend-service';

const field = (status: string) => ({ value: status, name: status });

/** Wanting ticket 42, seen as `from`, to be `to`. */
function wish(from: string, to: string, actionId = 'a1'): ActionRequest<'setStatus'> {
  return {
    actionId,
    action: 'setStatus',
    target: { on: 'ticket', ticketId: '42' },
    input: { from: field(from), to: field(to) },
    person: { name: 'Lucas Carol', contactId: '9' },
    ticket: { id: '42', number: '101' },
    reason: null,
    writeComment: false,
    runId: null,
  };
}

/** A Desk with ticket 42; `steps.answer` is what becomes of a change. */
function deskWith(status: string) {
  const ticket = { id: '42', ticketNumber: '101', subject: 'Printer', status, statusType: 'Open', departmentId: '7' };
  const steps = { answer: (): void => undefined, ignores: false };
  const desk = pretendService({
    'GET /tickets/42': () => ({ ...ticket, contact: { id: '9', lastName: 'Carol' } }),
    'PATCH /tickets/42': ({ body }: { body?: unknown }) => {
      if (!steps.ignores) Object.assign(ticket, body);
      steps.answer();
      return { ...ticket };
    },
  });
  const run = async (request: ActionRequest) => await desk.service['action/run'](request);
  const undo = async () => await desk.service['action/undo']({ actionId: 'a1' });
  return { ...desk, ticket, steps, run, undo };
}

const outcomesOf = (entry: Parameters<typeof changesIn>[0]) => changesIn(entry).map(({ outcome }) => outcome);
const kindOf = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;

describe('setting a status', () => {
  it('reads, sends one change, and tells the panels without asking again', async () => {
    const desk = deskWith('Open');
    expect(outcomesOf(await desk.run(wish('Open', 'Closed')))).toEqual(['changed']);
    expect(desk.names()).toEqual(['GET /tickets/42', 'PATCH /tickets/42']);
    expect(desk.sent[1]?.body).toEqual({ status: 'Closed' });
    expect(desk.cached('ticket:42')).toMatchObject({ status: 'Closed', contact: { id: '9' } });
  });

  it('that is so already sends nothing and leaves nothing to undo', async () => {
    const desk = deskWith('Closed');
    expect(outcomesOf(await desk.run(wish('Open', 'Closed')))).toEqual(['already']);
    expect(desk.names()).toEqual(['GET /tickets/42']);
    expect(await kindOf(desk.undo())).toBe('notFound');
  });

  it('that somebody else has changed meanwhile is not overwritten, and shown as it is now', async () => {
    const desk = deskWith('Escalated');
    expect(await kindOf(desk.run(wish('Open', 'Closed')))).toBe('changedMeanwhile');
    expect(desk.names()).toEqual(['GET /tickets/42']);
    expect(desk.cached('ticket:42')).toMatchObject({ status: 'Escalated' });
    expect(await desk.ledger.find('a1')).toBeNull();
  });

  it('that Desk takes without changing anything is refused by its name', async () => {
    const desk = deskWith('Open');
    desk.steps.ignores = true;
    const entry = await desk.run(wish('Open', 'Closed'));
    expect(changesIn(entry)).toMatchObject([{ outcome: 'refused', problem: { kind: 'notApplied' } }]);
  });

  it('that Desk refuses fails with the reason', async () => {
    const desk = deskWith('Open');
    desk.steps.ignores = true;
    desk.steps.answer = () => {
      throw problemError('invalidData');
    };
    expect(await kindOf(desk.run(wish('Open', 'Closed')))).toBe('invalidData');
  });

  it('whose answer was lost is looked up, not repeated', async () => {
    const desk = deskWith('Open');
    desk.steps.answer = () => {
      throw problemError('network');
    };
    expect(outcomesOf(await desk.run(wish('Open', 'Closed')))).toEqual(['changed']);
    expect(desk.names().filter((name) => name.startsWith('PATCH'))).toHaveLength(1);
  });
});

describe('undoing a status', () => {
  it('gives the one before back', async () => {
    const desk = deskWith('Open');
    await desk.run(wish('Open', 'Closed'));
    expect(await desk.undo()).toMatchObject({ phase: 'undone' });
    expect(desk.ticket.status).toBe('Open');
  });

  it('leaves one that somebody else has set since, and says so', async () => {
    const desk = deskWith('Open');
    await desk.run(wish('Open', 'Closed'));
    desk.ticket.status = 'Escalated';
    const entry = await desk.undo();
    expect(changesIn(entry)).toMatchObject([{ undone: 'byOthers' }]);
    expect(desk.ticket.status).toBe('Escalated');
    expect(desk.cached('ticket:42')).toMatchObject({ status: 'Escalated' });
  });
});
