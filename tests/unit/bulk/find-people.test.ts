import { describe, expect, it, vi } from 'vitest';
import { type PeopleDesk, findPeople } from '../../../lib/bulk/find-people.worker';
import type { PersonKey } from '../../../lib/bulk/person-key.both';
import { problemError } from '../../../lib/problems/problem';

const email = (value: string): PersonKey => ({ kind: 'email', value });
const id = (value: string): PersonKey => ({ kind: 'id', value });

const LUCAS = { id: '11', name: 'Lucas', email: 'Lucas@x.com', secondaryEmail: 'lc@x.com', isEndUser: true };
const NOBODYS = { id: '12', name: 'Nadia', email: 'nadia@x.com', secondaryEmail: null, isEndUser: false };
const MANY = { id: '13', name: 'Tessa', email: 'tessa@x.com', secondaryEmail: null, isEndUser: true };
const place = (userId: string, helpCenterId: string, isActive = true) => ({
  userId,
  helpCenterId,
  helpCenterName: `Center ${helpCenterId}`,
  isActive,
});

const whole = <T>(hits: T[]) => ({ hits, isWhole: true });
const sure = <T>(contacts: T[]) => ({ contacts, unsure: [] });

function desk(change: Partial<PeopleDesk> = {}) {
  const contacts = [LUCAS, NOBODYS, MANY];
  return {
    contactsByEmail: vi.fn(async (_emails: string[]) => sure(contacts)),
    contactsByIds: vi.fn(async (ids: string[]) => contacts.filter((contact) => ids.includes(contact.id))),
    helpCentersOf: vi.fn(async (contactId: string) =>
      contactId === '13'
        ? [place('31', '1'), place('32', '2', false)]
        : [place('21', '1', false), place('21', '2', true)],
    ),
    usersByEmail: vi.fn(async () =>
      whole([
        { id: '41', name: 'Other', email: 'not-walt@x.com', contactId: null, isActive: true },
        { id: '42', name: 'Walt', email: 'WALT@x.com', contactId: null, isActive: true },
      ]),
    ),
    user: vi.fn(async (userId: string) => {
      if (userId !== '21') throw problemError('notFound');
      return { id: '21', name: 'Lucas', email: 'lucas@x.com', contactId: '11', isActive: true };
    }),
    requester: vi.fn(async ({ value }: { value: string }) => (value === '101' ? LUCAS : null)),
    mainHelpCenter: vi.fn(async () => ({ id: '1', name: 'Center 1' })),
    ...change,
  };
}

describe('finding people', () => {
  it('finds by either address, one search for all, and merges the help centers of one user', async () => {
    const api = desk();
    const [first, second] = await findPeople(api, [email('lucas@x.com'), email('lc@x.com')]);
    expect(api.contactsByEmail).toHaveBeenCalledTimes(1);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      found: {
        as: 'contact',
        candidates: [{ userId: '21', helpCenterId: '2', helpCenterNames: ['Center 1', 'Center 2'], isActive: true }],
      },
    });
  });

  it('asks once for whoever is named twice', async () => {
    const api = desk();
    const findings = await findPeople(api, [email('lucas@x.com'), email('lucas@x.com'), id('21'), id('21')]);
    expect(findings).toHaveLength(4);
    expect(findings[1]).toEqual(findings[0]);
    expect(api.user).toHaveBeenCalledTimes(1);
    expect(api.helpCentersOf).toHaveBeenCalledTimes(2);
  });

  it('asks no help centers for a contact that is no end user', async () => {
    const api = desk();
    const [finding] = await findPeople(api, [email('nadia@x.com')]);
    expect(finding).toMatchObject({ found: { contact: { id: '12' }, candidates: [] } });
    expect(api.helpCentersOf).not.toHaveBeenCalled();
  });

  it('takes none of several contacts who have one address and no account, and the owner before who has it second', async () => {
    const twin = { ...NOBODYS, id: '14', name: 'Nadia Twin' };
    const second = { ...NOBODYS, id: '15', name: 'Nils', email: 'nils@x.com', secondaryEmail: 'nadia@x.com' };
    const foundWith = async (...contacts: (typeof NOBODYS | typeof second)[]) => {
      const [finding] = await findPeople(desk({ contactsByEmail: async () => sure(contacts) }), [email('nadia@x.com')]);
      return finding && 'found' in finding ? finding.found : null;
    };
    expect((await foundWith(NOBODYS, twin))?.severalContacts?.map(({ id }) => id)).toEqual(['12', '14']);
    expect(await foundWith(second, NOBODYS)).toMatchObject({ contact: { id: '12' } });
    expect(await foundWith(second, NOBODYS)).not.toHaveProperty('severalContacts');
    expect((await foundWith(second, { ...second, id: '16' }))?.severalContacts).toHaveLength(2);
    expect(await foundWith(second)).toMatchObject({ contact: { id: '15' } });
  });

  it('gives every user of a contact with several, for the user to choose', async () => {
    const [finding] = await findPeople(desk(), [email('tessa@x.com')]);
    expect(finding).toMatchObject({ found: { candidates: [{ userId: '31' }, { userId: '32', isActive: false }] } });
  });

  it('looks for an address without a contact among the users, and matches it whole', async () => {
    const [walt, nobody] = await findPeople(desk(), [email('walt@x.com'), email('x@x.com')]);
    expect(walt).toMatchObject({ found: { as: 'user', candidates: [{ userId: '42', helpCenterId: '1' }] } });
    expect(nobody).toEqual({ found: { as: null, contact: null, candidates: [] } });
  });

  it('takes an id for a contact, else for a user, and says which', async () => {
    const [contact, user, nobody] = await findPeople(desk(), [id('11'), id('21'), id('99')]);
    expect(contact).toMatchObject({ found: { as: 'contact' } });
    expect(user).toMatchObject({ found: { as: 'user', candidates: [{ userId: '21', helpCenterId: '2' }] } });
    expect(nobody).toMatchObject({ found: { as: null } });
  });

  it('asks one by one when Desk refuses a batch for one unknown id', async () => {
    const contactsByIds = vi.fn(async (ids: string[]) => {
      if (ids.includes('99')) throw problemError('invalidData');
      return [LUCAS].filter((contact) => ids.includes(contact.id));
    });
    const [contact, nobody] = await findPeople(desk({ contactsByIds }), [id('11'), id('99')]);
    expect(contact).toMatchObject({ found: { as: 'contact' } });
    expect(nobody).toMatchObject({ found: { as: null } });
  });

  it('finds the requester of a ticket', async () => {
    const keys: PersonKey[] = [
      { kind: 'ticketNumber', value: '101' },
      { kind: 'ticketNumber', value: '102' },
    ];
    const [lucas, nobody] = await findPeople(desk(), keys);
    expect(lucas).toMatchObject({ found: { contact: { id: '11' }, candidates: [{ userId: '21' }] } });
    expect(nobody).toMatchObject({ found: { contact: null, candidates: [] } });
  });

  it('keeps a fault of one person to that person, and throws what everybody would meet', async () => {
    const one = desk({ helpCentersOf: async () => await Promise.reject(problemError('serverError')) });
    const [failed, fine] = await findPeople(one, [email('lucas@x.com'), email('nadia@x.com')]);
    expect(failed).toEqual({ problem: { kind: 'serverError' } });
    expect(fine).toMatchObject({ found: { contact: { id: '12' } } });
    const all = desk({ helpCentersOf: async () => await Promise.reject(problemError('creditsUsedUp')) });
    await expect(findPeople(all, [email('lucas@x.com')])).rejects.toThrow('creditsUsedUp');
  });
});

describe('an address that is part of others', () => {
  const contact = (n: number, address: string, second: string | null = null) => ({
    id: String(n),
    name: `Contact ${n}`,
    email: address,
    secondaryEmail: second,
    isEndUser: true,
  });
  const own = (contactId: string) => Promise.resolve([place(`9${contactId}`, '1')]);

  it('is nobody, however many others contain it', async () => {
    const hits = [contact(1, 'hara@x.com.au'), contact(2, "siobhan.o'hara@x.com"), contact(3, 'hara@x.co')];
    const api = desk({ contactsByEmail: async () => sure(hits), usersByEmail: async () => whole([]) });
    expect(await findPeople(api, [email('hara@x.com')])).toEqual([
      { found: { as: null, contact: null, candidates: [] } },
    ]);
  });

  it('finds the one who has exactly it, whatever the capitals and the spelling of the domain', async () => {
    const hits = [contact(1, 'hara@x.com'), contact(2, "Siobhan.O'Hara@X.com"), contact(3, 'u@xn--mller-kva.example')];
    const api = desk({ contactsByEmail: async () => sure(hits), helpCentersOf: own });
    const found = await findPeople(api, [email("siobhan.o'hara@x.com"), email('u@müller.example')]);
    expect(found).toMatchObject([
      { found: { candidates: [{ userId: '92', name: 'Contact 2' }] } },
      { found: { candidates: [{ userId: '93' }] } },
    ]);
  });

  it('lists all who have exactly it', async () => {
    const hits = [contact(1, 'a@x.com'), contact(2, 'A@x.com'), contact(3, 'b@x.com', 'a@x.com')];
    const api = desk({ contactsByEmail: async () => sure(hits), helpCentersOf: own });
    const [finding] = await findPeople(api, [email('a@x.com')]);
    expect(finding).toMatchObject({ found: { candidates: [{ userId: '91' }, { userId: '92' }, { userId: '93' }] } });
  });

  it('does not take who has it as a second address while its owner has no account', async () => {
    const hits = [{ ...contact(1, 'a@x.com'), isEndUser: false }, contact(2, 'b@x.com', 'a@x.com')];
    const api = desk({ contactsByEmail: async () => sure(hits), helpCentersOf: own });
    const [finding] = await findPeople(api, [email('a@x.com')]);
    expect(finding).toMatchObject({ found: { candidates: [{ userId: '92' }], mustChoose: true } });
    const alone = desk({ contactsByEmail: async () => sure(hits.slice(1)), helpCentersOf: own });
    expect((await findPeople(alone, [email('a@x.com')]))[0]).not.toMatchObject({ found: { mustChoose: true } });
  });

  it('is not known to be nobody while there are more hits than were read, and hides no other', async () => {
    const contactsByEmail = async () => ({ contacts: [contact(2, 'b@x.com')], unsure: ['a@x.com'] });
    const api = desk({ contactsByEmail, helpCentersOf: own });
    const [cutOff, found] = await findPeople(api, [email('a@x.com'), email('b@x.com')]);
    expect(cutOff).toMatchObject({ problem: { kind: 'tooManyMatches' } });
    expect(found).toMatchObject({ found: { candidates: [{ userId: '92' }] } });
    const users = desk({
      contactsByEmail: async () => sure([]),
      usersByEmail: async () => ({ hits: [], isWhole: false }),
    });
    expect(await findPeople(users, [email('a@x.com')])).toMatchObject([{ problem: { kind: 'tooManyMatches' } }]);
  });
});
