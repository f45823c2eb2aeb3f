import { describe, expect, it } from 'vitest';
import { createQueue } from '../../../lib/desk-api/queue';
import { settled } from '../support/pretend-records';

/** Jobs that end when they are told to, and how many are under way. */
function jobs(queue: ReturnType<typeof createQueue>) {
  const underWay: { end: () => void; fail: () => void }[] = [];
  const begin = (): void =>
    void queue
      .run(
        () =>
          new Promise<void>((resolve, reject) => underWay.push({ end: resolve, fail: () => reject(new Error('no')) })),
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
