import { describe, expect, it } from 'vitest';
import { type Priority, createQueue, placesIn } from '../../../lib/desk-api/queue';
import { settled } from '../support/pretend-records';

/** Jobs that end when they are told to, and how many are under way. */
function jobs(queue: ReturnType<typeof createQueue>) {
  const underWay: { end: () => void; fail: () => void }[] = [];
  const begin = (priority?: Priority): void =>
    void queue
      .run(
        () =>
          new Promise<void>((resolve, reject) => underWay.push({ end: resolve, fail: () => reject(new Error('no')) })),
        priority,
      )
      .catch(() => undefined);
  return { underWay, begin };
}

describe('the queue to Desk', () => {
  it('runs no more at once than it may, and the next as soon as one has ended or failed', async () => {
    const { underWay, begin } = jobs(createQueue(3));
    for (let n = 0; n < 10; n += 1) begin();
    await settled();
    expect(underWay).toHaveLength(3);
    underWay[0]?.end();
    underWay[1]?.fail();
    await settled();
    expect(underWay).toHaveLength(5);
  });

  it('narrows to one and never to none', () => {
    const queue = createQueue(3);
    for (let n = 0; n < 10; n += 1) queue.narrow();
    expect(queue.width()).toBe(1);
  });

  it('widens again after twenty that went well in a row, and not beyond what it was', async () => {
    const queue = createQueue(2);
    queue.narrow();
    for (let n = 0; n < 19; n += 1) await queue.run(async () => undefined);
    expect(queue.width()).toBe(1);
    await queue.run(async () => undefined);
    expect(queue.width()).toBe(2);
    for (let n = 0; n < 100; n += 1) await queue.run(async () => undefined);
    expect(queue.width()).toBe(2);
  });

  it('gives up all beyond three at the first refusal, then one after the other', () => {
    const queue = createQueue(6);
    queue.narrow();
    expect(queue.width()).toBe(3);
    queue.narrow();
    expect(queue.width()).toBe(2);
  });

  it('has as many places as it is allowed, for who waits already too, but for those that were taken away', async () => {
    const queue = createQueue();
    const { underWay, begin } = jobs(queue);
    for (let n = 0; n < 10; n += 1) begin();
    await settled();
    expect(underWay).toHaveLength(3);
    queue.allow(6);
    await settled();
    expect(underWay).toHaveLength(6);
    queue.narrow();
    queue.allow(6);
    expect(queue.width()).toBe(3);
    queue.allow(3);
    expect(queue.width()).toBe(1);
  });

  it('keeps to three for what nobody waits for, however many there are, and has places left for who does', async () => {
    const { underWay, begin } = jobs(createQueue(6));
    for (let n = 0; n < 10; n += 1) begin('background');
    await settled();
    expect(underWay).toHaveLength(3);
    for (let n = 0; n < 10; n += 1) begin('visible');
    await settled();
    expect(underWay).toHaveLength(6);
    underWay[0]?.end();
    await settled();
    expect(underWay, 'and they are served first').toHaveLength(7);
  });

  it('keeps to a third at most of what an edition allows, and to three where that is little or not known', () => {
    const editions = [null, 'FREE', 'NEW_FREE', 'EXPRESS', 'STANDARD', 'PROFESSIONAL', 'ENTERPRISE', 'constructor'];
    expect(editions.map(placesIn)).toEqual([3, 3, 3, 3, 3, 5, 6, 3]);
  });

  it('serves who waits before pictures', async () => {
    const queue = createQueue(1);
    const order: string[] = [];
    const first = queue.run(settled);
    const picture = queue.run(async () => void order.push('picture'), 'background');
    const ticket = queue.run(async () => void order.push('ticket'));
    await Promise.all([first, picture, ticket]);
    expect(order).toEqual(['ticket', 'picture']);
  });
});
