import { describe, expect, it } from 'vitest';
import { problemError } from '../../../lib/problems/problem';
import { anEntry, anItem } from '../support/ledger-entries';
import { anAward, pretendDesk, problemIn, refusal, success } from './pretend-desk';

describe('undo', () => {
  it('takes back exactly what was awarded, with one write', async () => {
    const desk = pretendDesk('1', '3');
    await desk.worker().run(anAward(['2', '3', '4']));
    const entry = await desk.worker().undo('a1');
    expect(entry.phase).toBe('undone');
    expect(entry.items.map(({ undone }) => undone)).toEqual(['byUs', undefined, 'byUs']);
    expect([...desk.held]).toEqual(['1', '3']);
    expect(desk.writes).toEqual(['give 2,4', 'take 2,4']);
    expect(desk.remembered.at(-1)).toEqual(['1', '3']);
  });

  it('gives back what was revoked', async () => {
    const desk = pretendDesk('1', '2');
    await desk.worker().run(anAward(['2'], { action: 'revokeBadges' }));
    await desk.worker().undo('a1');
    expect([...desk.held].sort()).toEqual(['1', '2']);
    expect(desk.writes).toEqual(['take 2', 'give 2']);
  });

  it('twice is once', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    await desk.worker().undo('a1');
    desk.held.add('2'); // Awarded anew by somebody else: not ours to take.
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect(desk.held).toContain('2');
  });

  it('writes nothing when somebody else has taken it already', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    desk.held.delete('2');
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone', items: [{ undone: 'byOthers' }] });
    expect(desk.writes).toEqual(['give 2']);
  });

  it('takes the rest when somebody else has taken one of several', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward(['2', '3']));
    desk.held.delete('2');
    await desk.worker().undo('a1');
    expect(desk.writes).toEqual(['give 2,3', 'take 3']);
  });

  it('is refused under another organization, and for what the ledger does not know', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    expect(await problemIn(desk.worker('5988319').undo('a1'))).toBe('notFound');
    expect(await problemIn(desk.worker().undo('a2'))).toBe('notFound');
    expect(desk.held).toContain('2');
  });

  it('that was refused can be tried again', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    desk.steps.answer = (ids) => ids.map((id) => refusal(id));
    expect(await problemIn(desk.worker().undo('a1'))).toBe('revokeRefused');
    desk.steps.answer = (ids) => ids.map(success);
    await desk.worker().undo('a1');
    expect(desk.held).not.toContain('2');
  });

  it('that was refused for one tries only that one again', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward(['2', '3']));
    desk.steps.answer = () => [success('2'), refusal('3', 'FORBIDDEN')];
    expect(await problemIn(desk.worker().undo('a1'))).toBe('forbidden');
    expect(await desk.find('a1')).toMatchObject({ phase: 'done', items: [{ undone: 'byUs' }, {}] });
    desk.steps.answer = (ids) => ids.map(success);
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect(desk.writes).toEqual(['give 2,3', 'take 2,3', 'take 3']);
  });

  it('whose answer was lost is looked up, not repeated', async () => {
    const desk = pretendDesk();
    await desk.worker().run(anAward());
    desk.steps.afterWrite = () => {
      throw problemError('network');
    };
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect(desk.writes).toEqual(['give 2', 'take 2']);
  });
});

describe('a worker stopped while undoing', () => {
  const undoing = anEntry({ phase: 'undoing', items: [anItem('2'), anItem('3', { outcome: 'already' })] });

  it('before the write: the next one sends it', async () => {
    const desk = pretendDesk('2', '3');
    await desk.ledger.save(undoing);
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect([...desk.held]).toEqual(['3']);
    expect(desk.writes).toEqual(['take 2']);
  });

  it('after the write: the next one finds it done', async () => {
    const desk = pretendDesk('3');
    await desk.ledger.save(undoing);
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect(desk.writes).toEqual([]);
  });

  it('awarding again with the same id does not bring it back', async () => {
    const desk = pretendDesk('3');
    await desk.ledger.save(undoing);
    expect(await desk.worker().run(anAward())).toMatchObject({ phase: 'undoing' });
    expect(desk.writes).toEqual([]);
  });
});
