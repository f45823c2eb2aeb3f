import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../lib/messages/view-messages';
import { settled } from '../support/pretend-records';
import { createOpenViews } from '../../../lib/service/open-views';
import type { Reader } from '../../../lib/service/reader';
import { problemError } from '../../../lib/problems/problem';
import { pretendService } from './pretend-service';

const answers = () => ({
  'GET /tickets/101': {
    id: '101',
    ticketNumber: '101',
    subject: 'Hello',
    contactId: '21',
    assigneeId: '5',
    contact: { id: '21', lastName: 'Carol', email: 'carol@zylker.com' },
    assignee: { id: '5', firstName: 'Jade' },
  },
  'GET /contacts/21/helpCenters': { data: [{ helpCenter: { id: '1', name: 'Zylker' }, userId: '71' }] },
  'GET /agents/5': { id: '5', firstName: 'Jade', timeZone: 'Asia/Kolkata' },
  'GET /users/71/badges': { data: [] },
  'GET /users/71/labels': { data: [] },
});
const opening = { open: { is: 'ticket' as const, id: '101' }, orgId: '3981311', portal: null, has: {}, refresh: [] };

const opened = async () => {
  const desk = pretendService(answers());
  const deliveries: Delivery[] = [];
  const seat = desk.attachView((delivery) => deliveries.push(delivery));
  seat.said({ ...opening, view: 'a' });
  const arrived = async (): Promise<void> => {
    await expect.poll(() => deliveries.at(-1)?.records.at(-1)?.name).toBe('labels:71');
    await settled();
  };
  await arrived();
  return { desk, deliveries, seat, arrived };
};

describe('a view that a panel shows', () => {
  it('an ordinary ticket is five calls, everything that came is sent once', async () => {
    const { desk, deliveries } = await opened();
    expect(desk.names().sort()).toEqual(Object.keys(answers()).sort());
    const records = deliveries.flatMap((delivery) => delivery.records);
    expect(records.map(({ name }) => name).sort()).toEqual([
      'agent:5',
      'badges:71',
      'helpCenters:21',
      'labels:71',
      'ticket:101',
    ]);
    expect(deliveries.every(({ view }) => view === 'a')).toBe(true);
  });

  it('opened again within a minute it is no call', async () => {
    const { desk, deliveries, seat, arrived } = await opened();
    desk.sent.length = 0;
    deliveries.length = 0;
    seat.said({ ...opening, view: 'b' });
    await arrived();
    expect(desk.sent).toEqual([]);
    expect(deliveries.flatMap(({ records }) => records)).toHaveLength(5);
  });

  it('an award is sent to it; a panel that has left is sent nothing', async () => {
    const { desk, deliveries, seat } = await opened();
    deliveries.length = 0;
    desk.answers['GET /users/71/badges'] = { data: [{ id: '2', name: 'Badge 2' }] };
    await desk.service['record/read']({
      resource: 'badges',
      key: { userId: '71', helpCenterId: '1' },
      refresh: true,
    });
    await expect.poll(() => deliveries).toMatchObject([{ records: [{ name: 'badges:71', value: [{ id: '2' }] }] }]);
    seat.left();
    deliveries.length = 0;
    await desk.service['record/read']({ resource: 'ticket', key: { ticketId: '101' }, refresh: true });
    await new Promise((resolve) => setTimeout(resolve));
    expect(deliveries).toEqual([]);
  });
});

describe('asking again', () => {
  it('is answered even if nothing is new, so that nobody waits in vain', async () => {
    const record = { value: { id: '101' }, at: 5 };
    const reader = { read: async () => record, leave: () => undefined };
    const deliveries: Delivery[] = [];
    const { attach } = createOpenViews({
      reader: reader as unknown as Reader,
      soon: (work) => void setImmediate(work),
    });
    const seat = attach((delivery) => deliveries.push(delivery));
    seat.said({ ...opening, view: 'a' });
    await settled();
    seat.said({ again: ['ticket:101'], view: 'a', refresh: true });
    await settled();
    const names = deliveries.flatMap(({ records }) => records.map(({ name }) => name));
    expect(names).toEqual(['ticket:101', 'ticket:101']);
  });

  it('of what could not be refreshed asks Desk, not the memory, and not past the daily cap', async () => {
    const asked: unknown[] = [];
    let isBroken = false;
    const reader = {
      read: async (_resource: string, _key: unknown, { refresh, isExplicit }: Record<string, unknown>) => {
        asked.push({ refresh, isExplicit });
        if (isBroken) throw problemError('network');
        return { value: { id: '101' }, at: 5 };
      },
      leave: () => undefined,
    };
    const { attach } = createOpenViews({
      reader: reader as unknown as Reader,
      soon: (work) => void setImmediate(work),
    });
    const seat = attach(() => undefined);
    const again = async (refresh: boolean): Promise<unknown> => {
      asked.length = 0;
      seat.said({ again: ['ticket:101'], view: 'a', refresh });
      await settled();
      return asked[0];
    };
    seat.said({ ...opening, view: 'a' });
    await settled();
    isBroken = true;
    expect(await again(true), 'by hand').toEqual({ refresh: true, isExplicit: true });
    expect(await again(false), 'by itself').toEqual({ refresh: true, isExplicit: false });
    isBroken = false;
    expect(await again(false), 'and once more').toEqual({ refresh: true, isExplicit: false });
    expect(await again(false), 'answered').toEqual({ refresh: false, isExplicit: false });
  });
});
