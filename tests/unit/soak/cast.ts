import type { Operation } from '../../soak/operation.ts';
import type { Cast } from '../../soak/plan.ts';
import { EMPTY, type Held, type State } from '../../soak/state.ts';

/** A small cast, and what its people hold before anything is done. */
export const CAST: Cast = {
  people: ['Ada', 'Ben'],
  crowd: ['Cy', 'Di', 'Ed', 'Flo', 'Gus'],
  badges: ['Mentor', 'Night Owl', 'Bug Hunter', 'Storyteller', 'Beta Tester', 'Proofreader', 'Press', 'Trainer'],
  labels: ['School', 'Partner', 'Guest', 'Reseller'],
  tags: ['vip', 'refund', 'campaign', 'firmware'],
  fields: {
    status: ['Open', 'Escalated', 'Resolved'],
    priority: ['Low', 'Medium', 'High'],
    assignee: ['Ida', 'Jo', 'Kim'],
  },
};

const NOTHING: Held = {
  badges: [],
  labels: [],
  primary: null,
  tags: [],
  status: EMPTY,
  priority: EMPTY,
  assignee: EMPTY,
  notes: [],
  otherNotes: 0,
};

export const BEGINNING: State = {
  ...Object.fromEntries(CAST.crowd.map((name) => [name, NOTHING])),
  Ada: {
    ...NOTHING,
    badges: ['Old Hand'],
    labels: ['School'],
    primary: 'School',
    tags: ['vip'],
    status: 'Open',
    priority: 'High',
    assignee: 'Ida',
    otherNotes: 2,
  },
  Ben: { ...NOTHING, status: 'Open' },
};

/** An award of “Mentor” to Ada, in time and undisturbed, with whatever is different. */
export function operation(parts: Partial<Operation> = {}): Operation {
  return {
    n: 1,
    kind: 'award',
    people: ['Ada'],
    items: ['Mentor'],
    reason: null,
    of: 'change',
    timing: { is: 'onTime', ms: 0 },
    stop: null,
    byKey: false,
    undoes: null,
    others: [],
    ...parts,
  };
}
