import { describe, expect, it } from 'vitest';
import type { ActionRequest } from '../../../lib/actions/request';
import { changesIn } from '../../../lib/ledger/entry';
import { problemOf } from '../../../lib/problems/problem';
import { pretendService } from '../service/pretend-service';

const ABOUT = {
  actionId: 'a1',
  target: { on: 'ticket', ticketId: '42' },
  person: { name: 'Lucas Carol', contactId: '9' },
  ticket: { id: '42', number: '101' },
  reason: null,
  writeComment: false,
  runId: null,
} as const;
const ME = { id: '5', name: 'Casey Morgan' };
const FOLLOWERS = 'GET /tickets/42/followers';
const TICKET = 'GET /tickets/42';
const of = (value: 'read' | 'unread') => ({ value, name: value });

/** A Desk with ticket 42, which these follow: agent ids with what they follow. */
function deskWith(followers: Record<string, string> = {}, isRead: boolean | null = true) {
  const state = { followers: { ...followers }, isRead, ignores: false };
  const change = (work: (id: string) => void) => {
    return ({ body }: { body?: unknown }): null => {
      if (!state.ignores) (body as { followerIds: string[] }).followerIds.forEach(work);
      return null;
    };
  };
  const mark = (to: boolean) => (): null => {
    if (!state.ignores) state.isRead = to;
    return null;
  };
  const desk = pretendService({
    [FOLLOWERS]: () => ({
      data: Object.entries(state.followers).map(([id, following]) => ({ id, lastName: `Agent ${id}`, following })),
    }),
    [TICKET]: () => ({
      id: '42',
      subject: 'Printer',
      isFollowing: String('5' in state.followers),
      ...(state.isRead !== null && { isRead: state.isRead }),
    }),
    'POST /tickets/42/addFollowers': change((id) => void (state.followers[id] = 'tickets')),
    'POST /tickets/42/removeFollowers': change((id) => void delete state.followers[id]),
    'POST /tickets/42/markAsRead': mark(true),
    'POST /tickets/42/markAsUnRead': mark(false),
  });
  const run = async (request: ActionRequest) => await desk.service['action/run'](request);
  const follow = async (action: 'followTicket' | 'unfollowTicket') =>
    await run({ ...ABOUT, action, input: { agent: ME } });
  const read = async (from: 'read' | 'unread', to: 'read' | 'unread') =>
    await run({ ...ABOUT, action: 'markRead', input: { from: of(from), to: of(to) } });
  const undo = async () => await desk.service['action/undo']({ actionId: 'a1' });
  return { ...desk, state, follow, read, undo };
}

const kindOf = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;

describe('following a ticket', () => {
  it('is one call between two reads of its followers, and nobody else is touched', async () => {
    const desk = deskWith({ '8': 'ticket' });
    expect(changesIn(await desk.follow('followTicket'))).toMatchObject([{ way: 'give', id: '5', outcome: 'changed' }]);
    expect(desk.names()).toEqual([FOLLOWERS, 'POST /tickets/42/addFollowers', FOLLOWERS]);
    await desk.undo();
    expect(desk.state.followers).toEqual({ '8': 'ticket' });
  });

  it('tells the panels that show the ticket', async () => {
    const desk = deskWith();
    await desk.service['record/read']({ resource: 'ticket', key: { ticketId: '42' } });
    await expect.poll(() => desk.cached('ticket:42')).toMatchObject({ isFollowing: false });
    await desk.follow('followTicket');
    expect(desk.cached('ticket:42')).toMatchObject({ isFollowing: true });
    await desk.undo();
    expect(desk.cached('ticket:42')).toMatchObject({ isFollowing: false });
  });

  it.each(['tickets', 'contacts', 'accounts'])('by whoever follows its %s already sends nothing', async (what) => {
    const desk = deskWith({ '5': what });
    expect(changesIn(await desk.follow('followTicket'))).toMatchObject([{ outcome: 'already' }]);
    expect(desk.names()).toEqual([FOLLOWERS]);
    expect(await kindOf(desk.undo())).toBe('notFound');
  });

  it('taken without effect is refused', async () => {
    const desk = deskWith();
    desk.state.ignores = true;
    expect(changesIn(await desk.follow('followTicket'))).toMatchObject([{ outcome: 'refused' }]);
  });
});

describe('following a ticket no longer', () => {
  it('is undone by following again', async () => {
    const desk = deskWith({ '5': 'ticket', '8': 'ticket' });
    expect(changesIn(await desk.follow('unfollowTicket'))).toMatchObject([{ way: 'take', outcome: 'changed' }]);
    expect(desk.state.followers).toEqual({ '8': 'ticket' });
    await desk.undo();
    expect(Object.keys(desk.state.followers)).toEqual(['5', '8']);
  });

  it('is nothing for whoever follows only its contact', async () => {
    const desk = deskWith({ '5': 'contacts' });
    expect(changesIn(await desk.follow('unfollowTicket'))).toMatchObject([{ outcome: 'already' }]);
    expect(desk.names()).toEqual([FOLLOWERS]);
  });
});

describe('marking a ticket as read or unread', () => {
  it.each([
    ['read', 'unread', 'markAsUnRead'],
    ['unread', 'read', 'markAsRead'],
  ] as const)('from %s to %s is one call between two reads, and undone by the other', async (from, to, call) => {
    const desk = deskWith({}, from === 'read');
    expect(changesIn(await desk.read(from, to))).toMatchObject([{ outcome: 'changed' }]);
    expect(desk.names()).toEqual([TICKET, `POST /tickets/42/${call}`, TICKET]);
    expect(desk.cached('ticket:42')).toMatchObject({ isRead: to === 'read' });
    await desk.undo();
    expect(desk.state.isRead).toBe(from === 'read');
  });

  it('that somebody else has done meanwhile sends nothing', async () => {
    const desk = deskWith({}, false);
    expect(changesIn(await desk.read('read', 'unread'))).toMatchObject([{ outcome: 'already' }]);
    expect(desk.names()).toEqual([TICKET]);
  });

  it('of which Desk does not tell how it stands is not done', async () => {
    const desk = deskWith({}, null);
    expect(await kindOf(desk.read('read', 'unread'))).toBe('changedMeanwhile');
    expect(desk.names()).toEqual([TICKET]);
  });

  it('taken without effect is refused', async () => {
    const desk = deskWith();
    desk.state.ignores = true;
    expect(changesIn(await desk.read('read', 'unread'))).toMatchObject([{ outcome: 'refused' }]);
  });
});
