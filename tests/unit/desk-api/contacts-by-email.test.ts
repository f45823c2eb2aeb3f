import { describe, expect, it } from 'vitest';
import type { DeskRequest } from '../../../lib/desk-api/client';
import { searchContactsByEmail } from '../../../lib/desk-api/search';
import { recordingClient } from './recording-client';

interface Row {
  id: string;
  lastName: string;
  email: string | null;
  secondaryEmail?: string;
}

/** A Desk that finds parts of addresses, one of several or only the whole text, page by page. */
function deskWith(rows: Row[], takesLists: boolean) {
  const { client, sent } = recordingClient(({ query }: DeskRequest) => {
    const asked = String(query?.['email']).toLowerCase();
    const words = takesLists ? asked.split(',') : [asked];
    const found = rows.filter(({ email, secondaryEmail }) =>
      words.some((word) => `${email ?? ''} ${secondaryEmail ?? ''}`.toLowerCase().includes(word)),
    );
    const [from, limit] = [Number(query?.['from']), Number(query?.['limit'])];
    return found.length === 0 ? null : { data: found.slice(from, from + limit), count: found.length };
  });
  return { client, asked: () => sent.map(({ query }) => query?.['email']) };
}

const ANN: Row = { id: '1', lastName: 'Ann', email: 'Ann@x.com' };
const JOANN: Row = { id: '2', lastName: 'Joann', email: 'joann@x.com' };
const BOB: Row = { id: '3', lastName: 'Bob', email: 'bob@y.com', secondaryEmail: 'rob@y.com' };
const NOBODY: Row = { id: '4', lastName: 'Nobody', email: null };

const idsOf = ({ contacts }: { contacts: { id: string }[] }) => contacts.map(({ id }) => id);

describe('contacts by address', () => {
  it('are those with just that address, and nobody whose address holds it', async () => {
    const { client, asked } = deskWith([JOANN, ANN, NOBODY], true);
    expect(idsOf(await searchContactsByEmail(client, ['ann@X.com']))).toEqual(['1']);
    expect(asked()).toEqual(['ann@X.com']);
  });

  it('are found by their second address too', async () => {
    expect(idsOf(await searchContactsByEmail(deskWith([BOB], true).client, ['rob@y.com']))).toEqual(['3']);
  });

  it('come in one call where Desk takes several addresses, and who is missing then is not there', async () => {
    const { client, asked } = deskWith([JOANN, ANN, BOB], true);
    expect(idsOf(await searchContactsByEmail(client, ['ann@x.com', 'bob@y.com', 'carl@z.com']))).toEqual(['1', '3']);
    expect(asked()).toHaveLength(1);
  });

  it('are asked for one by one where Desk takes no list', async () => {
    const { client, asked } = deskWith([JOANN, ANN, BOB], false);
    expect(idsOf(await searchContactsByEmail(client, ['ann@x.com', 'rob@y.com', 'bob@y.com']))).toEqual(['1', '3']);
    expect(asked()).toEqual(['ann@x.com,rob@y.com,bob@y.com', 'ann@x.com', 'rob@y.com', 'bob@y.com']);
  });

  it('are not lost among more hits than are read', async () => {
    const others = Array.from({ length: 400 }, (_, index) => ({
      id: String(1000 + index),
      lastName: 'Other',
      email: `${index}bob@y.com`,
    }));
    const { client, asked } = deskWith([ANN, ...others, { ...JOANN, email: 'carl@z.com' }], true);
    const found = await searchContactsByEmail(client, ['ann@x.com', 'bob@y.com', 'carl@z.com']);
    expect(idsOf(found)).toEqual(['1', '2']);
    expect(asked()).toContain('carl@z.com');
    expect(found.unsure).toEqual(['bob@y.com']);
    // Among the hits that were not read might be a second contact with the address that was found.
    expect(asked()).toContain('ann@x.com');
  });

  it('of nobody are none', async () => {
    expect(await searchContactsByEmail(deskWith([ANN], true).client, ['nn@x.com'])).toEqual({
      contacts: [],
      unsure: [],
    });
  });
});
