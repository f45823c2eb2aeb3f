import '../support/catalogue';
import { expect, it } from 'vitest';
import type { Delivery } from '../../../lib/messages/view-messages';
import { anAward } from '../actions/pretend-desk';
import { anEntry, anItem, told } from '../support/ledger-entries';
import { settled } from '../support/pretend-records';
import { pretendService } from './pretend-service';

const HOUR = 60 * 60_000;
const badge = (id: string) => ({ id, name: `Badge ${id}` });
const ticket = {
  id: '101',
  ticketNumber: '101',
  contactId: '21',
  status: 'Closed',
  contact: { id: '21', lastName: 'Carol' },
};

/** Somebody's worker whose Desk has ticket 101 and user 7 with these badges; time passes while somebody waits. */
function service(...held: string[]) {
  const time = { ms: 9 * HOUR };
  const waits: number[] = [];
  const clock = {
    now: () => time.ms,
    wait: async (ms: number) => {
      waits.push(ms);
      await settled();
      time.ms += ms;
    },
  };
  const desk = pretendService(
    {
      'GET /tickets/101': ticket,
      'GET /contacts/21/helpCenters': { data: [{ helpCenter: { id: '1', name: 'Zylker' }, userId: '7' }] },
      'GET /users/7/badges': () => ({ data: held.map(badge) }),
      'GET /users/7/labels': { data: [] },
    },
    clock,
  );
  let views = 0;
  /** A panel that opens the ticket, and shows all of it by the end. */
  const open = async () => {
    const deliveries: Delivery[] = [];
    const view = String((views += 1));
    const seat = desk.attachView((delivery) => deliveries.push(delivery));
    seat.said({ open: { is: 'ticket', id: '101' }, view, orgId: '3981311', portal: null, has: {}, refresh: [] });
    await expect.poll(() => deliveries.flatMap(({ records }) => records).map(({ name }) => name)).toContain('labels:7');
    await settled();
    return seat;
  };
  const find = async (id = 'a1') => {
    const entry = await desk.ledger.find(id);
    return entry && told(entry);
  };
  const reads = () => desk.names().filter((name) => name === 'GET /users/7/badges').length;
  return { ...desk, held, time, waits, open, find, reads };
}

const left = anEntry({ phase: 'sending', at: 1_000, sentAt: 1_000, items: [anItem('2', { outcome: 'pending' })] });

it('an award that was left open is settled when the person is opened next, without a write', async () => {
  const desk = service('2');
  await desk.ledger.save(left);
  await desk.open();
  await expect.poll(() => desk.find()).toMatchObject({ phase: 'done', items: [{ outcome: 'changed' }] });
  expect(desk.names().filter((name) => !name.startsWith('GET '))).toEqual([]);
});

it('a change of the ticket too', async () => {
  const desk = service();
  const [from, to] = ['Open', 'Closed'].map((value) => ({ value, name: value }));
  if (!from || !to) return;
  await desk.ledger.save({
    ...left,
    action: 'setStatus',
    target: { on: 'ticket', ticketId: '101' },
    steps: [{ is: 'field', field: 'status', from, to, outcome: 'pending' }],
  });
  await desk.open();
  await expect.poll(() => desk.find()).toMatchObject({ phase: 'done', items: [{ outcome: 'changed' }] });
});

it('with nothing left open for who is opened, it costs no call', async () => {
  const desk = service('2');
  await desk.ledger.save(anEntry());
  await desk.ledger.save({ ...left, id: 'b', target: { on: 'person', userId: '8', helpCenterId: '1' } });
  await desk.ledger.save({ ...left, id: 'c', runId: 'r1' });
  await desk.open();
  expect(desk.reads()).toBe(1);
  expect(desk.names()).toHaveLength(4);
  expect(await desk.find('b')).toMatchObject({ phase: 'sending' });
  expect(await desk.find('c')).toMatchObject({ phase: 'sending' });
});

it('of another organization it is left alone, and costs no call', async () => {
  const desk = service('2');
  await desk.ledger.save({ ...left, orgId: '5988319' });
  await desk.open();
  expect(desk.reads()).toBe(1);
  expect(await desk.find()).toMatchObject({ phase: 'sending' });
});

it('two windows that open the person at once settle it once', async () => {
  const desk = service('2');
  await desk.ledger.save(left);
  await Promise.all([desk.open(), desk.open()]);
  await expect.poll(() => desk.find()).toMatchObject({ phase: 'done' });
  await settled();
  // Each window reads, or shares, what is held; the one look is between them.
  const before = desk.reads();
  await desk.open();
  await settled();
  expect(desk.reads()).toBe(before);
  expect(before).toBe(2);
});

it('what is under way is not touched: the look waits for it, and finds it settled', async () => {
  const desk = service();
  let answer = (): void => undefined;
  const sent = new Promise<void>((resolve) => {
    desk.answers['POST /users/7/badges/associate'] = async () => {
      resolve();
      await new Promise<void>((done) => (answer = done));
      desk.held.push('2');
      return { results: [{ id: '2', success: true }] };
    };
  });
  const award = desk.service['action/run'](anAward(['2'], { ticket: null, person: { name: '', contactId: null } }));
  await sent;
  desk.time.ms += HOUR; // Whatever the clock says meanwhile.
  await desk.open();
  expect(await desk.find()).toMatchObject({ phase: 'sending' });
  answer();
  expect(told(await award)).toMatchObject({ phase: 'done', items: [{ outcome: 'changed' }] });
  await settled();
  expect(await desk.find()).toMatchObject({ phase: 'done', items: [{ outcome: 'changed' }] });
});

it('what has just left is left to whoever waits for it, and looked up once it must have landed', async () => {
  const desk = service();
  await desk.ledger.save({ ...left, at: desk.time.ms - 10_000, sentAt: desk.time.ms - 10_000 });
  await desk.open();
  await expect.poll(() => desk.find()).toMatchObject({ phase: 'done', items: [{ outcome: 'refused' }] });
  expect(desk.waits).toEqual([20_000]);
});

it('what cannot be read stays open until it is opened again', async () => {
  const desk = service('2');
  await desk.ledger.save(left);
  const held = desk.answers['GET /users/7/badges'];
  let reads = 0;
  desk.answers['GET /users/7/badges'] = () => {
    reads += 1;
    if (reads === 2) throw new Error('lost');
    return { data: [badge('2')] };
  };
  await desk.open();
  await expect.poll(() => reads).toBe(2);
  await settled();
  expect(await desk.find()).toMatchObject({ phase: 'sending' });
  desk.answers['GET /users/7/badges'] = held;
  await desk.open();
  await expect.poll(() => desk.find()).toMatchObject({ phase: 'done', items: [{ outcome: 'changed' }] });
});
