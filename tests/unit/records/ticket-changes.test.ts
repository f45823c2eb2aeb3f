import { describe, expect, it } from 'vitest';
import { ticketChanges } from '../../../lib/records/ticket-changes.worker';
import { recordingClient } from '../desk-api/recording-client';

/** Epoch milliseconds. */
const T = 1_591_182_892_000;
const event = (change: object) => ({ eventName: 'TicketUpdated', eventTime: T + 1, actor: { name: 'Ann' }, ...change });
const property = (propertyName: string, propertyValue: unknown) => ({ propertyName, propertyValue });

describe('what was changed of a ticket', () => {
  it('is one call; the newest comes first, whichever way Desk lists them', async () => {
    const { client, sent } = recordingClient({
      data: [
        event({ eventTime: T + 1 }),
        event({ eventTime: T + 3 }),
        event({ eventTime: null }),
        event({ eventTime: T + 2 }),
      ],
    });
    const { changes, isPart } = await ticketChanges(client, { ticketId: '42' });
    expect(changes.map(({ at }) => at)).toEqual([T + 3, T + 2, T + 1, null]);
    expect(isPart).toBe(false);
    expect(sent).toEqual([{ path: '/tickets/42/History', query: { from: 0, limit: 50 } }]);
  });

  it('says what became what; what cannot be read is told by its name alone', async () => {
    const { client } = recordingClient({
      data: [
        event({
          eventInfo: [
            property('Status', 'Closed'),
            property('Case Owner', { id: '7', name: 'Imman', type: 'Agent' }),
            property('Is Escalated', false),
            property('Due Date', ''),
            property('Team', { id: '7' }),
            property('Note', 'x'.repeat(500)),
            property('One more', 'than is shown'),
          ],
        }),
      ],
    });
    const { changes } = await ticketChanges(client, { ticketId: '42' });
    expect(changes).toEqual([
      {
        what: 'TicketUpdated',
        by: 'Ann',
        at: T + 1,
        details: [
          { name: 'Status', value: 'Closed' },
          { name: 'Case Owner', value: 'Imman' },
          { name: 'Is Escalated', value: false },
          { name: 'Due Date', value: '' },
          { name: 'Team', value: null },
          { name: 'Note', value: 'x'.repeat(200) },
        ],
      },
    ]);
  });

  it('tells of a new ticket that it was created, and not all that it has', async () => {
    const { client } = recordingClient({
      data: [
        event({ eventName: 'TicketCreated', actor: null, eventInfo: [property('Description', '<div>Long</div>')] }),
      ],
    });
    expect((await ticketChanges(client, { ticketId: '42' })).changes).toMatchObject([{ by: '', details: [] }]);
  });

  it('of which one page is full is a part', async () => {
    const { client } = recordingClient({ data: Array.from({ length: 50 }, (_, n) => event({ eventTime: T + n })) });
    expect(await ticketChanges(client, { ticketId: '42' })).toMatchObject({ isPart: true });
    expect(await ticketChanges(recordingClient(null).client, { ticketId: '42' })).toEqual({
      changes: [],
      isPart: false,
    });
  });
});
