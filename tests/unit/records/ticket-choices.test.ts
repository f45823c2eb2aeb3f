import { describe, expect, it } from 'vitest';
import type { DeskClient, DeskRequest } from '../../../lib/desk-api/client';
import { type ProblemKind, problemError, problemOf } from '../../../lib/problems/problem';
import { ticketChoices } from '../../../lib/records/ticket-choices.worker';

const FIELDS = {
  data: [
    { apiName: 'subject', type: 'Text' },
    {
      apiName: 'status',
      type: 'Picklist',
      allowedValues: [
        { value: 'Open', statusType: 'Open' },
        { value: 'Waiting on warehouse', statusType: 'On Hold' },
        { value: 'Closed', statusType: 'Closed' },
      ],
    },
  ],
};
const TICKETS = {
  data: [
    { id: '1', status: 'Sent for Repair', statusType: 'On Hold' },
    { id: '2', status: 'Open', statusType: 'Open' },
    { id: '3', status: 'Open', statusType: 'Open' },
    { id: '4' },
  ],
};

/** A Desk that tells its fields, or refuses them; `sent` has every call. */
function deskWith(fields: unknown) {
  const sent: DeskRequest[] = [];
  const client: DeskClient = {
    call: async (request) => {
      sent.push(request);
      if (request.path !== '/organizationFields')
        return sent.filter(({ path }) => path === request.path).length === 1 ? TICKETS : null;
      if (typeof fields === 'string') throw problemError(fields as ProblemKind);
      return fields;
    },
    bytes: async () => new Blob(),
    inManner: () => client,
  };
  const choices = async () => await ticketChoices(client, { departmentId: '7' });
  return { sent, choices, statuses: async () => (await choices()).statuses };
}

describe('the statuses of a department', () => {
  it('are those the organization has set up, in its order and with their kinds: one call', async () => {
    const { sent, statuses } = deskWith(FIELDS);
    expect(await statuses()).toEqual([
      { name: 'Open', type: 'open' },
      { name: 'Waiting on warehouse', type: 'onHold' },
      { name: 'Closed', type: 'closed' },
    ]);
    expect(sent).toEqual([{ path: '/organizationFields', query: { module: 'tickets', departmentId: '7' } }]);
  });

  it.each(['forbidden', 'notFound', 'scopeMissing', 'unprocessable'])(
    'are those of its latest tickets where Desk does not tell: %s',
    async (kind) => {
      const { sent, statuses } = deskWith(kind);
      expect(await statuses()).toEqual([
        { name: 'Sent for Repair', type: 'onHold' },
        { name: 'Open', type: 'open' },
      ]);
      expect(sent[1]).toMatchObject({ path: '/tickets', query: { departmentIds: '7' } });
    },
  );

  it('are those of its latest tickets where the fields have no statuses among them', async () => {
    const { statuses } = deskWith({ data: [{ apiName: 'subject' }] });
    expect((await statuses()).map(({ name }) => name)).toEqual(['Sent for Repair', 'Open']);
  });

  it.each(['offline', 'creditsUsedUp', 'timeout'])('are not guessed when Desk could not be asked: %s', async (kind) => {
    const { statuses } = deskWith(kind);
    expect(problemOf(await statuses().catch((thrown: unknown) => thrown)).kind).toBe(kind);
  });
});
