import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordKey } from '../../../lib/cache/keys';
import { createViewMemory } from '../../../lib/panel/view-memory';
import { RESOURCES } from '../../../lib/records/resources';
import { ORG } from '../support/pretend-worker';
import { pretendView } from './pretend-view';
import { onRecord, onTicket, ordinaryTicket, ticketOf } from './view-records';

beforeEach(() => fakeBrowser.reset());

/** A panel that has shown ticket 101 and has gone on to 102. */
async function movedOn() {
  const panel = pretendView(ordinaryTicket());
  panel.open(onTicket('101'));
  await panel.settled();
  panel.open(onTicket('102'));
  await panel.settled();
  panel.desk.asked.length = 0;
  panel.storage.gets.length = 0;
  return panel;
}

describe('a ticket that this panel has shown before', () => {
  it('is there at once and in one go, without a look into storage', async () => {
    const panel = await movedOn();
    const paints = panel.paints();
    panel.open(onTicket('101'));
    // Nothing has been waited for.
    expect(panel.paints()).toBe(paints + 1);
    expect(panel.state()).toMatchObject({
      context: { ticketId: '101' },
      ticket: { value: { id: '101' }, loading: false },
      requester: { value: { name: 'Lucas Carol' } },
      assignee: { value: { timeZone: 'Asia/Kolkata' } },
      holders: { '71': { badges: { value: [{}], loading: false }, labels: { value: [{ name: 'VIP' }] } } },
    });
    expect(Object.keys(panel.state().holders)).toEqual(['71']);
    await panel.settled();
    expect(panel.storage.gets).toEqual([]);
    expect(panel.desk.asked).toEqual([]);
    expect(panel.paints(), 'the worker has nothing to add').toBe(paints + 1);
  });

  it('is asked for again where it is old by now', async () => {
    const panel = await movedOn();
    panel.pass(RESOURCES.ticket.freshMs);
    const answers = panel.desk.holds('ticket:101');
    panel.open(onTicket('101'));
    expect(panel.state().ticket).toMatchObject({ value: { id: '101' }, loading: true });
    expect(panel.state().helpCenters).toMatchObject({ value: [{}], loading: false });
    await panel.settled();
    answers();
    await panel.settled();
    expect(panel.desk.asked.sort()).toEqual(['badges:71', 'ticket:101']);
    expect(panel.state().ticket.loading).toBe(false);
  });

  it('is shown as another window has left it', async () => {
    const panel = await movedOn();
    await panel.stores('badges:71', []);
    panel.open(onTicket('101'));
    expect(panel.state().holders['71']?.badges).toMatchObject({ value: [], loading: false });
  });

  it('is shown as storage tells it where the worker has gone', async () => {
    const panel = await movedOn();
    panel.worker.stop(false);
    panel.pass(500);
    await panel.remember('labels:71', []);
    panel.open(onTicket('101'));
    expect(panel.state().holders['71']?.labels).toMatchObject({ value: [], loading: false });
  });

  it('is of whom it is of by now: nothing of the former requester stands under the new name', async () => {
    const panel = await movedOn();
    await panel.stores('ticket:101', ticketOf('101', 'priya'));
    panel.open(onTicket('101'));
    expect(panel.state().requester.value?.name).toBe('Priya Nair');
    expect(Object.keys(panel.state().holders)).toEqual(['72']);
  });

  it('has a worker that listens tell what is not at hand, and does not look into storage for it', async () => {
    const panel = await movedOn();
    await panel.storage.area.remove([recordKey(ORG, 'agent:5')]);
    panel.open(onTicket('101'));
    expect(panel.state()).toMatchObject({ ticket: { value: { id: '101' } }, assignee: { loading: true } });
    await panel.settled();
    expect(panel.storage.gets).toEqual([]);
    expect(panel.state().assignee).toMatchObject({ loading: false, value: { timeZone: 'Asia/Kolkata' } });
    expect(panel.desk.asked, 'the worker has it at hand').toEqual([]);
  });

  it('takes from storage what is not at hand while the worker sleeps', async () => {
    const panel = await movedOn();
    panel.worker.stop(false);
    await panel.storage.area.remove([recordKey(ORG, 'labels:71')]);
    await panel.remember('labels:71', []);
    panel.storage.gets.length = 0;
    panel.open(onTicket('101'));
    expect(panel.state().ticket.value?.id).toBe('101');
    await panel.settled();
    expect(panel.storage.gets).toEqual([[recordKey(ORG, 'labels:71')]]);
    expect(panel.state().holders['71']?.labels).toMatchObject({ value: [], loading: false });
  });

  it('is not there for another organization, nor after its session has ended', async () => {
    const panel = await movedOn();
    panel.open(onTicket('101'), '777');
    expect(panel.state().ticket.value).toBeUndefined();
    panel.forget();
    panel.open(onTicket('101'));
    expect(panel.state().ticket.value).toBeUndefined();
  });

  it('is not there once the cache was cleared', async () => {
    const panel = await movedOn();
    panel.close();
    await panel.storage.area.remove([...panel.storage.items.keys()]);
    panel.open(onTicket('101'));
    expect(panel.state()).toMatchObject({ ticket: { loading: true }, requester: { loading: false }, holders: {} });
    expect(panel.state().ticket.value).toBeUndefined();
  });
});

it('a record of a renamed module empties the panel at once, and does not close what is opened while it is looked up', async () => {
  const panel = await movedOn();
  panel.open(onRecord('101'));
  expect(panel.state().ticket.value).toBeUndefined();
  panel.store.setState({ palette: 'clos' });
  await panel.settled();
  expect(panel.state()).toMatchObject({ ticket: { value: { id: '101' } }, palette: 'clos' });
});

it('the worker is told of a ticket never seen before anything is drawn of it', async () => {
  const panel = await movedOn();
  const told: number[] = [];
  panel.worker.said.length = 0;
  panel.store.subscribe(() => told.push(panel.worker.said.length));
  panel.open(onTicket('103'));
  expect(told).toEqual([1]);
  expect(panel.worker.said).toMatchObject([{ open: { id: '103' } }]);
});

describe('the memory of views', () => {
  it('does not put an older record over what the browser has told since', () => {
    const memory = createViewMemory();
    memory.keep('a', { value: 'shown', at: 1 });
    memory.heard({ a: { newValue: { value: 'changed', at: 2 } }, b: { newValue: { value: 'of no view', at: 2 } } });
    memory.keep('a', { value: 'shown', at: 1 });
    expect(memory.get('a')).toEqual({ value: 'changed', at: 2 });
    expect(memory.get('b')).toBeUndefined();
  });

  it('has a bound, and loses what was shown longest ago', () => {
    const memory = createViewMemory();
    const show = (key: string): void => memory.keep(key, { value: key, at: 1 });
    show('again');
    for (let number = 0; number < 100; number += 1) show(`before ${number}`);
    show('again');
    for (let number = 0; number < 100; number += 1) show(`after ${number}`);
    expect(memory.get('again')).toBeDefined();
    for (let number = 0; number < 1_000; number += 1) show(`${number}`);
    expect(memory.get('again')).toBeUndefined();
    const left = Array.from({ length: 1_000 }, (_, number) => memory.get(`${number}`)).filter(Boolean).length;
    expect(left).toBeGreaterThan(100);
    expect(left).toBeLessThan(200);
    expect(memory.get('999')).toBeDefined();
  });
});
