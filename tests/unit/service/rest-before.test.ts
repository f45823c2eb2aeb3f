import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../lib/messages/view-messages';
import { type Key, idOf } from '../../../lib/records/resources';
import { createOpenViews } from '../../../lib/service/open-views';
import type { Reader } from '../../../lib/service/reader';
import { restBefore, withMove } from '../../../lib/service/rest-before';
import { settled } from '../support/pretend-records';

/** How long each of these moves would have to rest, by the gaps between them in milliseconds. */
function rests(gaps: number[]): number[] {
  let now = 1_000_000;
  let moves: number[] = [];
  return gaps.map((gap) => {
    now += gap;
    const rest = restBefore(moves, now);
    moves = withMove(moves, now);
    return rest;
  });
}

describe('how long an address has to stand', () => {
  it('the first one, and those that a person opens, not at all', () => {
    expect(rests([0])).toEqual([0]);
    expect(new Set(rests(Array.from({ length: 60 }, () => 600)))).toEqual(new Set([0]));
  });

  it('one that follows before anybody has read the last: a moment', () => {
    expect(rests([0, 24, 24, 299, 300])).toEqual([0, 300, 300, 300, 0]);
  });

  it('many of them at any pace that a page may choose: longer than the pace', () => {
    expect(rests(Array.from({ length: 20 }, () => 310)).slice(10)).toEqual(Array.from({ length: 10 }, () => 1_000));
  });

  it('after a clock that was set back: no longer than that', () => {
    expect(rests([0, -86_400_000, 2_000])).toEqual([0, 300, 0]);
  });
});

/** Panels of a worker whose time passes by hand, and the tickets that Desk was asked for. */
function panels() {
  let now = 1_000_000;
  const asked: unknown[] = [];
  let timers: { at: number; work: () => void }[] = [];
  const left = new Set<string>();
  const old = { value: { id: '2', contactId: null }, at: 1 };
  // The ticket 2 is remembered from an earlier time.
  const reader: Pick<Reader, 'read' | 'leave'> = {
    read: async (_resource, key, how) => {
      if (idOf('ticket', key as Key<'ticket'>) === '2') how?.old?.(old);
      if (how?.rested) await how.rested;
      if (!left.has(how?.view ?? '')) asked.push(key);
      return await new Promise(() => undefined);
    },
    leave: (view) => void left.add(view),
  };
  const { attach } = createOpenViews({
    reader,
    soon: (work) => void setImmediate(work),
    after: (ms, work) => void timers.push({ at: now + ms, work }),
    now: () => now,
  });
  const open = (seat: ReturnType<typeof attach>, id: number): void =>
    seat.said({
      open: { is: 'ticket', id: String(id) },
      view: `v${id}`,
      orgId: '1',
      portal: null,
      has: {},
      refresh: [],
    });
  const pass = (ms: number): void => {
    now += ms;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    due.forEach(({ work }) => work());
  };
  const deliveries: Delivery[] = [];
  return { addPanel: () => attach((delivery) => deliveries.push(delivery)), open, pass, asked, deliveries };
}

describe('a page that pushes 300 addresses in 8 seconds', () => {
  it('has the first and the last looked up', async () => {
    const { addPanel, open, pass, asked } = panels();
    const panel = addPanel();
    for (let id = 1; id <= 300; id += 1) {
      open(panel, id);
      pass(26);
    }
    await settled();
    expect(asked).toEqual([{ ticketId: '1' }]);
    pass(1_000);
    await settled();
    expect(asked).toEqual([{ ticketId: '1' }, { ticketId: '300' }]);
  });

  it('and between them shows something that closes the panel’s line each time', async () => {
    const { addPanel, open, pass, asked } = panels();
    for (let id = 1; id <= 300; id += 1) {
      const panel = addPanel();
      open(panel, id);
      pass(26);
      panel.left();
    }
    pass(1_000);
    await settled();
    expect(asked).toEqual([{ ticketId: '1' }]);
  });

  it('a panel that connects anew about the same ticket is served at once', () => {
    const { addPanel, open, pass, asked } = panels();
    open(addPanel(), 1);
    pass(5);
    open(addPanel(), 1);
    expect(asked).toEqual([{ ticketId: '1' }, { ticketId: '1' }]);
  });

  it('two panels look up what one does', async () => {
    const { addPanel, open, pass, asked } = panels();
    const [one, other] = [addPanel(), addPanel()];
    for (let id = 1; id <= 300; id += 1) {
      open(one, id);
      open(other, id);
      pass(26);
    }
    await settled();
    expect(asked).toEqual([{ ticketId: '1' }, { ticketId: '1' }]);
  });
});

it('an address that has to stand is shown meanwhile as far as it is remembered, and looked up after', async () => {
  const { addPanel, open, pass, asked, deliveries } = panels();
  const panel = addPanel();
  open(panel, 1);
  pass(26);
  open(panel, 2);
  await settled();
  expect(deliveries).toMatchObject([{ view: 'v2', records: [{ name: 'ticket:2', value: { id: '2' }, isOld: true }] }]);
  expect(asked).toEqual([{ ticketId: '1' }]);
  pass(300);
  await settled();
  expect(asked).toEqual([{ ticketId: '1' }, { ticketId: '2' }]);
});
