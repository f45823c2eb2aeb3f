import type { ActionRequest } from '../actions/request';
import { problemError } from '../problems/problem';
import type { Reader } from './reader';

/**
 * Refuses an action on a help-center user who, as far as is known, is not the contact it was chosen for: the ticket's
 * requester may have changed while somebody chose. What is known is asked anew before it refuses anybody; what is not known
 * refuses nobody. Throws `notTheirs`, and what reading throws.
 */
export async function checkSamePerson(
  { read, cached }: Pick<Reader, 'read' | 'cached'>,
  { target, person: { contactId } }: Pick<ActionRequest, 'target' | 'person'>,
): Promise<void> {
  if (target.on !== 'person' || contactId === null) return;
  const isAmong = (rows: readonly { userId: string }[]): boolean => rows.some(({ userId }) => userId === target.userId);
  const known = await cached<{ userId: string }[] | null>('helpCenters', contactId, null);
  if (known === null || isAmong(known)) return;
  const { value } = await read('helpCenters', { contactId }, { refresh: true });
  if (!isAmong(value)) throw problemError('notTheirs');
}
