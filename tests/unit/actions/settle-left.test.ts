import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import { problemError } from '../../../lib/problems/problem';
import { anEntry, anItem } from '../support/ledger-entries';
import { anAward, outcomes, pretendDesk, problemIn, success } from './pretend-desk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const lost = (): never => {
  throw problemError('timeout');
};

/** An award of badge 2 that left at 1,000 and of which nobody ever heard again; what Desk holds now. */
async function leftSending(...held: string[]) {
  const desk = pretendDesk(...held);
  await desk.ledger.save(anEntry({ phase: 'sending', sentAt: 1_000, items: [anItem('2', { outcome: 'pending' })] }));
  desk.time.ms = 9 * HOUR;
  return desk;
}

/** An undo of badges 2 and 3 of which nobody ever heard again; what Desk holds now. */
async function leftUndoing(held: string[], more: Parameters<typeof anEntry>[0] = {}) {
  const desk = pretendDesk(...held);
  const items = [anItem('2'), anItem('3'), anItem('4', { outcome: 'already' })];
  await desk.ledger.save(anEntry({ phase: 'undoing', sentAt: 1_000, items, ...more }));
  desk.time.ms = 9 * HOUR;
  return desk;
}

describe('an award that was left open', () => {
  it('and has come is ours, and is undone exactly', async () => {
    const desk = await leftSending('1', '2');
    expect(outcomes(await desk.worker().settle('a1'))).toEqual({ 2: 'changed' });
    expect(desk.writes).toEqual([]);
    await desk.worker().undo('a1');
    expect([...desk.held]).toEqual(['1']);
  });

  it.each([
    ['at once', 1_000],
    ['nine minutes later by Desk’s clock', 9 * MINUTE],
    ['hours before by Desk’s clock', -9 * HOUR],
  ])('is ours where Desk says that it came %s', async (_, at) => {
    const desk = await leftSending('2');
    desk.since.set('2', at);
    expect(outcomes(await desk.worker().settle('a1'))).toEqual({ 2: 'changed' });
  });

  it('is somebody else’s where Desk says that it was given hours later, and is not ours to undo', async () => {
    const desk = await leftSending('2');
    desk.since.set('2', 3 * HOUR);
    expect(await desk.worker().settle('a1')).toMatchObject({ phase: 'done', items: [{ outcome: 'already' }] });
    expect(await problemIn(desk.worker().undo('a1'))).toBe('notFound');
    expect([...desk.held]).toEqual(['2']);
  });

  it('the same holds for undo before anybody has looked, and for asking again', async () => {
    const undone = await leftSending('2');
    undone.since.set('2', 3 * HOUR);
    expect(await problemIn(undone.worker().undo('a1'))).toBe('notFound');
    expect([...undone.held]).toEqual(['2']);
    const again = await leftSending('2');
    again.since.set('2', 3 * HOUR);
    expect(outcomes(await again.worker().run(anAward()))).toEqual({ 2: 'already' });
    expect(again.writes).toEqual([]);
  });

  it('is ours where it was sent again hours after it was begun, or the clock was far behind when it was sent', async () => {
    for (const [at, sentAt] of [
      [1_000, 3 * HOUR],
      [3 * HOUR, 1_000],
    ] as const) {
      const desk = pretendDesk('2');
      await desk.ledger.save(anEntry({ phase: 'sending', at, sentAt, items: [anItem('2', { outcome: 'pending' })] }));
      desk.since.set('2', 3 * HOUR + 1_000);
      desk.time.ms = 9 * HOUR;
      expect(outcomes(await desk.worker().settle('a1'))).toEqual({ 2: 'changed' });
    }
  });

  it('and never came is refused, and nothing is left to undo', async () => {
    const desk = await leftSending('1');
    expect(await desk.worker().settle('a1')).toMatchObject({
      phase: 'done',
      items: [{ outcome: 'refused', problem: { kind: 'workerGone' } }],
    });
    expect(await problemIn(desk.worker().undo('a1'))).toBe('notFound');
    expect(desk.writes).toEqual([]);
  });
});

describe('an undo that was left open', () => {
  it('and has come is ours, and writes nothing', async () => {
    const desk = await leftUndoing(['4']);
    expect(await desk.worker().settle('a1')).toMatchObject({
      phase: 'undone',
      items: [{ undone: 'byUs' }, { undone: 'byUs' }, { outcome: 'already' }],
    });
    expect(desk.writes).toEqual([]);
    expect(desk.remembered.at(-1)).toEqual(['4']);
  });

  it('and was refused can be asked for again, for what is left', async () => {
    const desk = await leftUndoing(['3', '4']);
    const entry = await desk.worker().settle('a1');
    expect(entry.phase).toBe('done');
    expect(entry.items.map(({ undone }) => undone)).toEqual(['byUs', undefined, undefined]);
    expect(desk.writes).toEqual([]);
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect(desk.writes).toEqual(['take 3']);
    expect([...desk.held]).toEqual(['4']);
  });

  it('leaves what somebody else has given again since', async () => {
    const desk = await leftUndoing(['2', '3']);
    desk.since.set('2', 3 * HOUR);
    const entry = await desk.worker().settle('a1');
    expect(entry.items.map(({ undone }) => undone)).toEqual(['byUs', undefined, undefined]);
    await desk.worker().undo('a1');
    expect(desk.writes).toEqual(['take 3']);
  });

  it('has taken back what it took, whoever had taken back another one before', async () => {
    const desk = await leftUndoing([], { items: [anItem('2', { undone: 'byOthers' }), anItem('3')] });
    const { items } = await desk.worker().settle('a1');
    expect(items.map(({ undone }) => undone)).toEqual(['byOthers', 'byUs']);
  });

  it('and has left its comment on the ticket stays open for it, without a call, and undo withdraws it', async () => {
    const desk = await leftUndoing([], { reason: 'Kind', comment: { state: 'written', id: '900' } });
    expect(await desk.worker().settle('a1')).toMatchObject({ phase: 'undoing', comment: { state: 'written' } });
    desk.steps.beforeRead = lost;
    expect(await desk.worker().settle('a1')).toMatchObject({ phase: 'undoing' });
    desk.steps.beforeRead = () => undefined;
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone', comment: { state: 'withdrawn' } });
    expect(desk.writes).toEqual(['remove 900']);
  });

  it('of another organization is left alone', async () => {
    const desk = await leftUndoing([]);
    expect(await problemIn(desk.worker('5988319').settle('a1'))).toBe('notFound');
    expect(await desk.find('a1')).toMatchObject({ phase: 'undoing' });
  });
});

it('an award of which half came before the worker was stopped is settled badge by badge', async () => {
  const desk = pretendDesk();
  desk.steps.answer = (ids) => {
    desk.held.add('3');
    return ids.length > 0 ? lost() : ids.map(success);
  };
  await desk.worker().run(anAward(['2', '3']));
  expect(outcomes(await desk.worker().settle('a1'))).toEqual({ 2: 'refused', 3: 'changed' });
});
