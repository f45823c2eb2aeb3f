import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { listOf, recordOf } from '../../../lib/desk-api/answers';
import { agentSchema } from '../../../lib/desk-api/records/agent';
import { badgeSchema } from '../../../lib/desk-api/records/badge';
import { contactHelpCenterSchema, contactSchema } from '../../../lib/desk-api/records/contact';
import { userLabelSchema } from '../../../lib/desk-api/records/label';
import { massResultSchema } from '../../../lib/desk-api/records/mass-result';
import { organizationSchema } from '../../../lib/desk-api/records/organization';
import { teamSchema } from '../../../lib/desk-api/records/team';
import { ticketSchema } from '../../../lib/desk-api/records/ticket';
import { DesksideError } from '../../../lib/problems/problem';

const SCHEMAS = {
  agentSchema,
  badgeSchema,
  contactHelpCenterSchema,
  contactSchema,
  massResultSchema,
  organizationSchema,
  teamSchema,
  ticketSchema,
  userLabelSchema,
} as const;

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

describe('whatever the server sends instead of a field', () => {
  const hostile: unknown[] = [
    null,
    undefined,
    '',
    'text',
    '<b>',
    0,
    -1,
    1.5,
    1e300,
    Number.NaN,
    true,
    [],
    {},
    [null],
    '9'.repeat(400),
    JSON.parse('{"__proto__":{"x":1}}'),
  ];
  const keys = [
    'id',
    'name',
    'firstName',
    'lastName',
    'email',
    'emailId',
    'photoURL',
    'timeZone',
    'status',
    'statusType',
    'subject',
    'ticketNumber',
    'contact',
    'assignee',
    'team',
    'department',
    'account',
    'role',
    'preferences',
    'helpCenter',
    'userId',
    'isCustom',
    'isOverDue',
    'dueDate',
    'createdTime',
    'threadCount',
    'errors',
    'success',
    'derivedAgents',
    'companyName',
    'awardedTime',
  ];

  it.each(Object.entries(SCHEMAS))('%s gives a record or a clean refusal', (_name, schema: v.GenericSchema) => {
    for (const value of hostile) {
      expect(() => v.safeParse(schema, value)).not.toThrow();
      for (const key of keys) {
        const record = { id: '7', userId: '7', helpCenter: { id: '7' }, [key]: value };
        expect(() => v.safeParse(schema, record)).not.toThrow();
      }
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('an optional field of the wrong type never costs the record', () => {
    for (const value of hostile) {
      for (const key of keys.filter((name) => name !== 'id')) {
        expect(v.safeParse(ticketSchema, { id: '7', [key]: value }).success, `${key}: ${String(value)}`).toBe(true);
      }
    }
  });
});
