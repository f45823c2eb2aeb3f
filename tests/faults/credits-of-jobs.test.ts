import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../demo/desk.ts';
import type { ActionRequest } from '../../lib/actions/request';
import type { Delivery } from '../../lib/messages/view-messages';
import { type Key, type Resource, idsOf } from '../../lib/records/resources';
import { JOBS, type JobId } from '../docs/credit-jobs';
import { readFrom } from '../unit/support/read-from';
import { Profile, type Worker } from './support/profile';

const { orgId, portal, ticket101, contacts, users, helpCenters, badges, labels } = DEMO_RECORDS;
const SCOPES = ['Desk.tickets.ALL', 'Desk.contacts.ALL', 'Desk.settings.ALL', 'Desk.basic.ALL', 'Desk.search.READ'];

let desk: DemoDesk;
let worker: Worker;
beforeAll(async () => {
  desk = await startDemoDesk({ quiet: true });
});
beforeEach(async () => {
  const profile = new Profile(desk);
  await profile.signIn(SCOPES);
  worker = profile.start();
});
afterAll(() => desk.stop());

const holder = (userId: string) => ({ userId, helpCenterId: helpCenters.customers });
const TICKET = { on: 'ticket', ticketId: ticket101 } as const;

const read = async <R extends Resource>(resource: R, key: Key<R>) =>
  (await readFrom(worker.service, resource, key)).value;
const ticket = () => read('ticket', { ticketId: ticket101 });

/** Ticket #101 in a panel, with every part of its view. */
async function openTicket(): Promise<void> {
  const arrived = new Set<string>();
  const post = ({ records }: Delivery): void => records.forEach(({ name }) => arrived.add(name.replace(/:.*/, '')));
  const view = crypto.randomUUID();
  const open = { is: 'ticket', id: ticket101 } as const;
  worker.attachView(post).said({ open, view, orgId, portal, has: {}, refresh: [] });
  await expect.poll(() => [...arrived].sort()).toEqual(['agent', 'badges', 'helpCenters', 'labels', 'ticket']);
}

type Wanted = Pick<ActionRequest, 'action' | 'target' | 'input'>;

/** Has something done, and gives the id by which it is undone. */
async function run(wanted: Wanted, comment: string | null = null): Promise<string> {
  const actionId = crypto.randomUUID();
  const about = {
    person: { name: 'Lucas Carol', contactId: contacts.lucas },
    ticket: { id: ticket101, number: '101' },
  };
  const how = { reason: comment, writeComment: comment !== null, runId: null };
  const entry = await worker.service['action/run']({ actionId, ...wanted, ...about, ...how } as ActionRequest);
  expect(entry.phase).toBe('done');
  return actionId;
}

/** Each job has a person of its own: nobody is given what they have. */
function give(action: 'awardBadges' | 'addLabels' | 'removeLabels', userId: string, comment: string | null = null) {
  const id = action === 'awardBadges' ? badges.bugHunter : labels.mvp;
  const target = { on: 'person', ...holder(userId) } as const;
  return run({ action, target, input: { items: [{ id, name: 'Champion' }] } }, comment);
}

/** Priority of #101, from what it is to another one. */
async function setPriority(to: string): Promise<void> {
  const { priority } = await ticket();
  const from = { value: priority, name: priority ?? 'none' };
  await run({ action: 'setPriority', target: TICKET, input: { from, to: { value: to, name: to } } });
}

/** How each job is done: `before` is there already and costs nothing more. */
const PLAYS: Record<JobId, { before?: () => Promise<unknown>; play: (was: never) => Promise<unknown> }> = {
  openTicket: { play: openTicket },
  openAgain: { before: openTicket, play: openTicket },
  photo: {
    before: async () => (await read('agent', { agentId: (await ticket()).assigneeId ?? '' })).photoUrl,
    play: (url: string) => worker.service['picture/get']({ url }),
  },
  profile: { play: () => read('myProfile', {}) },
  badgeList: { play: () => read('cataloguePage', { from: '1' }) },
  labelList: { play: () => read('labelCatalogue', { helpCenterId: helpCenters.customers }) },
  award: { before: openTicket, play: () => give('awardBadges', users.lucas) },
  awardNoted: { play: () => give('awardBadges', users.noBadges, 'Well found') },
  undoAward: {
    before: () => give('awardBadges', users.second),
    play: (actionId: string) => worker.service['action/undo']({ actionId }),
  },
  addLabel: { play: () => give('addLabels', users.noBadges) },
  removeLabel: { before: () => give('addLabels', users.second), play: () => give('removeLabels', users.second) },
  field: { before: openTicket, play: () => setPriority('Low') },
  note: { play: () => run({ action: 'addNote', target: TICKET, input: { text: 'Called back.' } }) },
  tag: { play: () => run({ action: 'addTags', target: TICKET, input: { names: ['called back'] } }) },
  choices: {
    before: ticket,
    play: ({ departmentId }: { departmentId: string }) => read('ticketChoices', { departmentId }),
  },
  who: {
    before: ticket,
    play: async ({ departmentId }: { departmentId: string }) => {
      const agents = await read('assignableAgents', { departmentId });
      await read('agentLoads', { agentIds: idsOf(agents.map(({ id }) => id)) });
    },
  },
  recent: { play: () => read('contactTickets', { contactId: contacts.lucas }) },
  happened: {
    play: async () => {
      const key = { ticketId: ticket101 };
      await Promise.all([read('ticketMetrics', key), read('latestMessage', key), read('privateNotes', key)]);
    },
  },
  suggestions: { play: () => read('facts', { contactId: contacts.lucas }) },
  bulkFind: { play: () => worker.service['bulk/find']({ keys: [{ kind: 'email', value: 'carol@zylker.com' }] }) },
  bulkHeld: { play: () => worker.service['bulk/held']({ badgeId: badges.bugHunter, holders: [holder(users.lucas)] }) },
};

describe('what an agent does costs as many credits as the roll-out guide says', () => {
  it.each(Object.keys(JOBS) as JobId[])('%s', async (id) => {
    const { before, play } = PLAYS[id];
    const was = (await before?.()) as never;
    desk.resetRequests();
    const spent = desk.credits.spent;
    await play(was);
    const { calls, credits } = JOBS[id];
    expect({ calls: desk.requests.length, credits: desk.credits.spent - spent }).toEqual({ calls, credits });
  });
});
