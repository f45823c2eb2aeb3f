import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import { problemError } from '../../../lib/problems/problem';
import { anEntry, anItem } from '../support/ledger-entries';
import { anAward, outcomes, pretendDesk, problemIn, refusal, success } from './pretend-desk';

const lost = (): never => {
  throw problemError('timeout');
};
const offline = (): never => {
  throw problemError('offline');
};

describe('a write that may still land', () => {
  it('is waited for from when it left last, not from when the action was begun', async () => {
    const desk = pretendDesk();
    await desk.ledger.save(anEntry({ phase: 'sending', sentAt: 1_000, items: [anItem('2', { outcome: 'pending' })] }));
    desk.time.ms = 100_000;
    desk.steps.answer = lost;
    await desk.worker().run(anAward());
    // It lands twenty seconds later; whoever asks meanwhile waits for it.
    desk.time.meanwhile = (now) => {
      if (now >= 120_000) desk.held.add('2');
    };
    expect(outcomes(await desk.worker().run(anAward()))).toEqual({ 2: 'changed' });
    expect(desk.writes).toEqual(['give 2']);
  });

  it('is waited for no longer than until it is seen', async () => {
    const desk = pretendDesk();
    desk.steps.answer = lost;
    await desk.worker().run(anAward());
    desk.held.add('2');
    await desk.worker().settle('a1');
    expect(desk.time.ms).toBe(1_000);
  });

  it('that never lands is waited for just as long as it may take', async () => {
    const desk = pretendDesk();
    desk.steps.answer = lost;
    await desk.worker().run(anAward());
    desk.time.ms = 10_000;
    await desk.worker().settle('a1');
    expect(desk.time.ms).toBe(31_000);
  });
});

describe('what is done', () => {
  it('and asked for again is answered from the ledger, without a word to Desk', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    desk.steps.beforeRead = offline;
    expect(await desk.worker().run(anAward())).toMatchObject({ phase: 'done', items: [{ outcome: 'changed' }] });
  });

  it('and undone is undone, without a word to Desk', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    await desk.worker().undo('a1');
    desk.steps.beforeRead = offline;
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect(await desk.worker().run(anAward())).toMatchObject({ phase: 'undone' });
  });
});

describe('what is not ours', () => {
  it('a badge that somebody else gave while Desk refused ours', async () => {
    const desk = pretendDesk();
    desk.steps.answer = () => {
      desk.held.add('2');
      throw problemError('forbidden');
    };
    expect(await problemIn(desk.worker().run(anAward()))).toBe('forbidden');
    expect(await desk.find('a1')).toMatchObject({ items: [{ outcome: 'refused' }] });
    expect(await problemIn(desk.worker().undo('a1'))).toBe('notFound');
    expect(desk.held).toContain('2');
  });

  it('a badge that somebody else gave anew, after our undo got halfway', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward(['2', '3']));
    desk.steps.answer = () => [success('2'), refusal('3', 'FORBIDDEN')];
    await problemIn(desk.worker().undo('a1'));
    desk.held.add('2');
    desk.steps.answer = (ids) => ids.map(success);
    expect(await desk.worker().undo('a1')).toMatchObject({
      phase: 'undone',
      items: [{ undone: 'byUs' }, { undone: 'byUs' }],
    });
    expect([...desk.held]).toEqual(['2']);
    expect(desk.writes).toEqual(['give 2,3', 'take 2,3', 'take 3']);
  });
});

describe('the ledger', () => {
  it('has an undo before its write leaves', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    let noted: string | undefined;
    desk.steps.answer = (ids) => {
      noted = [...desk.records.values()].find((json) => json.includes('"phase"'));
      return ids.map(success);
    };
    await desk.worker().undo('a1');
    expect(noted).toContain('"phase":"undoing"');
  });
});

describe('the private comment', () => {
  const withReason = anAward(['2'], { reason: 'Found the bug', writeComment: true });

  it('is in the ledger before it leaves', async () => {
    const desk = pretendDesk();
    let noted: string | undefined;
    desk.steps.beforeNote = () => {
      noted = [...desk.records.values()].find((json) => json.includes('"phase"'));
    };
    await desk.worker().run(withReason);
    expect(JSON.parse(noted ?? '{}')).toMatchObject({ steps: [{}, { is: 'made', outcome: 'pending' }] });
  });

  it('is not taken for another one of the same agent, by whoever writes it again or takes it back', async () => {
    const desk = pretendDesk();
    const other = { id: '77', plainText: null, isPublic: false, commenterId: '5', commentedAt: 2_000 };
    desk.notes.push({ ...other, content: 'Called back, no answer' });
    desk.steps.beforeNote = lost;
    await desk.worker().run(withReason);
    desk.steps.beforeNote = () => undefined;
    await desk.worker().comment('a1');
    expect(desk.notes).toHaveLength(2);
    await desk.worker().undo('a1');
    expect(desk.notes.map(({ id }) => id)).toEqual(['77']);
  });

  it('is not written while it is not known what of it was awarded', async () => {
    const desk = pretendDesk();
    let reads = 0;
    desk.steps.beforeRead = () => {
      reads += 1;
      if (reads > 1) offline();
    };
    desk.steps.answer = () => [success('2')];
    const entry = await desk.worker().run(anAward(['2', '3'], { reason: 'Found the bug', writeComment: true }));
    expect(outcomes(entry)).toEqual({ 2: 'changed', 3: 'pending' });
    expect(desk.notes).toEqual([]);
  });
});
