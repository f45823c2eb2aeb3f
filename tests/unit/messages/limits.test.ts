import { answersOf } from '../support/spoken';
import { describe, expect, it, vi } from 'vitest';
import { CHUNK } from '../../../lib/bulk/cost.both';
import { MOST_PEOPLE } from '../../../lib/bulk/person-key.both';
import { INPUTS } from '../../../lib/messages/inputs.worker';
import type { Handlers } from '../../../lib/messages/serve.worker';

const UUID = '0b9f5a3e-7d1c-4a55-9a53-0d3c5e2b8f10';
const many = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each);
const letters = (count: number): string => 'x'.repeat(count);

/** Whether a message gets as far as its handler. */
async function isHeard(message: object): Promise<boolean> {
  const reached = vi.fn(async () => ({}));
  const handlers = Object.fromEntries(Object.keys(INPUTS).map((name) => [name, reached])) as unknown as Handlers;
  const answer = await answersOf(handlers, message);
  expect(answer.ok).toBe(reached.mock.calls.length === 1);
  return answer.ok;
}

const AWARD = {
  actionId: UUID,
  action: 'awardBadges',
  target: { on: 'person', userId: '7', helpCenterId: '1' },
  input: { items: [{ id: '2', name: 'Translator' }] },
  person: { name: 'Lucas Carol', contactId: '9' },
  ticket: { id: '42', number: '101' },
  reason: 'Thank you',
  writeComment: true,
  runId: null,
};
const STATUS = {
  ...AWARD,
  action: 'setStatus',
  target: { on: 'ticket', ticketId: '42' },
  input: { from: { value: 'Open', name: 'Open' }, to: { value: 'Closed', name: 'Closed' } },
};
const EMAIL = { kind: 'email', value: 'lucas@zylker.com' };
const HOLDER = { userId: '7', helpCenterId: '1' };
const SIGN_IN = { dataCentre: 'us', clientId: '1000.A', clientSecret: 'hush', portal: null };

const run = (change: object, of: object = AWARD): object => ({ ask: 'action/run', input: { ...of, ...change } });
const requesters = (change: object): object => ({
  ask: 'bulk/requesters',
  input: { departmentId: null, status: null, atMost: 100, ...change },
});
const find = (value: string): object => ({ ask: 'bulk/find', input: { keys: [{ kind: 'email', value }] } });

const read = (resource: string, key: object) => ({ ask: 'record/read', input: { resource, key } });

describe('just as much as is allowed', () => {
  it.each<[string, object]>([
    ['an award', run({})],
    ['a status of the very ticket', run({}, STATUS)],
    ['the longest reason', run({ reason: letters(300) })],
    ['the longest name', run({ person: { name: letters(300), contactId: null } })],
    ['fifty badges', run({ input: { items: many(50, { id: '2', name: letters(300) }) } })],
    ['a sign-in', { ask: 'session/signIn', input: { ...SIGN_IN, clientId: letters(300), clientSecret: letters(300) } }],
    ['as many people as a look-up takes', { ask: 'bulk/find', input: { keys: many(CHUNK, EMAIL) } }],
    ['as many whose badges are read', { ask: 'bulk/held', input: { badgeId: '2', holders: many(CHUNK, HOLDER) } }],
    ['as many tickets as a run takes', requesters({ atMost: MOST_PEOPLE })],
    ['a status with blanks', requesters({ status: 'On Hold' })],
    ['an address in quotes', find('"lucas carol"@zylker.com')],
    ['the longest address of a picture', { ask: 'picture/get', input: { url: letters(2_000) } }],
    ['an invitation', { ask: 'contact/invite', input: { id: UUID, contactId: '9', helpCenterId: '1' } }],
    ['a search for words, with whatever is in them', read('deskSearch', { search: 'words:re: ../late, “later”' })],
    ['as many ids as one call takes', read('agentLoads', { agentIds: many(50, '7').join(',') })],
  ])('is heard: %s', async (_what, message) => {
    expect(await isHeard(message)).toBe(true);
  });
});

describe('more than is allowed, or something else', () => {
  it.each<[string, object]>([
    ['a reason too long', run({ reason: letters(301) })],
    ['a name too long', run({ person: { name: letters(301), contactId: null } })],
    ['a ticket’s number too long', run({ ticket: { id: '42', number: letters(41) } })],
    ['an award under an id of its own making', run({ actionId: 'a1' })],
    ['an award in a run that is none', run({ runId: 'run 1' })],
    ['an award to a ticket', run({ target: { on: 'ticket', ticketId: '42' } })],
    ['a status of a person', run({ target: AWARD.target }, STATUS)],
    ['a status of another ticket than the one it tells of', run({ target: { on: 'ticket', ticketId: '43' } }, STATUS)],
    ['a status of a ticket that it does not tell of', run({ ticket: null }, STATUS)],
    ['a status with more than it has', run({ input: { ...STATUS.input, closedAt: 1 } }, STATUS)],
    ['a value too long', run({ input: { ...STATUS.input, to: { value: letters(301), name: 'x' } } }, STATUS)],
    ['more badges than fifty', run({ input: { items: many(51, { id: '2', name: 'Translator' }) } })],
    ['no badge', run({ input: { items: [] } })],
    ['a badge by a path', run({ input: { items: [{ id: '2/../3', name: 'Translator' }] } })],
    ['a badge by a name too long', run({ input: { items: [{ id: '2', name: letters(301) }] } })],
    ['an undo by a name', { ask: 'action/undo', input: { actionId: 'the last one' } }],
    ['a comment by a name', { ask: 'action/comment', input: { actionId: '1' } }],
    ['a look by a name', { ask: 'action/settle', input: { actionId: '1' } }],
    [
      'an invitation without an id of its own',
      { ask: 'contact/invite', input: { id: '1', contactId: '9', helpCenterId: '1' } },
    ],
    ['an invitation of a path', { ask: 'contact/invite', input: { id: UUID, contactId: 'me', helpCenterId: '1' } }],
    ['an id with more behind it', { ask: 'contact/invite', input: { id: UUID, contactId: '9/..', helpCenterId: '1' } }],
    ['a search too long', read('deskSearch', { search: letters(301) })],
    ['a ticket by words', read('ticket', { ticketId: 'words:late' })],
    ['a ticket by several ids', read('ticket', { ticketId: '42,43' })],
    ['more ids than one call takes', read('agentLoads', { agentIds: many(51, '7').join(',') })],
    ['ids with a gap', read('agentLoads', { agentIds: '7,,8' })],
    ['consent to what is no need', { ask: 'session/allow', input: { need: 'Desk.tickets.DELETE', orgId: '1' } }],
    ['a client’s id too long', { ask: 'session/signIn', input: { ...SIGN_IN, clientId: letters(301) } }],
    ['a secret too long', { ask: 'session/signIn', input: { ...SIGN_IN, clientSecret: letters(301) } }],
    ['more people than a look-up takes', { ask: 'bulk/find', input: { keys: many(CHUNK + 1, EMAIL) } }],
    ['more whose badges are read', { ask: 'bulk/held', input: { badgeId: '2', holders: many(CHUNK + 1, HOLDER) } }],
    ['two addresses in one', find('lucas@zylker.com,ann@zylker.com')],
    ['an address with a blank', find('lucas carol@zylker.com')],
    ['no address', find('lucas')],
    ['an address too long', find(`${letters(250)}@x.com`)],
    ['two statuses in one', requesters({ status: 'Open,Closed' })],
    ['a status too long', requesters({ status: letters(101) })],
    ['more tickets than a run takes', requesters({ atMost: MOST_PEOPLE + 1 })],
    ['no ticket', requesters({ atMost: 0 })],
    ['half a ticket', requesters({ atMost: 1.5 })],
    ['a picture at an address too long', { ask: 'picture/get', input: { url: letters(2_001) } }],
    ['more than a message is', { ...run({}), sender: { id: 'deskside' } }],
  ])('is not heard: %s', async (_what, message) => {
    expect(await isHeard(message)).toBe(false);
  });
});
