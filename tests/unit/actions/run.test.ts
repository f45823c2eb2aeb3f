import { describe, expect, it } from 'vitest';
import { withChanges } from '../../../lib/ledger/entry';
import { problemError } from '../../../lib/problems/problem';
import { anEntry, anItem } from '../support/ledger-entries';
import { aLabelChange, anAward, outcomes, pretendDesk, problemIn, refusal, success } from './pretend-desk';

describe('awarding', () => {
  it('writes once and tells the panels', async () => {
    const desk = pretendDesk('1');
    const entry = await desk.worker().run(anAward());
    expect(entry).toMatchObject({ phase: 'done', by: { name: 'Casey Morgan' }, orgId: '3981311', at: 1_000 });
    expect(outcomes(entry)).toEqual({ 2: 'changed' });
    expect(desk.writes).toEqual(['give 2']);
    expect(desk.remembered.at(-1)).toEqual(['2', '1']);
  });

  it('several at once is one write, and leaves out what is held already', async () => {
    const desk = pretendDesk('1', '3');
    const entry = await desk.worker().run(anAward(['2', '3', '4', '2']));
    expect(outcomes(entry)).toEqual({ 2: 'changed', 3: 'already', 4: 'changed' });
    expect(desk.writes).toEqual(['give 2,4']);
  });

  it('a badge somebody else has just awarded writes nothing and leaves nothing to undo', async () => {
    const desk = pretendDesk('2');
    expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'already' });
    expect(desk.writes).toEqual([]);
    expect(await problemIn(desk.worker().undo('a1'))).toBe('notFound');
    expect(desk.held).toContain('2');
  });

  it('is in the ledger before the write leaves', async () => {
    const desk = pretendDesk();
    let phase: string | undefined;
    desk.steps.answer = (ids) => {
      phase = [...desk.records.values()].find((json) => json.includes('"phase"'));
      return ids.map(success);
    };
    await desk.worker().run(anAward());
    expect(phase).toContain('"phase":"sending"');
  });

  it('revoking takes only what is held', async () => {
    const desk = pretendDesk('1', '2');
    const entry = await desk.worker().run(anAward(['2', '5'], { action: 'revokeBadges' }));
    expect(outcomes(entry)).toEqual({ 2: 'changed', 5: 'already' });
    expect(desk.writes).toEqual(['take 2']);
    expect(desk.remembered.at(-1)).toEqual(['1']);
  });

  it('a ledger that cannot be written keeps nobody from awarding and undoing', async () => {
    const desk = pretendDesk();
    desk.breaks('writes');
    const worker = desk.worker();
    await worker.run(anAward());
    expect(await worker.undo('a1')).toMatchObject({ phase: 'undone' });
    expect(desk.writes).toEqual(['give 2', 'take 2']);
  });
});

describe('refused', () => {
  it('inside a 200: each badge with its own reason, the others stand', async () => {
    const desk = pretendDesk('1');
    desk.steps.answer = () => [success('2'), refusal('3', 'FORBIDDEN'), refusal('4')];
    const entry = await desk.worker().run(anAward(['2', '3', '4']));
    expect(entry.items).toMatchObject([
      { outcome: 'changed' },
      { outcome: 'refused', problem: { kind: 'forbidden', detail: 'Restricted' } },
      { outcome: 'refused', problem: { kind: 'awardRefused' } },
    ]);
    expect(desk.remembered.at(-1)).toEqual(['2', '1']);
    await desk.worker().undo('a1');
    expect(desk.writes).toEqual(['give 2,3,4', 'take 2']);
  });

  it('by the role: the problem comes through, the ledger knows, nothing is left to undo', async () => {
    const desk = pretendDesk('1');
    desk.steps.answer = () => {
      throw problemError('forbidden');
    };
    expect(await problemIn(desk.worker().run(anAward()))).toBe('forbidden');
    expect(await desk.find('a1')).toMatchObject({ phase: 'done', items: [{ outcome: 'refused' }] });
    expect(await problemIn(desk.worker().undo('a1'))).toBe('notFound');
    expect(desk.remembered.at(-1)).toEqual(['1']);
  });

  it('before anything was sent: nothing is noted', async () => {
    const desk = pretendDesk();
    desk.steps.beforeRead = () => {
      throw problemError('offline');
    };
    expect(await problemIn(desk.worker().run(anAward()))).toBe('offline');
    expect(await desk.find('a1')).toBeNull();
  });

  it('a missing scope says so, which is what offers to sign in again', async () => {
    const desk = pretendDesk();
    desk.steps.answer = () => {
      throw problemError('scopeMissing');
    };
    expect(await problemIn(desk.worker().run(anAward()))).toBe('scopeMissing');
  });
});

describe('an unknown outcome', () => {
  it.each(['timeout', 'network', 'offline', 'serverError', 'badAnswer', 'unknown'] as const)(
    '%s: found done, counts as done',
    async (kind) => {
      const desk = pretendDesk();
      desk.steps.afterWrite = () => {
        throw problemError(kind);
      };
      expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'changed' });
      expect(desk.writes).toEqual(['give 2']);
    },
  );

  it('not seen to be done: stays open with its reason, and is not repeated', async () => {
    const desk = pretendDesk();
    desk.steps.answer = () => {
      throw problemError('timeout');
    };
    expect(await desk.worker().run(anAward())).toMatchObject({
      phase: 'sending',
      items: [{ outcome: 'pending', problem: { kind: 'timeout' } }],
    });
    expect(desk.writes).toEqual(['give 2']);
  });

  it('an answer that came but made no sense, and nothing done: refused', async () => {
    const desk = pretendDesk();
    desk.steps.answer = () => {
      throw problemError('badAnswer');
    };
    expect(await problemIn(desk.worker().run(anAward()))).toBe('badAnswer');
    expect(await desk.find('a1')).toMatchObject({ phase: 'done', items: [{ outcome: 'refused' }] });
  });

  it('found half done: says which', async () => {
    const desk = pretendDesk();
    desk.steps.answer = () => {
      desk.held.add('3');
      throw problemError('serverError');
    };
    const entry = await desk.worker().run(anAward(['2', '3']));
    expect(outcomes(entry)).toEqual({ 2: 'refused', 3: 'changed' });
  });

  it('an answer without results: Desk is asked what became of it', async () => {
    const desk = pretendDesk();
    desk.steps.answer = () => [];
    expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'changed' });
    expect(desk.writes).toEqual(['give 2']);
  });

  it('a result missing among others is looked up too', async () => {
    const desk = pretendDesk();
    desk.steps.answer = () => [success('2')];
    expect(outcomes(await desk.worker().run(anAward(['2', '3'])))).toEqual({ 2: 'changed', 3: 'changed' });
  });

  it('that cannot be looked up stays open, and is settled when asked again', async () => {
    const desk = pretendDesk();
    let reads = 0;
    desk.steps.beforeRead = () => {
      reads += 1;
      if (reads === 2) throw problemError('offline');
    };
    desk.steps.afterWrite = () => {
      throw problemError('timeout');
    };
    expect(await desk.worker().run(anAward())).toMatchObject({ phase: 'sending', items: [{ outcome: 'pending' }] });
    expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'changed' });
    expect(desk.writes).toEqual(['give 2']);
  });
});

describe('an answer that is late', () => {
  /** Desk carries the award out only after so many milliseconds, long after our limit. */
  function lateDesk(afterMs: number) {
    const desk = pretendDesk();
    desk.steps.answer = () => {
      throw problemError('timeout');
    };
    desk.time.meanwhile = (now) => {
      if (now >= 1_000 + afterMs) desk.held.add('2');
    };
    return desk;
  }

  it('is found once it has come: the award is ours, and can be undone', async () => {
    const desk = lateDesk(9_000);
    await desk.worker().run(anAward());
    expect(await desk.worker().settle('a1')).toMatchObject({ phase: 'done', items: [{ outcome: 'changed' }] });
    desk.steps.answer = (ids) => ids.map(success);
    await desk.worker().undo('a1');
    expect([...desk.held]).toEqual([]);
    expect(desk.writes).toEqual(['give 2', 'take 2']);
  });

  it('is waited for by whoever asks again, who then writes no second time', async () => {
    const desk = lateDesk(20_000);
    await desk.worker().run(anAward());
    expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'changed' });
    expect(desk.writes).toEqual(['give 2']);
  });

  it('that never comes is refused with its reason, after the time in which it could have come', async () => {
    const desk = lateDesk(Number.POSITIVE_INFINITY);
    await desk.worker().run(anAward());
    expect(await desk.worker().settle('a1')).toMatchObject({
      phase: 'done',
      items: [{ outcome: 'refused', problem: { kind: 'timeout' } }],
    });
    expect(desk.time.ms).toBeGreaterThanOrEqual(31_000);
    expect(desk.writes).toEqual(['give 2']);
  });

  it('that never comes is sent again only when the user asks, and only then', async () => {
    const desk = lateDesk(Number.POSITIVE_INFINITY);
    await desk.worker().run(anAward());
    desk.steps.answer = (ids) => ids.map(success);
    expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'changed' });
    expect(desk.time.ms).toBeGreaterThanOrEqual(31_000);
    expect(desk.writes).toEqual(['give 2', 'give 2']);
  });

  it('is undone when it turns out to be ours while undo looks', async () => {
    const desk = lateDesk(9_000);
    await desk.worker().run(anAward());
    desk.steps.answer = (ids) => ids.map(success);
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect([...desk.held]).toEqual([]);
  });

  it('to an undo: the undo stays open, and is not sent a second time once it has landed', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    desk.steps.answer = () => {
      throw problemError('timeout');
    };
    expect(await problemIn(desk.worker().undo('a1'))).toBe('timeout');
    expect(await desk.find('a1')).toMatchObject({ phase: 'undoing' });
    desk.time.meanwhile = () => void desk.held.delete('2');
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone', items: [{ undone: 'byUs' }] });
    expect(desk.writes).toEqual(['give 2', 'take 2']);
  });

  it('is not waited for longer because the clock was set back', async () => {
    const desk = lateDesk(Number.POSITIVE_INFINITY);
    await desk.worker().run(anAward());
    desk.time.ms = -10_000_000;
    await desk.worker().settle('a1');
    expect(desk.time.ms).toBeLessThanOrEqual(-10_000_000 + 31_000);
  });

  it('settling what is settled asks nothing', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    desk.steps.beforeRead = () => {
      throw problemError('offline');
    };
    expect(await desk.worker().settle('a1')).toMatchObject({ phase: 'done' });
    expect(await problemIn(desk.worker().settle('a9'))).toBe('notFound');
    expect(await problemIn(desk.worker('5988319').settle('a1'))).toBe('notFound');
  });
});

describe('a worker that was stopped', () => {
  const sending = anEntry({ phase: 'sending', items: [anItem('2', { outcome: 'pending' })] });

  it('before it was sent: the next one sends it', async () => {
    const desk = pretendDesk();
    await desk.ledger.save(sending);
    await desk.worker().run(anAward());
    expect(desk.writes).toEqual(['give 2']);
  });

  it('after it was sent: the next one finds it done, and it can be undone', async () => {
    const desk = pretendDesk('2');
    await desk.ledger.save(sending);
    expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'changed' });
    expect(desk.writes).toEqual([]);
    await desk.worker().undo('a1');
    expect(desk.held).not.toContain('2');
  });

  it('after half of it was done: the next one sends the other half', async () => {
    const desk = pretendDesk('2', '4');
    const items = [
      anItem('2', { outcome: 'pending' }),
      anItem('3', { outcome: 'pending' }),
      anItem('4', { outcome: 'already' }),
    ];
    await desk.ledger.save(withChanges(sending, items));
    const entry = await desk.worker().run(anAward(['2', '3', '4']));
    expect(outcomes(entry)).toEqual({ 2: 'changed', 3: 'changed', 4: 'already' });
    expect(desk.writes).toEqual(['give 3']);
  });

  it('before its answer arrived: the same question again writes no second time', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'changed' });
    expect(desk.writes).toEqual(['give 2']);
  });

  it('and never asked again: undo finds out what it did', async () => {
    const desk = pretendDesk('2');
    await desk.ledger.save(sending);
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect(desk.writes).toEqual(['take 2']);
  });

  it('and had done nothing: undo says so and settles it', async () => {
    const desk = pretendDesk();
    await desk.ledger.save(sending);
    expect(await problemIn(desk.worker().undo('a1'))).toBe('notFound');
    expect(await desk.find('a1')).toMatchObject({ phase: 'done', items: [{ outcome: 'refused' }] });
  });

  it('an action of another organization is nobody else’s to repeat', async () => {
    const desk = pretendDesk();
    await desk.ledger.save(sending);
    expect(await problemIn(desk.worker('5988319').run(anAward()))).toBe('notFound');
    expect(desk.writes).toEqual([]);
  });
});

describe('labels', () => {
  it('are added as ordinary ones, and taken back', async () => {
    const desk = pretendDesk();
    desk.labels.set('1', true);
    expect(outcomes(await desk.worker().run(aLabelChange('addLabels', ['1', '2'])))).toEqual({
      1: 'already',
      2: 'changed',
    });
    await desk.worker().undo('a1');
    expect(desk.writes).toEqual(['assign 2', 'take 2']);
    expect([...desk.labels.keys()]).toEqual(['1']);
  });

  it('a removed primary label comes back as the primary one', async () => {
    const desk = pretendDesk();
    desk.labels.set('1', true).set('2', false);
    await desk.worker().run(aLabelChange('removeLabels', ['1', '2']));
    await desk.worker().undo('a1');
    expect(desk.writes).toEqual(['take 1,2', 'assign 1*,2']);
  });

  it('unless another one has become it meanwhile', async () => {
    const desk = pretendDesk();
    desk.labels.set('1', true);
    await desk.worker().run(aLabelChange('removeLabels', ['1']));
    desk.labels.set('3', true);
    await desk.worker().undo('a1');
    expect(desk.labels).toEqual(
      new Map([
        ['3', true],
        ['1', false],
      ]),
    );
  });
});
