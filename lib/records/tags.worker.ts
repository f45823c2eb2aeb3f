import { tagKey } from '../actions/tag-key';
import type { DeskClient } from '../desk-api/client';
import type { Tag } from '../desk-api/records/ticket-facts';
import { getTicketTags, listTags } from '../desk-api/ticket-tags';
import type { Key } from './resources';
import type { TagName } from './values';

/** One page. Of more tags the rarely used are not offered; typed in full, Desk takes them all the same. */
const MOST_USED = 100;

/** Tags as the panels keep them: of two spellings of one, the first. */
export function tagNames(tags: readonly Tag[]): TagName[] {
  const each = new Map<string, TagName>();
  for (const { name } of tags) {
    const id = tagKey(name);
    if (id !== '' && !each.has(id)) each.set(id, { id, name });
  }
  return [...each.values()];
}

/** The tags of a ticket. One call. Throws `DesksideError`. */
export async function ticketTags(desk: DeskClient, { ticketId }: Key<'ticketTags'>): Promise<TagName[]> {
  return tagNames(await getTicketTags(desk, ticketId));
}

/** The tags used most in a department. One call. Throws `DesksideError`. */
export async function departmentTags(desk: DeskClient, { departmentId }: Key<'departmentTags'>): Promise<TagName[]> {
  return tagNames(await listTags(desk, { departmentId, sortBy: 'count' }).collect(MOST_USED));
}
