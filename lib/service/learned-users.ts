import type { ContactHelpCenter, Holder } from '../desk-api/records';
import type { Item } from '../storage/item';
import type { Learned } from '../storage/learned-item.worker';

export interface LearnedUsersParts {
  /** Where a contact is learned, perhaps with others. */
  kept(contactId: string): Pick<Item<Learned | null>, 'get' | 'set'>;
  /** Id of the organization that is signed in. Rejects when nobody is. */
  orgId(): Promise<string>;
  /** Another number once everything was forgotten. */
  moment(): number;
  /** Runs work a little later. */
  soon?: (work: () => void) => void;
}

/** In one place; whoever was learned before so many others is a stranger again. */
const MOST_CONTACTS = 40;
/** Of somebody with more users nothing is learned: each that is one no more would cost two calls for nothing. */
const MOST_USERS = 2;
const STORED_AFTER_MS = 1_000;

/**
 * Who the help-center users of contacts were when Desk last told, by ids alone, across starts of the browser. It is a
 * guess: good for asking ahead, never for showing anybody or for a write. Whatever Desk answers corrects it.
 */
export function createLearnedUsers({
  kept,
  orgId,
  moment,
  soon = (work) => void setTimeout(work, STORED_AFTER_MS),
}: LearnedUsersParts) {
  /** By contact: what is not stored yet, and of which moment it is. */
  const noted = new Map<string, { row: string[]; since: number }>();

  /** The users that a contact of that organization had; none where nothing was learned. */
  async function of(org: string, contactId: string): Promise<Holder[]> {
    const [, ...ids] = (await contactsIn(contactId, org)).find(([id]) => id === contactId) ?? [];
    const holders: Holder[] = [];
    for (const [at, userId] of ids.entries()) {
      const helpCenterId = ids[at + 1];
      if (at % 2 === 0 && helpCenterId !== undefined) holders.push({ userId, helpCenterId });
    }
    return holders;
  }

  async function contactsIn(place: string, org: string): Promise<string[][]> {
    const known = await kept(place).get();
    return known?.orgId === org ? known.contacts : [];
  }

  /** Learns from what Desk tells of a contact, and gives it on; rejects as that does. */
  async function from(contactId: string, asked: () => Promise<ContactHelpCenter[]>): Promise<ContactHelpCenter[]> {
    const since = moment();
    const rows = await asked();
    // A user in several help centers is asked for by the first of them.
    const users = new Map(rows.toReversed().map(({ userId, helpCenterId }) => [userId, helpCenterId]));
    if (noted.size === 0) soon(() => void store());
    noted.set(contactId, { row: [contactId, ...(users.size > MOST_USERS ? [] : [...users].flat())], since });
    return rows;
  }

  async function store(): Promise<void> {
    const org = await orgId().catch(() => null);
    const all = [...noted];
    noted.clear();
    for (const [contactId, { row, since }] of all) {
      const before = org === null ? [] : await contactsIn(contactId, org);
      const others = before.filter(([id]) => id !== contactId);
      const old = before.find(([id]) => id === contactId) ?? [contactId];
      if (org === null || since !== moment() || String(old) === String(row)) continue;
      const contacts = row.length > 1 ? [...others, row].slice(-MOST_CONTACTS) : others;
      // What cannot be kept is learned again.
      await kept(contactId)
        .set({ orgId: org, contacts })
        .catch(() => undefined);
    }
  }

  return { of, from };
}
