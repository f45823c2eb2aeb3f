import type { ChangeStep } from '../actions/action';
import type { Target } from '../actions/target';
import type { Badge, UserLabel } from '../desk-api/records';
import type { HolderParts, PanelState } from './panel-state';
import type { Part } from './part';
import { type Member, shownMembers } from './pending';
import { withField } from './shown-ticket';

/*
 * What is shown once a change is known to have been made. The worker tells the new records to every panel as well; this
 * only covers the moment until they arrive, so that nothing ever flickers back to how it was.
 */

/** What of the state is another one once these steps of a target are done, or undone with the inverse ones. */
export function withSteps(
  { ticket, holders }: Pick<PanelState, 'ticket' | 'holders'>,
  target: Target,
  changes: readonly string[],
  steps: readonly ChangeStep[],
  records: readonly Member[],
): Partial<Pick<PanelState, 'ticket' | 'holders'>> {
  switch (target.on) {
    case 'ticket':
      return ticket.value?.id === target.ticketId
        ? { ticket: { ...ticket, value: steps.reduce(withField, ticket.value) } }
        : {};
    case 'person': {
      const parts = holders[target.userId];
      if (!parts) return {};
      const { badges, labels }: HolderParts = parts;
      const changed = {
        badges: changes.includes('badges') ? withMembers(badges, steps, records as readonly Badge[], 'first') : badges,
        labels: changes.includes('labels')
          ? withMembers(labels, steps, records as readonly UserLabel[], 'last')
          : labels,
      };
      return { holders: { ...holders, [target.userId]: changed } };
    }
  }
}

/** A list that is not known yet does not become known by one change. */
function withMembers<T extends Member>(
  part: Part<T[]>,
  steps: readonly ChangeStep[],
  records: readonly T[],
  place: 'first' | 'last',
): Part<T[]> {
  if (part.value === undefined) return part;
  const { staying, coming } = shownMembers(part.value, steps, records);
  const value = { first: [...coming, ...staying], last: [...staying, ...coming] }[place];
  return { ...part, value };
}
