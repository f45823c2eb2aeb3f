import { describe, expect, it } from 'vitest';
import { listOf } from '../../../lib/desk-api/answers';
import { fieldSchema, valuesOf } from '../../../lib/desk-api/records/field';

const statusesIn = (fields: unknown[]) =>
  valuesOf(listOf(fieldSchema, { data: fields }, '/organizationFields'), 'status')?.map(({ value, statusType }) => ({
    name: value,
    type: statusType ?? 'other',
  })) ?? null;

const statusField = (allowedValues: unknown) => ({ apiName: 'status', displayLabel: 'Status', allowedValues });

describe('the statuses among the fields of tickets', () => {
  it('are in the order of the organization, with their kind in whatever spelling it came', () => {
    const values = [
      { value: 'Open', statusType: 'Open' },
      { value: 'Waiting on customer', statusType: 'ON HOLD' },
      { value: 'Closed', statusType: 'CLOSED' },
      { value: 'Resolved', statusType: 'Closed' },
    ];
    expect(statusesIn([{ apiName: 'subject' }, statusField(values)])).toEqual([
      { name: 'Open', type: 'open' },
      { name: 'Waiting on customer', type: 'onHold' },
      { name: 'Closed', type: 'closed' },
      { name: 'Resolved', type: 'closed' },
    ]);
  });

  it('keep a status whose kind is missing, new or not told, and leave out what is no status', () => {
    const values = [{ value: 'Odd' }, { value: 'New', statusType: 'Paused' }, { value: '' }, null, 'Closed'];
    expect(statusesIn([statusField(values)])).toEqual([
      { name: 'Odd', type: 'other' },
      { name: 'New', type: 'other' },
      { name: 'Closed', type: 'other' },
    ]);
  });

  it('stand there once each, and names that differ only in their case are two', () => {
    const values = [{ value: 'Open' }, { value: 'open' }, { value: 'Open', statusType: 'Open' }];
    expect(statusesIn([statusField(values)])).toEqual([
      { name: 'Open', type: 'open' },
      { name: 'open', type: 'other' },
    ]);
  });

  it.each([
    ['no field at all', []],
    ['no field "status"', [{ apiName: 'subject', displayLabel: 'Subject' }]],
    ['a field "status" without values', [statusField(null)]],
    ['a field "status" with no value', [statusField([])]],
    [
      'a custom field that is only labelled so',
      [{ apiName: 'cf_status', displayLabel: 'Status', allowedValues: [{ value: 'x' }] }],
    ],
  ])('are not known from %s', (_what, fields) => {
    expect(statusesIn(fields)).toBeNull();
  });
});
