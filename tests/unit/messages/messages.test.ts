import { answersOf } from '../support/spoken';
import { describe, expect, it, vi } from 'vitest';
import { INPUTS } from '../../../lib/messages/inputs.worker';
import { senderKind } from '../../../lib/messages/sender.worker';
import type { Handlers } from '../../../lib/messages/serve.worker';
import { problemError } from '../../../lib/problems/problem';

const SELF = { id: 'deskside', origin: 'chrome-extension://deskside/' };
const DESK = 'https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034';

describe('who sent it', () => {
  it('our own page', () => {
    expect(senderKind({ id: 'deskside', url: `${SELF.origin}sidepanel.html` }, SELF)).toEqual({ kind: 'ownPage' });
  });

  it('the script on the top page of a tab', () => {
    expect(senderKind({ id: 'deskside', url: DESK, frameId: 0, tab: { id: 7 } }, SELF)).toEqual({
      kind: 'pageScript',
      tabId: 7,
      url: DESK,
    });
  });

  it.each([
    ['another extension', { id: 'other', url: `${SELF.origin}sidepanel.html` }],
    ['a look-alike origin', { id: 'deskside', url: 'chrome-extension://deskside.evil/x', tab: undefined }],
    ['a frame', { id: 'deskside', url: DESK, frameId: 3, tab: { id: 7 } }],
    ['nobody', {}],
  ])('a stranger: %s', (_name, sender) => {
    expect(senderKind(sender, SELF)).toEqual({ kind: 'stranger' });
  });
});

const readTicket = (key: object) => ({ ask: 'record/read', input: { resource: 'ticket', key } });

/** Handlers that note what reached them. */
function recorded() {
  const reached = vi.fn(async () => ({}));
  const handlers = Object.fromEntries(Object.keys(INPUTS).map((name) => [name, reached])) as unknown as Handlers;
  return { reached, handlers };
}

describe('a message', () => {
  it('that is well formed reaches its handler', async () => {
    const { handlers, reached } = recorded();
    const answer = await answersOf(handlers, readTicket({ ticketId: '1892000000042034' }));
    expect(answer.ok).toBe(true);
    expect(reached).toHaveBeenCalledExactlyOnceWith({
      resource: 'ticket',
      key: { ticketId: '1892000000042034' },
    });
  });

  it.each([
    ['an unknown name', { ask: 'token/get', input: {} }],
    ['a name every object has', { ask: 'constructor', input: {} }],
    ['the prototype', { ask: '__proto__', input: {} }],
    ['a fetch of any URL', { ask: 'fetch', input: { url: 'https://evil.example' } }],
    ['an id that climbs', readTicket({ ticketId: '../organizations' })],
    ['an id with 40 digits', readTicket({ ticketId: '1'.repeat(40) })],
    ['a number for an id', readTicket({ ticketId: 42 })],
    ['a record without its id', readTicket({})],
    ['a record by the id of another', readTicket({ contactId: '42' })],
    ['a record by more ids than it has', readTicket({ ticketId: '42', contactId: '42' })],
    ['a record by an id that is not its own', readTicket(Object.create({ ticketId: '42' }))],
    ['an unknown record', { ask: 'record/read', input: { resource: 'token', key: {} } }],
    ['a record that every object has', { ask: 'record/read', input: { resource: 'constructor', key: {} } }],
    ['more than was asked for', { ask: 'session/get', input: { token: true } }],
    ['a sign-in beside, nowhere', { ask: 'session/beside', input: { dataCentre: 'evil', portal: null } }],
    ['consent for the sample', { ask: 'session/beside', input: { dataCentre: 'sample', portal: 'sample' } }],
    ['another sign-in to be given up', { ask: 'session/leave', input: { signIn: '0a1b2c3d' } }],
    ['a sign-in that cannot be one', { ask: 'session/get', input: {}, of: { signIn: '../x', orgId: null } }],
    ['nobody’s message', { ask: 'session/get', input: {}, of: undefined }],
    ['an unknown data centre', { ask: 'session/signIn', input: { dataCentre: 'evil', clientId: '1' } }],
    ['no envelope', 'record/read'],
    ['nothing', null],
    ['an oversized text', { ask: 'picture/get', input: { url: 'x'.repeat(10_000) } }],
    ['an award without an action id', { ask: 'action/run', input: { action: 'awardBadges' } }],
    ['an undo of nothing', { ask: 'action/undo', input: {} }],
  ])('is refused before anything runs: %s', async (_name, message) => {
    const { handlers, reached } = recorded();
    const answer = await answersOf(handlers, message);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'badRequest' } });
    expect(reached).not.toHaveBeenCalled();
  });

  it('answers with the problem as a value, which survives the way as JSON', async () => {
    const { handlers, reached } = recorded();
    reached.mockRejectedValue(problemError('creditsUsedUp', { retryAt: 5 }));
    const answer = await answersOf(handlers, { ask: 'record/read', input: { resource: 'catalogue', key: {} } });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ ok: false, problem: { kind: 'creditsUsedUp', retryAt: 5 } });
  });

  it('an unforeseen error says nothing of its text, which might hold a secret', async () => {
    const { handlers, reached } = recorded();
    reached.mockRejectedValue(new Error('refresh_token=1000.secret'));
    const answer = await answersOf(handlers, { ask: 'session/get', input: {} });
    expect(JSON.stringify(answer)).toBe('{"ok":false,"problem":{"kind":"unknown"}}');
  });

  it('hands on what nobody foresaw, and only that', async () => {
    const { handlers, reached } = recorded();
    const unforeseen = vi.fn();
    const error = new TypeError('x is not a function');
    reached.mockRejectedValueOnce(error).mockRejectedValueOnce(problemError('forbidden'));
    await answersOf(handlers, { ask: 'session/get', input: {} }, unforeseen);
    await answersOf(handlers, { ask: 'session/get', input: {} }, unforeseen);
    expect(unforeseen).toHaveBeenCalledExactlyOnceWith(error);
  });
});
