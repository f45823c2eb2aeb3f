import { describe, expect, it } from 'vitest';
import type { Part } from '../../../lib/panel/part';
import { type Root, assemble } from '../../../lib/records/view-rules';
import { account } from '../../gallery/account-view-states';
import { PEOPLE, ticketOf } from '../panel/view-records';

const known = (value: unknown, at = 5): Part<unknown> => ({ value, at, loading: false });
const view = (root: Root, records: Record<string, Part<unknown>>) => assemble(root, (name) => records[name]);
const wanted = (root: Root, records: Record<string, Part<unknown>>) =>
  Object.fromEntries([...view(root, records).wants].map(([part, { name }]) => [part, name]));

const TICKET: Root = { is: 'ticket', id: '101' };
const RECORD: Root = { is: 'record', id: '21' };
const MISSING: Part<unknown> = { loading: false, problem: { kind: 'notFound' } };
const bare = { contact: null, assignee: null, team: null, department: null };
const nobody = { contactId: null, assigneeId: null, teamId: null, departmentId: null };
const rows = [
  { userId: '71', helpCenterId: '1' },
  { userId: '71', helpCenterId: '2' },
  { userId: '72', helpCenterId: '3' },
];

describe('which records a view reads', () => {
  it.each<[what: string, root: Root, records: Record<string, Part<unknown>>, wants: Record<string, string>]>([
    ['a ticket nothing is known of', TICKET, {}, { ticket: 'ticket:101' }],
    ['a contact', { is: 'contact', id: '21' }, {}, { requester: 'contact:21', helpCenters: 'helpCenters:21' }],
    ['an agent', { is: 'agent', id: '5' }, {}, { assignee: 'agent:5' }],
    ['a record of a renamed module', RECORD, {}, { ticket: 'ticket:21' }],
    ['one that is no ticket', RECORD, { 'ticket:21': MISSING }, { requester: 'contact:21' }],
    [
      'one that is no ticket but a contact',
      RECORD,
      { 'ticket:21': MISSING, 'contact:21': known(PEOPLE.lucas) },
      { requester: 'contact:21', helpCenters: 'helpCenters:21' },
    ],
    [
      'one that is neither ticket nor contact',
      RECORD,
      { 'ticket:21': MISSING, 'contact:21': MISSING },
      { account: 'account:21' },
    ],
    [
      'one whose contact may not be seen',
      RECORD,
      { 'ticket:21': MISSING, 'contact:21': { loading: false, problem: { kind: 'forbidden' } } },
      { requester: 'contact:21' },
    ],
    [
      'one that is an account',
      RECORD,
      { 'ticket:21': MISSING, 'contact:21': MISSING, 'account:21': known(account({ id: '21' })) },
      { account: 'account:21', accountContacts: 'accountContacts:21' },
    ],
    ['an account', { is: 'account', id: '7' }, {}, { account: 'account:7', accountContacts: 'accountContacts:7' }],
    [
      'one that cannot be read now',
      RECORD,
      { 'ticket:21': { loading: false, problem: { kind: 'serverError' } } },
      { ticket: 'ticket:21' },
    ],
    [
      'one that was a ticket and is gone',
      RECORD,
      { 'ticket:21': { ...known(ticketOf('21', 'lucas', { ...bare, ...nobody })), problem: { kind: 'notFound' } } },
      { ticket: 'ticket:21' },
    ],
    [
      'a ticket that is not found',
      TICKET,
      { 'ticket:101': { loading: false, problem: { kind: 'notFound' } } },
      { ticket: 'ticket:101' },
    ],
    [
      'a ticket with copies of everybody',
      TICKET,
      { 'ticket:101': known(ticketOf('101', 'lucas')) },
      { ticket: 'ticket:101', helpCenters: 'helpCenters:21', assignee: 'agent:5' },
    ],
    [
      'a ticket with ids alone',
      TICKET,
      { 'ticket:101': known(ticketOf('101', 'lucas', bare)) },
      {
        ticket: 'ticket:101',
        requester: 'contact:21',
        helpCenters: 'helpCenters:21',
        assignee: 'agent:5',
        team: 'team:8',
        department: 'department:9',
      },
    ],
    [
      'a ticket whose copies have no name',
      TICKET,
      {
        'ticket:101': known(
          ticketOf('101', 'lucas', {
            contact: { ...PEOPLE.lucas, name: '', email: null },
            team: { id: '8', name: '' },
            department: { id: '9', name: '' },
          }),
        ),
      },
      {
        ticket: 'ticket:101',
        requester: 'contact:21',
        helpCenters: 'helpCenters:21',
        assignee: 'agent:5',
        team: 'team:8',
        department: 'department:9',
      },
    ],
    [
      'a ticket with nobody',
      TICKET,
      { 'ticket:101': known(ticketOf('101', 'lucas', { ...bare, ...nobody })) },
      { ticket: 'ticket:101' },
    ],
    [
      'help-center users, each once',
      { is: 'contact', id: '21' },
      { 'helpCenters:21': known(rows) },
      {
        requester: 'contact:21',
        helpCenters: 'helpCenters:21',
        'badges 71': 'badges:71',
        'labels 71': 'labels:71',
        'badges 72': 'badges:72',
        'labels 72': 'labels:72',
      },
    ],
  ])('%s', (_what, root, records, wants) => {
    expect(wanted(root, records)).toEqual(wants);
  });

  it('a help-center user is asked for at the first of their help centers', () => {
    const { wants } = view({ is: 'contact', id: '21' }, { 'helpCenters:21': known(rows) });
    expect(wants.get('badges 71')?.key).toEqual({ userId: '71', helpCenterId: '1' });
  });
});

describe('what is shown before it is read', () => {
  const records = { 'ticket:101': known(ticketOf('101', 'lucas'), 7) };

  it('the ticket’s copies, as old as the ticket', () => {
    const { requester, team, department } = view(TICKET, records);
    expect(requester).toEqual({ value: PEOPLE.lucas, loading: false, at: 7 });
    expect(team).toEqual({
      value: { id: '8', name: 'Night Watch', description: null, memberCount: null },
      loading: false,
      at: 7,
    });
    expect(department).toEqual({ value: { id: '9', name: 'Customer Care' }, loading: false, at: 7 });
  });

  it('an assignee who is still to be read', () => {
    expect(view(TICKET, records).assignee).toMatchObject({ value: { name: 'Jade Tarapore' }, loading: true });
    const failed = { ...records, 'agent:5': { loading: false, problem: { kind: 'forbidden' as const } } };
    expect(view(TICKET, failed).assignee).toMatchObject({ value: { id: '5' }, loading: false, problem: {} });
  });

  it('"there is none", and nothing where that is not known', () => {
    const none = view(TICKET, { 'ticket:101': known(ticketOf('101', 'lucas', { ...bare, ...nobody }), 7) });
    expect(none.assignee).toEqual({ value: null, loading: false, at: 7 });
    expect(none.helpCenters).toEqual({ value: [], loading: false, at: 7 });
    expect(none.requester).toEqual({ loading: false });
    const unknown = view(TICKET, {});
    expect(unknown.ticket).toEqual({ loading: true });
    expect(unknown.assignee).toEqual({ loading: false });
  });
});

describe('identity belongs to the data', () => {
  it('a copy of another person than the ticket names is not shown', () => {
    const mixed = ticketOf('101', 'lucas', {
      contact: PEOPLE.priya,
      team: { id: '80', name: 'Day Watch' },
      assignee: null,
    });
    const { requester, team, wants } = view(TICKET, { 'ticket:101': known(mixed) });
    expect(requester).toEqual({ loading: true });
    expect(team).toEqual({ loading: true });
    expect(wants.get('requester')?.name).toBe('contact:21');
  });

  it('what is known of the former requester has no way into the view of the new one', () => {
    const both = {
      'helpCenters:21': known([{ userId: '71', helpCenterId: '1' }]),
      'badges:71': known([]),
      'ticket:101': known(ticketOf('101', 'priya')),
    };
    const { requester, helpCenters, users } = view(TICKET, both);
    expect([requester.value?.name, helpCenters, users]).toEqual(['Priya Nair', { loading: true }, {}]);
  });
});
