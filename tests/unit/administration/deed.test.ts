import { describe, expect, it, vi } from 'vitest';
import { type Wanted, createDeed } from '../../../lib/administration/deed';
import type { OutcomeOfStep } from '../../../lib/actions/action';
import type { LedgerEntry } from '../../../lib/ledger/entry';
import type { Ask } from '../../../lib/messages/protocol';
import { problemError } from '../../../lib/problems/problem';

const WANTED: Wanted = {
  action: 'deactivateAgent',
  target: { on: 'agent', agentId: '8' },
  input: { from: { value: 'ACTIVE', name: 'Active' }, to: { value: 'DISABLED', name: 'Inactive' } },
  name: 'Torrey Emard',
};

function entry(outcome: OutcomeOfStep, phase: LedgerEntry['phase'] = 'done'): LedgerEntry {
  const step = { is: 'field', field: 'agentStatus', ...WANTED.input, outcome } as LedgerEntry['steps'][number];
  const problem = outcome === 'refused' ? { problem: { kind: 'onlyLiveChatUser' as const } } : {};
  return { id: '1', phase, action: 'deactivateAgent', steps: [{ ...step, ...problem }] } as unknown as LedgerEntry;
}

/** A deed over a worker that answers these, one after the other. */
function setUp(...answers: unknown[]) {
  const changed = vi.fn();
  const asked: { name: string; input: { actionId?: string } }[] = [];
  const ask = vi.fn(async (name: string, input: object) => {
    asked.push({ name, input });
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  let ids = 0;
  const deed = createDeed({ ask: ask as unknown as Ask, newId: () => `id-${(ids += 1)}`, changed });
  const now = () => deed.store.getState();
  const ran = () => asked.filter(({ name }) => name === 'action/run').map(({ input }) => input.actionId);
  return { ...deed, changed, asked, now, ran };
}

describe('one thing that is done to an agent', () => {
  it('is sent once, however often it is asked for, and tells that something is another', async () => {
    const { run, now, ran, changed } = setUp(entry('changed'));
    await Promise.all([run(WANTED), run(WANTED)]);
    await run(WANTED);
    expect(ran()).toEqual(['id-1']);
    expect(now().deed.is).toBe('done');
    expect(changed).toHaveBeenCalledOnce();
  });

  it('that Desk refuses is a new one when it is tried again', async () => {
    const { run, now, ran } = setUp(problemError('integrationAdmin'), entry('refused'), entry('changed'));
    await run(WANTED);
    expect(now().deed).toEqual({ is: 'refused', problem: { kind: 'integrationAdmin' } });
    await run(WANTED);
    expect(now().deed).toEqual({ is: 'refused', problem: { kind: 'onlyLiveChatUser' } });
    await run(WANTED);
    expect(ran()).toEqual(['id-1', 'id-2', 'id-3']);
  });

  it('of which nobody knows is asked for by the same id, as it was sent', async () => {
    const { run, now, ran, asked } = setUp(problemError('workerGone'), entry('changed'));
    await run(WANTED);
    expect(now().deed).toEqual({ is: 'open', problem: { kind: 'workerGone' } });
    await run({ ...WANTED, name: 'Somebody else' });
    expect(ran()).toEqual(['id-1', 'id-1']);
    expect(asked[1]?.input).toMatchObject({ person: { name: 'Torrey Emard' } });
    expect(now().deed.is).toBe('done');
  });

  it('that Desk has not answered is looked up', async () => {
    const { run, now, asked } = setUp(entry('pending', 'sending'), entry('changed'));
    await run(WANTED);
    expect(asked.map(({ name }) => name)).toEqual(['action/run', 'action/settle']);
    expect(now().deed.is).toBe('done');
  });

  it('that cannot be looked up either stays open', async () => {
    const { run, now } = setUp(entry('pending', 'sending'), problemError('offline'));
    await run(WANTED);
    expect(now().deed).toEqual({ is: 'open', problem: { kind: 'offline' } });
  });

  it('an order nobody knows of is done, and says so itself', async () => {
    const { run, now, ran } = setUp(entry('notKnown'));
    await run(WANTED);
    await run(WANTED);
    expect(now().deed.is).toBe('done');
    expect(ran()).toHaveLength(1);
  });

  it('is taken back once; what could not be taken back can be tried again', async () => {
    const { run, undo, now, asked } = setUp(entry('changed'), problemError('editionLimit'), entry('changed', 'undone'));
    await undo();
    expect(asked, 'nothing was done yet').toEqual([]);
    await run(WANTED);
    await Promise.all([undo(), undo()]);
    expect(now().deed).toMatchObject({ is: 'notUndone', problem: { kind: 'editionLimit' } });
    await undo();
    await undo();
    expect(now().deed.is).toBe('undone');
    expect(asked.filter(({ name }) => name === 'action/undo')).toHaveLength(2);
  });
});

describe('consent', () => {
  const signedIn = (id: string) => ({ status: 'signedIn', organization: { id }, scopes: ['Desk.basic.UPDATE'] });

  it('is asked for once, for this organization, and sends nothing by itself', async () => {
    const { allow, now, asked } = setUp(signedIn('7'));
    await Promise.all([allow('deactivateAgent', '7'), allow('deactivateAgent', '7')]);
    expect(asked).toEqual([{ name: 'session/allow', input: { need: 'administer', orgId: '7' } }]);
    expect(now().consent).toEqual({ isAsking: false, problem: null, scopes: ['Desk.basic.UPDATE'] });
  });

  it('of another organization is none', async () => {
    const { allow, now } = setUp(signedIn('8'));
    await allow('deactivateAgent', '7');
    expect(now().consent).toEqual({ isAsking: false, problem: { kind: 'signInInterrupted' }, scopes: null });
  });

  it('lets what was refused for want of it be confirmed once more', async () => {
    const { run, allow, now, ran } = setUp(
      problemError('scopeMissing'),
      problemError('signInWindowClosed'),
      signedIn('7'),
    );
    await run(WANTED);
    await allow('deactivateAgent', '7');
    expect(now().deed.is).toBe('refused');
    await allow('deactivateAgent', '7');
    expect(now().deed.is).toBe('ready');
    expect(ran()).toHaveLength(1);
  });
});
