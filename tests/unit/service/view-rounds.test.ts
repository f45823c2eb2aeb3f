import { expect, it } from 'vitest';
import type { Delivery } from '../../../lib/messages/view-messages';
import { settled } from '../support/pretend-records';
import { pretendService } from './pretend-service';

const USER = '71';
const opening = { open: { is: 'ticket' as const, id: '101' }, orgId: '3981311', portal: null, has: {}, refresh: [] };

/** A Desk that answers each call when it is told to, and everything that leaves the worker, in order. */
function setUp() {
  const log: string[] = [];
  const answer = new Map<string, () => void>();
  const slow = (name: string, body: unknown) => () => {
    log.push(`call ${name}`);
    return new Promise((resolve) => answer.set(name, () => resolve(body)));
  };
  const contact = { id: '21', lastName: 'Carol', email: 'carol@zylker.com' };
  const assignee = { id: '5', firstName: 'Jade' };
  const ticket = { id: '101', ticketNumber: '101', subject: 'Hello', contactId: '21', assigneeId: '5' };
  const desk = pretendService(
    {
      'GET /tickets/101': slow('ticket', { ...ticket, contact, assignee }),
      'GET /contacts/21/helpCenters': slow('helpCenters', {
        data: [{ helpCenter: { id: '1', name: 'Zylker' }, userId: USER }],
      }),
      'GET /agents/5': slow('agent', assignee),
      [`GET /users/${USER}/badges`]: slow('badges', { data: [] }),
      [`GET /users/${USER}/labels`]: slow('labels', { data: [] }),
    },
    undefined,
    (keys) => log.push(`store ${keys.map((key) => key.split(':').slice(3).join(':')).join(' ')}`),
  );
  const listen = (name: string) =>
    desk.attachView(({ records }: Delivery) =>
      log.push(
        `${name} ${records
          .map((each) => each.name)
          .toSorted()
          .join(' ')}`,
      ),
    );
  const answers = async (...names: string[]): Promise<void> => {
    await expect.poll(() => names.every((name) => answer.has(name))).toBe(true);
    for (const name of names) answer.get(name)?.();
    await settled();
  };
  return { desk, log, listen, answers };
}

it('the next round leaves first, then the panel is told, all of a turn in one message, and then it is stored', async () => {
  const { log, listen, answers } = setUp();
  const seat = listen('panel');
  listen('other window');
  seat.said({ ...opening, view: 'a' });
  await answers('ticket');
  await expect.poll(() => log).toContain('panel ticket:101');
  await answers('helpCenters', 'agent');
  await expect.poll(() => log).toContain('panel agent:5 helpCenters:21');
  await answers('badges', 'labels');
  await expect.poll(() => log.at(-1)).toMatch(/^store .*labels/);
  expect(log.filter((what) => !what.startsWith('store'))).toEqual([
    'call ticket',
    'call helpCenters',
    'call agent',
    'panel ticket:101',
    'call badges',
    'call labels',
    'panel agent:5 helpCenters:21',
    'panel badges:71 labels:71',
  ]);
  const stored = log.filter((what) => what.startsWith('store'));
  expect(
    stored
      .join(' ')
      .match(/\w+:\d+/g)
      ?.toSorted(),
  ).toEqual(['agent:5', 'badges:71', 'helpCenters:21', 'labels:71', 'ticket:101']);
  expect(log.indexOf(stored[0] ?? '')).toBeGreaterThan(log.indexOf('call agent'));
});
