import { type PageContext, ticketIdOf } from '../desk-page/page-context';
import type { Part } from '../panel/part';
import { type Root, type Want, assemble } from '../records/view-rules';

/** Who is on screen, and how many badges they hold. */
export interface OnScreen {
  name: string;
  badges: number;
}

/** Names and keys of the records that tell it. */
export const TELLING = /\b(?:ticket|contact|helpCenters|badges):\d/;

/**
 * Whom a page is about and how many badges they hold, by the rules of the view; no `person` for nobody, and as long as any of
 * it is unknown, as is what somebody without a help-center user holds. `wants` are the records of the view. One that is not
 * known is to be looked up as not found: what the records of a renamed module are, only records tell.
 */
export function onScreenAt(
  context: PageContext,
  look: (name: string) => Part<unknown> | undefined,
): { person?: OnScreen; wants: Want[] } {
  const id = 'contactId' in context ? context.contactId : ticketIdOf(context);
  if (id === null) return { wants: [] };
  const { requester, users, wants } = assemble({ is: context.kind as Root['is'], id }, look);
  const held = Object.values(users).map(({ badges }) => badges.value?.map((badge) => badge.id));
  const name = requester.value?.name;
  const isKnown = name && held[0] && held.every((ids) => ids);
  return { ...(isKnown && { person: { name, badges: new Set(held.flat()).size } }), wants: [...wants.values()] };
}
