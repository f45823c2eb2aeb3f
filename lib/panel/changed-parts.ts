import type { ChangeStep } from '../actions/action';
import type { Target } from '../actions/target';
import type { Badge, UserLabel } from '../desk-api/records';
import type { HolderParts, PanelState } from './panel-state';
import type { TagName } from '../records/values';
import type { Part } from './part';
import type { ExtrasState } from './person-state';
import { type Member, shownMembers } from './pending';
import { withField } from './shown-ticket';
import { wantedName } from './wanted';

/*
 * What is shown once a change is known to have been made. The worker tells the new records to every panel as well; this
 * only covers the moment until they arrive, so that nothing ever flickers back to how it was.
 */

/**
 * What of the state is another one once these steps of a target are done, or undone with the inverse ones.
 *
 * @param now epoch milliseconds
 */
export function withSteps(
  { ticket, holders, extras }: Pick<PanelState, 'ticket' | 'holders' | 'extras'>,
  target: Target,
  changes: readonly string[],
  steps: readonly ChangeStep[],
  records: readonly Member[],
  now = Date.now(),
): Partial<Pick<PanelState, 'ticket' | 'holders' | 'extras'>> {
  switch (target.on) {
    case 'ticket':
      return {
        ...(ticket.value?.id === target.ticketId && {
          ticket: { ...ticket, value: steps.reduce(withField, ticket.value) },
        }),
        ...(changes.includes('ticketTags') && { extras: withTags(extras, target.ticketId, steps, now) }),
      };
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
    // What cards show of them is followed as the worker remembers it.
    case 'agent':
    case 'team':
      return {};
  }
}

/** The tags of a ticket after these steps; a tag needs no record but its name. */
function withTags(extras: ExtrasState, ticketId: string, steps: readonly ChangeStep[], now: number): ExtrasState {
  const name = wantedName('ticketTags', { ticketId });
  const part = extras.wanted[name] as Part<TagName[]> | undefined;
  if (part?.value === undefined) return extras;
  const given = steps.flatMap((step) => (step.is === 'member' ? [{ id: step.id, name: step.name }] : []));
  return { ...extras, wanted: { ...extras.wanted, [name]: { ...withMembers(part, steps, given, 'last'), at: now } } };
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
