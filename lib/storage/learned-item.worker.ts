import { isListOf, isNullOr, isObject, isText } from './guards';
import { type Item, defineFamily } from './item';

/** Who the help-center users of contacts were when Desk last told: ids and nothing else. */
export interface Learned {
  orgId: string;
  /** A contact each, the latest one last: its id, then for each user `userId` and `helpCenterId`. */
  contacts: string[][];
}

const PLACES = 13n;

const learnedItems = defineFamily<Learned | null>(
  'local',
  'learned:',
  isNullOr(isObject<Learned>({ orgId: isText, contacts: isListOf(isListOf(isText)) })),
  null,
  { /* names contacts of the organization */ cleared: 'signOut' },
);

/**
 * Where a contact is learned, with some others: what is written is sent to every open page, so one place for all would
 * send all of them. Nothing is shown or written to Desk on its word.
 */
export function learnedItem(contactId: string): Item<Learned | null> {
  return learnedItems(String(BigInt(contactId) % PLACES));
}
