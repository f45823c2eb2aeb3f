import * as v from 'valibot';
import { type Item, defineItem } from './item';

const hint = v.nullable(
  v.object({ ticketId: v.string(), number: v.nullable(v.string()), subject: v.nullable(v.string()) }),
);

/** What the Desk page in a tab shows of its ticket; display text only, and only for the ticket it names. */
export function pageHintItem(tabId: number): Item<v.InferOutput<typeof hint>> {
  return defineItem('session', `hint:${tabId}`, hint, null);
}
