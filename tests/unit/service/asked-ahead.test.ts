import { describe, expect, it } from 'vitest';
import { recordKey } from '../../../lib/cache/keys';
import type { Delivery } from '../../../lib/messages/view-messages';
import { problemOf } from '../../../lib/problems/problem';
import { askAhead } from '../../../lib/service/ask-ahead';
import { createOpenViews } from '../../../lib/service/open-views';
import type { Reader } from '../../../lib/service/reader';
import { anAward } from '../actions/pretend-desk';
import { settled } from '../support/pretend-records';
import { pretendService } from './pretend-service';

const opening = { open: { is: 'ticket' as const, id: '101' }, orgId: '3981311', portal: null, has: {}, refresh: [] };

/** A ticket of contact 21, whose user was `seen` before; Desk says who it is now when told to. */
function setUp(seen: string) {
  let tell = (_userId: string): void => undefined;
  const told = new Promise<unknown>((resolve) => {
    tell = (userId) => resolve({ data: userId ? [{ helpCenter: { id: '1', name: 'Zylker' }, userId }] : [] });
  });
  const contact = { id: '21', lastName: 'Carol', email: 'carol@zylker.com' };
  const desk = pretendService({
    'GET /tickets/101': { id: '101', ticketNumber: '101', subject: 'Hello', contactId: '21', contact },
    'GET /contacts/21/helpCenters': () => told,
    ...Object.fromEntries(
      ['71', '99'].flatMap((id) => [
        [`GET /users/${id}/badges`, { data: [] }],
        [`GET /users/${id}/labels`, { data: [] }],
      ]),
    ),
    'POST /users/99/badges/associate': { results: [] },
  });
  desk.learned.arrive({ orgId: '3981311', contacts: [['21', seen, '1']] });
  const deliveries: Delivery[] = [];
  const seat = desk.attachView((delivery) => deliveries.push(delivery));
  const sent = (): string[] => deliveries.flatMap(({ records }) => records.map(({ name }) => name));
  const open = async (): Promise<void> => {
    seat.said({ ...opening, view: 'a' });
    await expect.poll(sent).toContain('ticket:101');
    await expect.poll(desk.names).toContain('GET /contacts/21/helpCenters');
    await settled();
  };
  return { desk, tell, sent, open, seat };
}

describe('a ticket of somebody who was seen before', () => {
  it('badges and labels are asked for with the help centers, shown only once Desk has told, and cost nothing more', async () => {
    const { desk, tell, sent, open } = setUp('71');
    await open();
    expect(desk.names().slice(1)).toEqual([
      'GET /contacts/21/helpCenters',
      'GET /users/71/badges',
      'GET /users/71/labels',
    ]);
    expect(sent()).toEqual(['ticket:101']);
    tell('71');
    await expect.poll(sent).toHaveLength(4);
    expect(sent().toSorted()).toEqual(['badges:71', 'helpCenters:21', 'labels:71', 'ticket:101']);
    expect(desk.sent).toHaveLength(4);
  });

  it('who is somebody else now is shown; nothing of the former user is, whose two calls were for nothing', async () => {
    const { desk, tell, sent, open } = setUp('99');
    await open();
    expect(desk.names()).toContain('GET /users/99/badges');
    tell('71');
    await expect.poll(sent).toHaveLength(4);
    await settled();
    expect(sent().join(' ')).not.toContain('99');
    expect(desk.sent).toHaveLength(6);
  });

  it('an action on the former user is refused, and writes nothing', async () => {
    const { desk, tell, open } = setUp('99');
    await open();
    expect(desk.cached('helpCenters:21'), 'a guess is no record').toBeUndefined();
    tell('71');
    await settled();
    const award = {
      ...anAward(['2']),
      target: { on: 'person' as const, userId: '99', helpCenterId: '1' },
      person: { contactId: '21', name: 'Lucas Carol' },
    };
    const refused = desk.service['action/run'](award);
    expect(problemOf(await refused.catch((thrown: unknown) => thrown)).kind).toBe('notTheirs');
    expect(desk.names().filter((name) => name.startsWith('POST'))).toEqual([]);
  });

  it('whose users are in the cache is not guessed at', async () => {
    const { desk, tell, sent, seat } = setUp('99');
    tell('71');
    await desk.service['record/read']({ resource: 'helpCenters', key: { contactId: '21' } });
    seat.said({ ...opening, view: 'a' });
    await expect.poll(sent).toHaveLength(4);
    expect(desk.names().join(' ')).not.toContain('99');
  });
});

describe('what was asked ahead', () => {
  function asking(isOver: () => boolean = () => false) {
    const asked: string[] = [];
    const left: string[] = [];
    const rests: unknown[] = [];
    const rested = Promise.resolve();
    const reader = {
      read: (resource: string, { userId }: { userId: string }, { view, ...how }: { view: string; rested: unknown }) => {
        rests.push(how.rested);
        asked.push(`${resource} ${userId} for ${view}`);
        return Promise.reject(new Error('down'));
      },
      leave: (view: string) => void left.push(view),
    } as unknown as Reader;
    const users = Promise.resolve(['71', '72'].map((userId) => ({ userId, helpCenterId: '1' })));
    const endOthers = askAhead(reader, users, { view: 'a', orgId: '1', portal: null, rested }, isOver);
    return { asked, left, endOthers, restsWithView: () => rests.every((each) => each === rested) };
  }

  it('is ended for whoever is none of them, once; and for all when the view is left', async () => {
    const { asked, left, endOthers, restsWithView } = asking();
    await settled();
    expect(restsWithView(), 'and not before the view has stood').toBe(true);
    expect(asked).toEqual(['badges 71 for a 71', 'labels 71 for a 71', 'badges 72 for a 72', 'labels 72 for a 72']);
    endOthers([{ userId: '71' }]);
    expect(left).toEqual(['a 72']);
    endOthers();
    expect(left).toEqual(['a 72', 'a 71']);
  });

  it('is nothing where Desk was faster, or the view was left', async () => {
    const { asked } = asking(() => true);
    await settled();
    expect(asked).toEqual([]);
  });
});

describe('what was asked ahead for a view', () => {
  /** A view of a ticket of `contactId`, with a reader that answers nothing by itself but the ticket. */
  async function shown(contactId: string) {
    const asked: string[] = [];
    const left: string[] = [];
    const rows = new Map<string, (record: object) => void>();
    const ticket = (of: string) => ({ value: { id: '101', contactId: of, contact: { id: of, name: 'Carol' } }, at: 1 });
    const reader = {
      read: async (resource: string, key: Record<string, string>) => {
        const [id = ''] = Object.values(key);
        asked.push(`${resource} ${id}`);
        if (resource === 'ticket') return ticket(contactId);
        return await new Promise((resolve) => rows.set(`${resource} ${id}`, resolve));
      },
      leave: (view: string) => void left.push(view),
    } as unknown as Reader;
    const views = createOpenViews({
      reader,
      likely: async (_orgId, of) => [{ userId: `7${of}`, helpCenterId: '1' }],
      soon: (work) => void setImmediate(work),
    });
    const seat = views.attach(() => undefined);
    seat.said({ ...opening, view: 'a' });
    await settled();
    const changesHands = async (to: string): Promise<void> => {
      views.arrived(recordKey(opening.orgId, 'ticket:101'), ticket(to));
      await settled();
    };
    const tells = async (of: string, userId: string): Promise<void> => {
      rows.get(`helpCenters ${of}`)?.({ value: [{ userId, helpCenterId: '1' }], at: 2 });
      await settled();
    };
    return { asked, left, seat, changesHands, tells };
  }

  it('is ended with the view', async () => {
    const { asked, left, seat } = await shown('1');
    expect(asked).toEqual(['ticket 101', 'helpCenters 1', 'badges 71', 'labels 71']);
    seat.left();
    expect(left).toEqual(['a', 'a 71']);
  });

  it('is ended when Desk tells of others, and not when it tells of these', async () => {
    const wrong = await shown('1');
    await wrong.tells('1', '5');
    expect(wrong.left).toEqual(['a 71']);
    const right = await shown('1');
    await right.tells('1', '71');
    expect(right.left).toEqual([]);
  });

  it('is ended when the ticket turns out to be somebody else’s, whose own goes on, however late the former are told', async () => {
    const { left, changesHands, tells } = await shown('1');
    await changesHands('2');
    expect(left).toEqual(['a 71']);
    await tells('1', '71');
    expect(left).toEqual(['a 71']);
  });
});
