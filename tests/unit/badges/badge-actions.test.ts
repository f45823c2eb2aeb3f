import { beforeEach, describe, expect, it } from 'vitest';
import { createActionJournal } from '../../../lib/badges/action-journal';
import { type BadgeDesk, createBadgeActions } from '../../../lib/badges/badge-actions';
import type { Badge, MassResult } from '../../../lib/desk-api/records';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { memoryArea } from '../support/memory-area';

const badge = (id: string): Badge => ({
  id,
  name: `Badge ${id}`,
  description: null,
  iconUrl: null,
  isCustom: false,
  awardedAt: null,
});
const request = (actionId = 'a1') => ({ userId: '7', helpCenterId: '1', badgeId: '2', actionId });

/** A Desk with one person on it, and a count of what was written. */
function deskOf(...badgeIds: string[]) {
  const held = new Set(badgeIds);
  const writes: string[] = [];
  const remembered: string[][] = [];
  let answer: (id: string) => MassResult[] = (id) => [{ id, success: true, errorCode: null, message: null }];
  let beforeAnswer = (): void => undefined;
  const write =
    (kind: 'award' | 'revoke') =>
    async (_holder: unknown, [id = '']: string[]) => {
      writes.push(`${kind} ${id}`);
      const results = answer(id);
      if (results.every(({ success }) => success)) {
        if (kind === 'award') held.add(id);
        else held.delete(id);
      }
      beforeAnswer();
      return results;
    };
  const desk: BadgeDesk = {
    orgId: '3981311',
    held: async () => [...held].map(badge),
    award: write('award'),
    revoke: write('revoke'),
    remember: async (_holder, badges) => void remembered.push(badges.map(({ id }) => id)),
    badge: async (id) => badge(id),
  };
  return {
    desk,
    held,
    writes,
    remembered,
    answers: (next: typeof answer) => (answer = next),
    thenFails: (next: typeof beforeAnswer) => (beforeAnswer = next),
  };
}

const problemIn = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;

let journal: ReturnType<typeof createActionJournal>;
beforeEach(() => {
  journal = createActionJournal(memoryArea().area);
});

describe('awarding', () => {
  it('writes once and tells the panels', async () => {
    const world = deskOf('1');
    const action = await createBadgeActions(world.desk, journal).award(request());
    expect(action).toMatchObject({ changed: true, phase: 'done' });
    expect(world.writes).toEqual(['award 2']);
    expect(world.remembered.at(-1)).toEqual(['2', '1']);
  });

  it('a badge somebody else has just awarded writes nothing and offers nothing to undo', async () => {
    const world = deskOf('2');
    const actions = createBadgeActions(world.desk, journal);
    expect(await actions.award(request())).toMatchObject({ changed: false });
    expect(world.writes).toEqual([]);
    expect(await problemIn(actions.undo('a1'))).toBe('notFound');
    expect(world.held).toContain('2');
  });

  it('asked again with the same id after the answer was lost, writes no second time', async () => {
    const world = deskOf();
    const actions = createBadgeActions(world.desk, journal);
    await actions.award(request());
    expect(await actions.award(request())).toMatchObject({ changed: true });
    expect(world.writes).toEqual(['award 2']);
  });

  it('stopped after it was sent: the next worker finds it done, and it can be undone', async () => {
    const world = deskOf('2');
    await journal.save({
      id: 'a1',
      kind: 'award',
      orgId: '3981311',
      userId: '7',
      helpCenterId: '1',
      badgeId: '2',
      at: 1,
      changed: true,
      phase: 'sending',
    });
    const actions = createBadgeActions(world.desk, journal);
    expect(await actions.award(request())).toMatchObject({ changed: true, phase: 'done' });
    expect(world.writes).toEqual([]);
    await actions.undo('a1');
    expect(world.held).not.toContain('2');
  });

  it('stopped before it was sent: the next worker sends it', async () => {
    const world = deskOf();
    await journal.save({
      id: 'a1',
      kind: 'award',
      orgId: '3981311',
      userId: '7',
      helpCenterId: '1',
      badgeId: '2',
      at: 1,
      changed: true,
      phase: 'sending',
    });
    await createBadgeActions(world.desk, journal).award(request());
    expect(world.writes).toEqual(['award 2']);
  });
});

describe('refused', () => {
  it('inside a 200: says why, and the panels keep what is true', async () => {
    const world = deskOf('1');
    world.answers((id) => [{ id, success: false, errorCode: 'FORBIDDEN', message: 'Restricted' }]);
    const work = createBadgeActions(world.desk, journal).award(request());
    expect(await problemIn(work)).toBe('forbidden');
    expect(world.remembered.at(-1)).toEqual(['1']);
  });

  it('by the role: the problem comes through, nothing is left to undo', async () => {
    const world = deskOf();
    world.answers(() => {
      throw problemError('forbidden');
    });
    const actions = createBadgeActions(world.desk, journal);
    expect(await problemIn(actions.award(request()))).toBe('forbidden');
    expect(await problemIn(actions.undo('a1'))).toBe('notFound');
  });

  it('by an answer without results: Desk is asked what became of it', async () => {
    const world = deskOf();
    world.answers(() => []);
    await expect(createBadgeActions(world.desk, journal).award(request())).resolves.toMatchObject({ phase: 'done' });
    expect(world.writes).toEqual(['award 2']);
  });
});

describe('an unknown outcome', () => {
  it.each(['timeout', 'network', 'serverError', 'badAnswer'] as const)(
    '%s: found done, counts as done',
    async (kind) => {
      const world = deskOf();
      world.thenFails(() => {
        throw problemError(kind);
      });
      await expect(createBadgeActions(world.desk, journal).award(request())).resolves.toMatchObject({ changed: true });
      expect(world.writes).toEqual(['award 2']);
    },
  );

  it('found not done: fails with the reason and is not repeated', async () => {
    const world = deskOf();
    world.answers(() => {
      throw problemError('timeout');
    });
    expect(await problemIn(createBadgeActions(world.desk, journal).award(request()))).toBe('timeout');
    expect(world.writes).toEqual(['award 2']);
  });
});

describe('undo', () => {
  it('takes back exactly the badge that was awarded, with one write', async () => {
    const world = deskOf('1');
    const actions = createBadgeActions(world.desk, journal);
    await actions.award(request());
    expect(await actions.undo('a1')).toMatchObject({ phase: 'undone' });
    expect([...world.held]).toEqual(['1']);
    expect(world.writes).toEqual(['award 2', 'revoke 2']);
  });

  it('gives back what was revoked', async () => {
    const world = deskOf('1', '2');
    const actions = createBadgeActions(world.desk, journal);
    await actions.revoke(request());
    await actions.undo('a1');
    expect([...world.held].sort()).toEqual(['1', '2']);
  });

  it('twice is once', async () => {
    const world = deskOf();
    const actions = createBadgeActions(world.desk, journal);
    await actions.award(request());
    await actions.undo('a1');
    world.held.add('2'); // Awarded anew by somebody else: not ours to take.
    await actions.undo('a1');
    expect(world.held).toContain('2');
  });

  it('writes nothing when somebody else has already taken the badge', async () => {
    const world = deskOf();
    const actions = createBadgeActions(world.desk, journal);
    await actions.award(request());
    world.held.delete('2');
    await actions.undo('a1');
    expect(world.writes).toEqual(['award 2']);
  });

  it('is refused under another organization', async () => {
    const world = deskOf();
    await createBadgeActions(world.desk, journal).award(request());
    const elsewhere = createBadgeActions({ ...world.desk, orgId: '5988319' }, journal);
    expect(await problemIn(elsewhere.undo('a1'))).toBe('notFound');
    expect(world.held).toContain('2');
  });

  it('that failed can be tried again', async () => {
    const world = deskOf();
    const actions = createBadgeActions(world.desk, journal);
    await actions.award(request());
    world.answers((id) => [{ id, success: false, errorCode: 'UNPROCESSABLE_ENTITY', message: null }]);
    expect(await problemIn(actions.undo('a1'))).toBe('revokeRefused');
    world.answers((id) => [{ id, success: true, errorCode: null, message: null }]);
    await actions.undo('a1');
    expect(world.held).not.toContain('2');
  });
});
