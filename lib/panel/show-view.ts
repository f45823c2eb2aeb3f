import type { AssembledView, UserParts, ViewPart } from '../records/view-rules';
import { emptyHolder } from './initial-state';
import type { PanelState } from './panel-state';
import type { Part } from './part';

/**
 * What of the panel's state changes with a view: only the parts that are other than they were put together last, so that
 * what an action shows ahead of Desk stays until Desk says something new. Null when nothing changes.
 */
export function changeOf(state: PanelState, before: AssembledView | null, after: AssembledView): object | null {
  const { users, wants: _wants, ...parts } = after;
  const news = Object.entries(parts).filter(([name, part]) => !isSame(before?.[name as ViewPart], part));
  const change: Partial<PanelState> = Object.fromEntries(news);
  const holders = holdersOf(state, before?.users ?? {}, users);
  if (holders) change.holders = holders;
  return Object.keys(change).length > 0 ? change : null;
}

function holdersOf(
  state: PanelState,
  before: Record<string, UserParts>,
  after: Record<string, UserParts>,
): PanelState['holders'] | null {
  let isChanged = Object.keys(before).length !== Object.keys(after).length;
  const holders: PanelState['holders'] = {};
  for (const [userId, { badges, labels }] of Object.entries(after)) {
    const holder = { ...(state.holders[userId] ?? emptyHolder()) };
    if (!isSame(before[userId]?.badges, badges)) holder.badges = badges;
    if (!isSame(before[userId]?.labels, labels)) holder.labels = labels;
    isChanged ||= holder.badges !== state.holders[userId]?.badges || holder.labels !== state.holders[userId]?.labels;
    holders[userId] = holder;
  }
  return isChanged ? holders : null;
}

/** Whether two parts show the same. Most are the same object; the ticket's copies are made anew each time. */
function isSame(before: Part<unknown> | undefined, after: Part<unknown>): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
