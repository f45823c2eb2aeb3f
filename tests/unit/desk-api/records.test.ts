import { describe, expect, it } from 'vitest';
import { countOf, listOf, recordOf } from '../../../lib/desk-api/answers';
import { addressSegment } from '../../../lib/desk-api/path';
import { fullAgentSchema } from '../../../lib/desk-api/records/agent';
import { badgeSchema } from '../../../lib/desk-api/records/badge';
import { userLabelSchema } from '../../../lib/desk-api/records/label';
import { helpCenterUserSchema } from '../../../lib/desk-api/records/help-center-user';
import { massResultSchema } from '../../../lib/desk-api/records/mass-result';
import { allows } from '../../../lib/desk-api/records/profile';
import { followerSchema, ticketMetricsSchema } from '../../../lib/desk-api/records/ticket-facts';
import { ticketSchema } from '../../../lib/desk-api/records/ticket';
import { DesksideError } from '../../../lib/problems/problem';

describe('a ticket', () => {
  const answer = {
    id: '1892000000042034',
    ticketNumber: '101',
    subject: 'Delay in processing',
    status: 'Open',
    statusType: 'OPEN',
    priority: 'High',
    contactId: '1892000000042032',
    assigneeId: '1892000000056007',
    teamId: 24073,
    departmentId: '1892000000006907',
    dueDate: '2016-06-21T16:16:16.000Z',
    createdTime: 1383564067000,
    isOverDue: 'false',
    isEscalated: true,
    threadCount: '121',
    contact: {
      id: '1892000000042032',
      firstName: 'Lucas',
      lastName: 'Carol',
      email: 'carol@zylker.com',
      account: { id: '1892000000975382', accountName: 'desk Account' },
    },
    assignee: { id: '1892000000056007', firstName: 'dasca', lastName: 'vins', email: 'jack@asdad.com', photoURL: null },
    team: { id: '8920000000069071', name: 'Sales' },
    department: { id: '1892000000006907', name: 'Support' },
    somethingNew: { nested: true },
  };

  it('comes out in one clean shape whatever forms the server chose', () => {
    expect(recordOf(ticketSchema, answer, '/tickets/1')).toMatchObject({
      number: '101',
      statusType: 'open',
      teamId: '24073',
      dueAt: Date.UTC(2016, 5, 21, 16, 16, 16),
      createdAt: 1383564067000,
      isOverdue: false,
      isEscalated: true,
      threadCount: 121,
      contact: { name: 'Lucas Carol', account: { name: 'desk Account' } },
      assignee: { name: 'dasca vins', email: 'jack@asdad.com', photoUrl: null },
      team: { name: 'Sales' },
    });
  });

  it.each([
    [{ isTrashed: true, isArchived: true }, 'trashed'],
    [{ isDeleted: 'true' }, 'trashed'],
    [{ isTrashed: false, isArchived: true }, 'archived'],
    [{ lockedTime: '2016-06-21T16:16:16.000Z' }, 'locked'],
    [{ isTrashed: null, isArchived: 'false', lockedTime: null }, null],
    [{}, null],
  ])('tells in which state Desk takes no changes: %j', (more, unchangeable) => {
    expect(recordOf(ticketSchema, { ...answer, ...more }, '/tickets/1')).toMatchObject({ unchangeable });
  });

  it('needs nothing but its id: fields a profile may not see are missing', () => {
    expect(recordOf(ticketSchema, { id: 5 }, '/tickets/5')).toMatchObject({
      id: '5',
      number: null,
      contact: null,
      assigneeId: null,
      statusType: 'other',
    });
  });

  it.each([
    ['Open', 'open'],
    ['OPEN', 'open'],
    ['On Hold', 'onHold'],
    ['ON HOLD', 'onHold'],
    ['Closed', 'closed'],
    ['Escalated by robots', 'other'],
  ])('of status type %s is %s', (statusType, expected) => {
    expect(recordOf(ticketSchema, { id: '1', statusType }, '').statusType).toBe(expected);
  });

  it('finds the ids in the records inside when its own are missing', () => {
    const { contactId, teamId } = recordOf(
      ticketSchema,
      { id: '1', contact: { id: '2' }, team: { id: '3', name: 'x' } },
      '',
    );
    expect([contactId, teamId]).toEqual(['2', '3']);
  });
});

describe('lists', () => {
  const badge = { id: '1', name: 'Badge 1', description: 'Best', isCustom: 'false', iconUrl: null };

  it.each([
    ['a bare array', [badge]],
    ['{data}', { data: [badge] }],
    ['{results}', { results: [badge] }],
    ['{teams}', { teams: [badge] }],
  ])('come as %s', (_name, body) => {
    expect(listOf(badgeSchema, body, '/badges')).toMatchObject([{ id: '1', name: 'Badge 1', isCustom: false }]);
  });

  it.each([
    ['no content', null],
    ['an empty list', []],
    ['{data: null}', { data: null }],
  ])('%s is an empty list', (_name, body) => {
    expect(listOf(badgeSchema, body, '/badges')).toEqual([]);
  });

  it('leave out single records that cannot be read', () => {
    expect(listOf(badgeSchema, [badge, { name: 'no id' }, null, 7], '/badges')).toHaveLength(1);
  });

  it.each(['text', 7, {}, { data: 'x' }])('%j is no list, and the error names the endpoint', (body) => {
    expect(() => listOf(badgeSchema, body, '/badges')).toThrow(DesksideError);
  });
});

it('drops label colours that are none', () => {
  const label = { id: '1', name: 'VIP', preferences: { shape: 'RECTANGLE', bgColor: '#FFEE', textColor: 'url(x)' } };
  expect(recordOf(userLabelSchema, label, '')).toMatchObject({
    isRounded: false,
    backgroundColour: null,
    textColour: null,
  });
});

it('reads mass results whether codes are text or numbers', () => {
  const results = listOf(
    massResultSchema,
    {
      results: [
        { id: 1, success: 'true', errors: null },
        { id: '2', success: false, errors: { errorCode: 'FORBIDDEN', httpCode: 403, error: 'Restricted' } },
      ],
    },
    '',
  );
  expect(results).toMatchObject([
    { id: '1', success: true, errorCode: null },
    { id: '2', success: false, errorCode: 'FORBIDDEN', message: 'Restricted' },
  ]);
});

describe('the two or three spellings of a thing', () => {
  it.each([
    ['ticket', 'ticket'],
    ['tickets', 'ticket'],
    ['contacts', 'contact'],
    ['account', 'account'],
    ['constructor', null],
    [undefined, null],
  ])('a follower following %s follows the %s', (following, expected) => {
    expect(recordOf(followerSchema, { id: '1', following }, '').follows).toBe(expected);
  });

  it.each([
    [{ userType: 'SUPPORTREP', photoUrl: 'a', emailAddress: 'x@y.z' }],
    [{ type: 'SUPPORTREP', photoURL: 'a', email: [{ emailAddress: 'x@y.z', isPrimary: 'true' }] }],
    [
      {
        type: 'SUPPORTREP',
        photoURL: 'a',
        email: [{ emailAddress: 'b@y.z' }, { emailAddress: 'x@y.z', isPrimary: true }],
      },
    ],
  ])('a help-center user written %j is the same person', (raw) => {
    expect(recordOf(helpCenterUserSchema, { id: '1', ...raw }, '')).toMatchObject({
      isAgent: true,
      photoUrl: 'a',
      email: 'x@y.z',
    });
  });

  it('custom fields are texts, whatever their type', () => {
    const fields = { cf_text: 'a', cf_number: 7, cf_yes: true, cf_none: null, cf_odd: { a: 1 } };
    const expected = { cf_text: 'a', cf_number: '7', cf_yes: 'true', cf_none: null, cf_odd: null };
    expect(recordOf(fullAgentSchema, { id: '1', cf: fields }, '').customFields).toEqual(expected);
  });

  it.each([
    ['01:50 hrs', 110],
    ['120:05 hrs', 7205],
    ['00:30:10', 30],
    ['soon', null],
    [110, null],
    [null, null],
  ])('a duration written %j is %s minutes', (handlingTime, expected) => {
    const { agents } = recordOf(ticketMetricsSchema, { agentsHandled: [{ handlingTime }] }, '');
    expect(agents?.[0]?.minutes).toBe(expected);
  });
});

it.each([
  [{ count: 5 }, 5],
  [{ count: '5' }, 5],
  [{ count: 0, other: 1 }, 0],
])('%j counts %i', (body, expected) => {
  expect(countOf(body, '/agents/count')).toBe(expected);
});

it.each([null, {}, { count: 'many' }, { count: -1 }, 5, [5]])('%j is no count', (body) => {
  expect(() => countOf(body, '/agents/count')).toThrow(DesksideError);
});

it('a right that is not mentioned is a no, also when its name is one of an object', () => {
  const permissions = { tickets: { closeTicket: true, edit: false } };
  expect(allows(permissions, 'tickets', 'closeTicket')).toBe(true);
  expect(allows(permissions, 'tickets', 'edit')).toBe(false);
  expect(allows(permissions, 'tickets', 'toString')).toBe(false);
  expect(allows(permissions, 'constructor', 'name')).toBe(false);
  expect(allows(null, 'tickets', 'edit')).toBe(false);
});

describe('what is no id in a path', () => {
  it.each(['', '..', 'nobody', 'a@b@c', 'a b@c', '@b', 'a@'])('%j is no address', (address) => {
    expect(() => addressSegment(address)).toThrow(DesksideError);
  });

  it('is encoded, so that it cannot lead to another path', () => {
    expect(addressSegment('a/../b?c#d@e.f')).toBe('a%2F..%2Fb%3Fc%23d%40e.f');
  });
});
