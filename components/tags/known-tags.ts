import { cleanPaste } from '../../lib/bulk/clean-paste';
import type { Ticket } from '../../lib/desk-api/records';
import type { Part } from '../../lib/panel/part';
import type { TagName } from '../../lib/records/values';

/**
 * The tags of a ticket as far as they are known; undefined for not at all. A ticket read after them that has another number
 * of tags shows that somebody has changed them since: then they are not known any more.
 *
 * @param readAt when the ticket was read, epoch milliseconds
 */
export function knownTags(
  tags: Part<TagName[]> | undefined,
  { tagCount }: Pick<Ticket, 'tagCount'>,
  readAt: number | undefined,
): TagName[] | undefined {
  if (tags?.value === undefined) return undefined;
  const isOlder = tags.at === undefined || (readAt !== undefined && tags.at < readAt);
  return isOlder && tagCount !== null && tagCount !== tags.value.length ? undefined : tags.value;
}

/**
 * What is typed, as a tag to create, without what cannot be seen; null where nothing is typed or there is such a tag.
 *
 * @param taken the ids of the tags there are
 * @param idOf what tells one tag from another
 */
export function newTag(query: string, taken: ReadonlySet<string>, idOf: (name: string) => string): TagName | null {
  const name = cleanPaste(query).trim();
  const id = idOf(name);
  return id === '' || taken.has(id) ? null : { id, name };
}
