import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../lib/messages/view-messages';
import { createOpenViews } from '../../../lib/service/open-views';
import type { Reader } from '../../../lib/service/reader';
import { settled } from '../support/pretend-records';

const ticket = (id: string, contactId: string) => ({ value: { id, contactId, assigneeId: null, teamId: null }, at: 5 });
const opening = (id: string, view: string) => ({
  open: { is: 'ticket' as const, id },
  view,
  orgId: '3981311',
  portal: null,
  has: {},
  refresh: [],
});

/** A panel of a worker whose reads are answered by hand, and whose deliveries leave when they are told to. */
function panel() {
  const asked: string[] = [];
  const left: string[] = [];
  const waiting = new Map<string, (record: object) => void>();
  const deliveries: Delivery[] = [];
  let due: (() => void)[] = [];
  let now = 1_000_000;
  const reader = {
    read: async (resource: string, key: Record<string, string>) => {
      const name = `${resource}:${Object.values(key)[0]}`;
      asked.push(name);
      return await new Promise((resolve) => waiting.set(name, resolve));
    },
    leave: (view: string) => void left.push(view),
  };
  const { attach } = createOpenViews({
    reader: reader as unknown as Reader,
    soon: (work) => void due.push(work),
    after: (_ms, work) => work(),
    now: () => (now += 10_000),
  });
  const seat = attach((delivery) => deliveries.push(delivery));
  return {
    seat,
    asked,
    left,
    deliveries,
    answer: async (name: string, record: object): Promise<void> => {
      waiting.get(name)?.(record);
      await settled();
    },
    deliver: (): void => {
      const works = due;
      due = [];
      works.forEach((work) => work());
    },
  };
}

describe('a view that was left', () => {
  it('is looked up no further when its answer comes late', async () => {
    const { seat, asked, answer } = panel();
    seat.said(opening('101', 'a'));
    seat.said(opening('102', 'b'));
    await answer('ticket:101', ticket('101', '21'));
    expect(asked).toEqual(['ticket:101', 'ticket:102']);
  });

  it('is sent nothing of what has arrived in its last moment', async () => {
    const { seat, answer, deliver, deliveries } = panel();
    seat.said(opening('101', 'a'));
    await answer('ticket:101', ticket('101', '21'));
    seat.said(opening('102', 'b'));
    deliver();
    expect(deliveries).toEqual([]);
  });

  it('lets go of what only it waits for, when another opens and when the panel goes', () => {
    const { seat, left } = panel();
    seat.said(opening('101', 'a'));
    expect(left).toEqual([]);
    seat.said(opening('102', 'b'));
    expect(left).toEqual(['a']);
    seat.left();
    expect(left).toEqual(['a', 'b']);
  });
});

describe('asking again', () => {
  it('for another view than the one that is open asks nothing', async () => {
    const { seat, asked, answer } = panel();
    seat.said(opening('101', 'a'));
    await answer('ticket:101', ticket('101', '21'));
    const before = [...asked];
    seat.said({ again: ['ticket:101'], view: 'of earlier', refresh: true });
    expect(asked).toEqual(before);
  });

  it('for what the view does not hang on asks nothing', async () => {
    const { seat, asked } = panel();
    seat.said(opening('101', 'a'));
    seat.said({ again: ['ticket:999', 'badges:71'], view: 'a', refresh: true });
    await settled();
    expect(asked).toEqual(['ticket:101']);
  });
});
