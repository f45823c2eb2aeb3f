import { describe, expect, it } from 'vitest';
import type { ActionRequest } from '../../../lib/actions/request';
import { isUndoable } from '../../../lib/ledger-page/undoable';
import { changesIn } from '../../../lib/ledger/entry';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { pretendService } from '../service/pretend-service';

const ABOUT = {
  actionId: 'a1',
  person: { name: 'Torrey Emard', contactId: null },
  ticket: null,
  reason: null,
  writeComment: false,
  runId: null,
} as const;
const ON_AGENT = { ...ABOUT, target: { on: 'agent', agentId: '8' } } as const;
const ON_TEAM = { ...ABOUT, target: { on: 'team', teamId: '3' } } as const;
const AGENT = 'GET /agents/8';
const TEAM = 'GET /teams/3';
const ACTIVE = { value: 'ACTIVE', name: 'Active' };
const INACTIVE = { value: 'DISABLED', name: 'Inactive' };

/** A Desk with agent 8 and team 3; `lose` says after which call its answer is lost. */
function deskWith() {
  const agent = {
    id: '8',
    lastName: 'Emard',
    status: 'ACTIVE' as string | null,
    isConfirmed: false,
    associatedDepartmentIds: ['70', '71'],
  };
  const team = {
    id: '3',
    name: 'Night Shift',
    description: null as string | null,
    departmentId: '70',
    agents: ['8', '9'] as string[] | null,
    derivedAgents: ['8', '9'],
  };
  const bodies: unknown[] = [];
  const state = { isLost: false, refusal: null as Error | null, ignores: false };
  const write = (work: (body: never) => unknown) => {
    return ({ body }: { body?: unknown }): unknown => {
      if (state.refusal) throw state.refusal;
      bodies.push(body ?? null);
      const answer = state.ignores ? null : work(body as never);
      if (state.isLost) throw problemError('timeout');
      return answer ?? null;
    };
  };
  const inDepartment = (belongs: boolean) =>
    write(() => {
      const others = agent.associatedDepartmentIds.filter((id) => id !== '72' && id !== '71');
      agent.associatedDepartmentIds = belongs ? [...agent.associatedDepartmentIds, '72'] : others;
    });
  const desk = pretendService({
    [AGENT]: () => ({ ...agent }),
    [TEAM]: () => ({ ...team }),
    'POST /agents/8/deactivate': write(() => void (agent.status = 'DISABLED')),
    'POST /agents/activate': write(() => void (agent.status = 'ACTIVE')),
    'POST /agents/reinvite': write(() => undefined),
    'POST /agents/8/reassignment': write(() => undefined),
    'POST /departments/72/associateAgents': inDepartment(true),
    'POST /departments/72/dissociateAgents': inDepartment(false),
    'POST /departments/71/dissociateAgents': inDepartment(false),
    'PATCH /teams/3': write((body: object) => {
      Object.assign(team, body);
      team.derivedAgents = team.agents ?? [];
      return { ...team };
    }),
  });
  const run = async (request: ActionRequest) => await desk.service['action/run'](request);
  const undo = async () => await desk.service['action/undo']({ actionId: 'a1' });
  const writes = () => desk.names().filter((name) => !name.startsWith('GET'));
  return { ...desk, agent, team, state, bodies, run, undo, writes };
}

const kindOf = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;
const deactivate = { ...ON_AGENT, action: 'deactivateAgent', input: { from: ACTIVE, to: INACTIVE } } as const;
const reinvite = { ...ON_AGENT, action: 'reinviteAgent', input: { name: 'torrey@zylker.com' } } as const;
const handOver: ActionRequest = {
  ...ON_AGENT,
  action: 'handOverWork',
  input: {
    departments: [
      { id: '70', name: 'Billing: 37 open tickets to Jade', tickets: '9', tasks: null },
      { id: '71', name: 'zPad: tasks to Jade', tickets: null, tasks: '9' },
    ],
  },
};

describe('deactivating an agent', () => {
  it('is one call between two reads, kept for the panels, and undone by letting them in again', async () => {
    const desk = deskWith();
    const entry = await desk.run(deactivate);
    expect(changesIn(entry)).toMatchObject([{ field: 'agentStatus', outcome: 'changed' }]);
    expect(desk.names()).toEqual([AGENT, 'POST /agents/8/deactivate', AGENT]);
    expect(desk.cached('agentCard:8')).toMatchObject({ isActive: false });
    expect(isUndoable(entry, '3981311')).toBe(true);
    await desk.undo();
    expect(desk.agent.status).toBe('ACTIVE');
    expect(desk.bodies.at(-1)).toEqual({ agentIds: ['8'] });
  });

  it('who is inactive already is not sent, and not undone', async () => {
    const desk = deskWith();
    desk.agent.status = 'DISABLED';
    expect(changesIn(await desk.run(deactivate))).toMatchObject([{ outcome: 'already' }]);
    expect(desk.writes()).toEqual([]);
    expect(await kindOf(desk.undo())).toBe('notFound');
  });

  it.each(['DELETED', null])('who is neither (%s) is left alone', async (status) => {
    const desk = deskWith();
    desk.agent.status = status;
    expect(await kindOf(desk.run(deactivate))).toBe('changedMeanwhile');
    expect(desk.writes()).toEqual([]);
  });

  it.each(['onlyLiveChatUser', 'integrationAdmin', 'editionLimit', 'forbidden'] as const)(
    '%s is told as it is',
    async (kind) => {
      const desk = deskWith();
      desk.state.refusal = problemError(kind, { integration: 'LIVECHAT' });
      expect(await kindOf(desk.run(deactivate))).toBe(kind);
      expect((await desk.ledger.find('a1'))?.phase).toBe('done');
      expect(desk.agent.status).toBe('ACTIVE');
    },
  );

  it('an answer that is lost is looked up, not asked for again', async () => {
    const desk = deskWith();
    desk.state.isLost = true;
    expect(changesIn(await desk.run(deactivate))).toMatchObject([{ outcome: 'changed' }]);
    expect(desk.writes()).toHaveLength(1);
    await desk.run(deactivate);
    expect(desk.writes(), 'asked again by the same id').toHaveLength(1);
  });

  it('taken without effect is no success', async () => {
    const desk = deskWith();
    desk.state.ignores = true;
    expect(changesIn(await desk.run(deactivate))).toMatchObject([
      { outcome: 'refused', problem: { kind: 'notApplied' } },
    ]);
  });

  it('takes them off the list of whom tickets can be given to', async () => {
    const desk = deskWith();
    desk.answers['GET /agents'] = {
      data: [
        { id: '8', lastName: 'Emard' },
        { id: '9', lastName: 'Tywin' },
      ],
    };
    await desk.service['record/read']({ resource: 'assignableAgents', key: { departmentId: '70' } });
    await expect.poll(() => desk.cached('assignableAgents:70')).toHaveLength(2);
    await desk.run(deactivate);
    expect(desk.cached('assignableAgents:70')).toMatchObject([{ id: '9' }]);
  });
});

describe('what nothing tells of and nothing takes back', () => {
  it('an invitation is one call, and there is nothing to undo', async () => {
    const desk = deskWith();
    const entry = await desk.run(reinvite);
    expect(changesIn(entry)).toMatchObject([{ is: 'order', outcome: 'changed', name: 'torrey@zylker.com' }]);
    expect(desk.bodies).toEqual([{ agentIds: ['8'] }]);
    expect(isUndoable(entry, '3981311')).toBe(false);
    expect(await kindOf(desk.undo())).toBe('notFound');
    expect(desk.writes()).toHaveLength(1);
  });

  it('who has accepted by now gets none', async () => {
    const desk = deskWith();
    desk.agent.isConfirmed = true;
    expect(changesIn(await desk.run(reinvite))).toMatchObject([{ outcome: 'already' }]);
    expect(desk.writes()).toEqual([]);
  });

  it('all departments are handed over in one call, with nothing for what stays', async () => {
    const desk = deskWith();
    Object.assign(desk.agent, { status: 'DISABLED', isConfirmed: true });
    await desk.run(handOver);
    expect(desk.bodies).toEqual([
      {
        agentReassignment: [
          { departmentId: '70', ticketNewOwner: '9' },
          { departmentId: '71', taskNewOwner: '9' },
        ],
      },
    ]);
  });

  it('nothing of somebody who is active again is handed over', async () => {
    const desk = deskWith();
    expect(await kindOf(desk.run(handOver))).toBe('changedMeanwhile');
    expect(desk.writes()).toEqual([]);
  });

  it.each([reinvite, handOver] as ActionRequest[])(
    'of $action whose answer is lost nobody knows, and it is never sent twice',
    async (request) => {
      const desk = deskWith();
      if (request.action === 'handOverWork') desk.agent.status = 'DISABLED';
      desk.state.isLost = true;
      const entry = await desk.run(request);
      expect(changesIn(entry)[0]).toMatchObject({ outcome: 'notKnown', problem: { kind: 'timeout' } });
      expect(entry.phase).toBe('done');
      desk.state.isLost = false;
      await desk.run(request);
      expect(desk.writes()).toHaveLength(1);
    },
  );

  it('a worker that was stopped while it was sent leaves it to nobody', async () => {
    const desk = deskWith();
    const entry = await desk.run(reinvite);
    const stopped = { ...entry, phase: 'sending', steps: entry.steps.map((step) => ({ ...step, outcome: 'pending' })) };
    await desk.ledger.save(stopped as typeof entry);
    expect(changesIn(await desk.run(reinvite))).toMatchObject([{ outcome: 'notKnown' }]);
    await desk.ledger.save(stopped as typeof entry);
    expect(changesIn(await desk.service['action/settle']({ actionId: 'a1' }))).toMatchObject([{ outcome: 'notKnown' }]);
    expect(desk.writes()).toHaveLength(1);
  });
});

describe('departments of an agent', () => {
  it('are joined by one call, and left by undo', async () => {
    const desk = deskWith();
    await desk.run({ ...ON_AGENT, action: 'joinDepartment', input: { items: [{ id: '72', name: 'Audio' }] } });
    expect(desk.agent.associatedDepartmentIds).toEqual(['70', '71', '72']);
    await desk.undo();
    expect(desk.writes()).toEqual(['POST /departments/72/associateAgents', 'POST /departments/72/dissociateAgents']);
  });

  it('the last one in live chat stays', async () => {
    const desk = deskWith();
    desk.state.refusal = problemError('onlyLiveChatUser');
    const leave: ActionRequest = {
      ...ON_AGENT,
      action: 'leaveDepartment',
      input: { items: [{ id: '71', name: 'zPad' }] },
    };
    expect(await kindOf(desk.run(leave))).toBe('onlyLiveChatUser');
  });

  it('who is in it already is not added', async () => {
    const desk = deskWith();
    const join: ActionRequest = {
      ...ON_AGENT,
      action: 'joinDepartment',
      input: { items: [{ id: '71', name: 'zPad' }] },
    };
    expect(changesIn(await desk.run(join))).toMatchObject([{ outcome: 'already' }]);
    expect(desk.writes()).toEqual([]);
  });
});

describe('changing a team', () => {
  const change: Extract<ActionRequest, { action: 'changeTeam' }> = {
    ...ON_TEAM,
    action: 'changeTeam',
    input: {
      name: { from: { value: 'Night Shift', name: 'Night Shift' }, to: { value: 'Owls', name: 'Owls' } },
      description: { from: { value: null, name: '' }, to: { value: 'Nights', name: 'Nights' } },
      join: [{ id: '10', name: 'Maxine' }],
      leave: [{ id: '8', name: 'Torrey' }],
    },
  };

  it('says all in one call, keeps whom somebody else has added meanwhile, and is undone exactly', async () => {
    const desk = deskWith();
    Object.assign(desk.team, { agents: ['8', '9', '11'], description: '' });
    const entry = await desk.run(change);
    expect(changesIn(entry).map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'changed', 'changed']);
    expect(desk.bodies).toEqual([{ name: 'Owls', description: 'Nights', agents: ['9', '11', '10'] }]);
    await desk.undo();
    expect(desk.bodies.at(-1)).toEqual({ name: 'Night Shift', description: '', agents: ['9', '11', '8'] });
  });

  it('sends nothing of the members when only the name is another', async () => {
    const desk = deskWith();
    const { description: _stays, ...input } = change.input;
    await desk.run({ ...change, input: { ...input, join: [], leave: [] } });
    expect(desk.bodies).toEqual([{ name: 'Owls' }]);
  });

  it('a name that somebody else has changed meanwhile is left', async () => {
    const desk = deskWith();
    desk.team.name = 'Late Shift';
    expect(await kindOf(desk.run(change))).toBe('changedMeanwhile');
    expect(desk.bodies).toEqual([]);
  });

  it('members that Desk does not tell of are not thrown out', async () => {
    const desk = deskWith();
    desk.team.agents = null;
    expect(await kindOf(desk.run(change))).toBe('badAnswer');
    expect(desk.bodies).toEqual([]);
  });

  it('who stays although they were to leave is said to stay', async () => {
    const desk = deskWith();
    desk.answers['PATCH /teams/3'] = () => ({
      ...desk.team,
      agents: ['8', '9', '10'],
      name: 'Owls',
      description: 'Nights',
    });
    desk.answers[TEAM] = () => ({ ...desk.team });
    const entry = await desk.run(change);
    expect(changesIn(entry).find((step) => step.is === 'member' && step.way === 'take')).toMatchObject({
      outcome: 'refused',
      problem: { kind: 'notApplied' },
    });
  });
});
