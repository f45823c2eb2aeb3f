import { expect, it } from 'vitest';
import { explainedBy } from '../../../lib/panel/wrong-organization';

const ticket = { kind: 'ticket', dataCentre: 'us', portal: 'nshlerin', ticketId: '12345' } as const;

it("a ticket that is not found under another organization's address is that organization's", () => {
  expect(explainedBy(ticket, 'zylker', { kind: 'notFound' })).toEqual({ kind: 'wrongOrganization' });
});

it.each([
  ['the same portal', 'nshlerin', 'notFound'],
  ['a portal Desk has not told', null, 'notFound'],
  ['any other problem', 'zylker', 'forbidden'],
] as const)('%s stays what it is', (_name, portal, kind) => {
  expect(explainedBy(ticket, portal, { kind })).toEqual({ kind });
});
