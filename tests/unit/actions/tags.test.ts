import { describe, expect, it } from 'vitest';
import type { ActionRequest } from '../../../lib/actions/request';
import { changesIn } from '../../../lib/ledger/entry';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { pretendService } from '../service/pretend-service';

/** Wanting ticket 42 to have tags, or to have them no longer. */
function wish(action: 'addTags' | 'removeTags', ...names: string[]): ActionRequest<'addTags' | 'removeTags'> {
  return {
    actionId: 'a1',
    action,
    target: { on: 'ticket', ticketId: '42' },
    input: { names },
    person: { name: 'Lucas Carol', contactId: '9' },
    ticket: { id: '42', number: '101' },
    reason: null,
    writeComment: false,
    runId: null,
  };
}

const READ = 'GET /tickets/42/tags';
const ADD = 'POST /tickets/42/associateTag';
const REMOVE = 'POST /tickets/42/dissociateTag';

/** A Desk with ticket 42; what `steps` says is done after a change, or in place of it. */
function deskWith(...tags: string[]) {
  const steps = { after: (): void => undefined, ignores: false, spells: (name: string): string => name };
  const shape = (name: string) => ({ id: name.length, name, tagType: 'MANUAL' });
  const ticket = { tags };
  const namesIn = (body: unknown) => (body as { tags: string[] }).tags;
  const desk = pretendService({
    [READ]: () => ({ tags: ticket.tags.map(shape) }),
    [ADD]: ({ body }: { body?: unknown }) => {
      const added = namesIn(body).map((name) => steps.spells(name));
      if (!steps.ignores) ticket.tags = [...ticket.tags, ...added];
      steps.after();
      return { data: steps.ignores ? [] : added.map(shape) };
    },
    [REMOVE]: ({ body }: { body?: unknown }) => {
      if (!steps.ignores) ticket.tags = ticket.tags.filter((tag) => !namesIn(body).includes(tag));
      steps.after();
      return null;
    },
  });
  const run = async (...asked: Parameters<typeof wish>) => await desk.service['action/run'](wish(...asked));
  const undo = async () => await desk.service['action/undo']({ actionId: 'a1' });
  return { ...desk, ticket, steps, run, undo };
}

const kindOf = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;

describe('adding tags', () => {
  it('reads, sends one call by name, and keeps those that were there', async () => {
    const desk = deskWith('vip');
    const entry = await desk.run('addTags', 'printer', 'Hardware');
    expect(changesIn(entry)).toMatchObject([
      { is: 'member', way: 'give', name: 'printer', outcome: 'changed' },
      { is: 'member', way: 'give', name: 'Hardware', outcome: 'changed' },
    ]);
    expect(desk.names()).toEqual([READ, ADD]);
    expect(desk.sent[1]?.body).toEqual({ tags: ['printer', 'Hardware'] });
    expect(desk.cached('ticketTags:42')).toEqual([
      { id: 'vip', name: 'vip' },
      { id: 'printer', name: 'printer' },
      { id: 'hardware', name: 'Hardware' },
    ]);
  });

  it('sends only what is not there yet, whatever its capitals, and undo leaves that alone', async () => {
    const desk = deskWith('VIP');
    const entry = await desk.run('addTags', 'vip', 'printer');
    expect(changesIn(entry).map(({ outcome }) => outcome)).toEqual(['already', 'changed']);
    expect(desk.sent[1]?.body).toEqual({ tags: ['printer'] });
    expect(await desk.undo()).toMatchObject({ phase: 'undone' });
    expect(desk.ticket.tags).toEqual(['VIP']);
  });

  it('asked for twice in two spellings is one tag', async () => {
    const desk = deskWith();
    await desk.run('addTags', 'Printer', ' printer ');
    expect(desk.ticket.tags).toHaveLength(1);
  });

  it('that Desk spells its own way is known again, and undone by the name Desk has', async () => {
    const desk = deskWith();
    desk.steps.spells = (name) => name.toUpperCase();
    expect(changesIn(await desk.run('addTags', 'printer'))).toMatchObject([{ outcome: 'changed' }]);
    await desk.undo();
    expect(desk.ticket.tags).toEqual([]);
    expect(desk.sent.find(({ path }) => path.endsWith('dissociateTag'))?.body).toEqual({ tags: ['PRINTER'] });
  });

  it('taken without effect is looked up and refused by its name', async () => {
    const desk = deskWith();
    desk.steps.ignores = true;
    const entry = await desk.run('addTags', 'printer');
    expect(changesIn(entry)).toMatchObject([{ outcome: 'refused', problem: { kind: 'notApplied' } }]);
    expect(desk.names()).toEqual([READ, ADD, READ]);
  });

  it('without the scope is refused as that, and nothing counts as added', async () => {
    const desk = deskWith();
    desk.steps.ignores = true;
    desk.steps.after = () => {
      throw problemError('scopeMissing');
    };
    expect(await kindOf(desk.run('addTags', 'printer'))).toBe('scopeMissing');
    expect(desk.cached('ticketTags:42')).toEqual([]);
  });

  it('whose answer was lost is looked up, not repeated', async () => {
    const desk = deskWith();
    desk.steps.after = () => {
      throw problemError('network');
    };
    expect(changesIn(await desk.run('addTags', 'printer'))).toMatchObject([{ outcome: 'changed' }]);
    expect(desk.names()).toEqual([READ, ADD, READ]);
  });

  it('is undone without a call where somebody else has removed it meanwhile', async () => {
    const desk = deskWith();
    await desk.run('addTags', 'printer');
    desk.ticket.tags = [];
    expect(changesIn(await desk.undo())).toMatchObject([{ undone: 'byOthers' }]);
    expect(desk.names()).toEqual([READ, ADD, READ]);
  });
});

describe('removing tags', () => {
  it('reads, sends one call, reads again because the answer is empty, and is undone by name', async () => {
    const desk = deskWith('VIP', 'printer');
    expect(changesIn(await desk.run('removeTags', 'VIP'))).toMatchObject([{ way: 'take', outcome: 'changed' }]);
    expect(desk.names()).toEqual([READ, REMOVE, READ]);
    expect(desk.cached('ticketTags:42')).toEqual([{ id: 'printer', name: 'printer' }]);
    await desk.undo();
    expect(desk.ticket.tags).toEqual(['printer', 'VIP']);
  });

  it('that somebody else has removed already sends nothing, and has nothing to undo', async () => {
    const desk = deskWith('printer');
    expect(changesIn(await desk.run('removeTags', 'vip'))).toMatchObject([{ outcome: 'already' }]);
    expect(desk.names()).toEqual([READ]);
    expect(desk.cached('ticketTags:42')).toEqual([{ id: 'printer', name: 'printer' }]);
    expect(await kindOf(desk.undo())).toBe('notFound');
  });

  it('that Desk takes without effect is refused', async () => {
    const desk = deskWith('vip');
    desk.steps.ignores = true;
    expect(changesIn(await desk.run('removeTags', 'vip'))).toMatchObject([{ outcome: 'refused' }]);
  });
});
