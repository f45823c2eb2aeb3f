import * as v from 'valibot';
import type { Holder, MassResult } from '../desk-api/records';
import { type ChangeStep, type MemberStep, isMember, keyOf } from './action';
import { ACTIONS, type ActionId, type ActionShapes, type Members } from './specs';
import { type ActionTools, type WorkerAction, workerAction } from './worker-action.worker';

/** A badge or label as a person holds it. */
export interface Held {
  id: string;
  name: string;
  /** Epoch milliseconds. */
  awardedAt?: number | null;
  isPrimary?: boolean;
  isRounded?: boolean;
  backgroundColour?: string | null;
  textColour?: string | null;
}

/** What a person holds of one sort, badges or labels. Every call but `remember` and `recordOf` throws `DesksideError`. */
export interface Collection<T extends Held = Held> {
  /** What the person holds now, asked anew. */
  held(tools: ActionTools, holder: Holder): Promise<T[]>;
  /** One write. Per-item results; those that the answer does not give are missing. */
  give(tools: ActionTools, holder: Holder, items: MemberStep[], before: T[]): Promise<MassResult[]>;
  take(tools: ActionTools, holder: Holder, items: MemberStep[]): Promise<MassResult[]>;
  remember(tools: ActionTools, holder: Holder, held: T[]): Promise<void>;
  /** The catalogue's record of an item, for showing it before the next read. */
  recordOf(tools: ActionTools, item: MemberStep, before: T[], holder: Holder): Promise<T>;
}

/** The actions that give or take what people hold. */
type MembershipAction = {
  [TId in ActionId]: ActionShapes[TId] extends { on: 'person'; input: Members } ? TId : never;
}[ActionId];

const MOST_ITEMS = 50;
const LONGEST_NAME = 300;
const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const members: v.GenericSchema<unknown, Members> = v.strictObject({
  items: v.pipe(
    v.array(v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)) })),
    v.minLength(1),
    v.maxLength(MOST_ITEMS),
  ),
});

/** What a person holds, and who that is: a new record is shown as theirs. */
interface HeldBy<T extends Held> {
  holder: Holder;
  held: T[];
}

/** The worker's half of giving or taking what people hold. */
export function membership<TId extends MembershipAction, T extends Held>(
  action: TId,
  collection: Collection<T>,
): WorkerAction<TId> {
  const half: WorkerAction<MembershipAction, HeldBy<T>> = {
    input: members,
    now: async (tools, { userId, helpCenterId }) => {
      const holder = { userId, helpCenterId };
      return { holder, held: await collection.held(tools, holder) };
    },
    plan: (input, { held }) => ACTIONS[action].steps(input).map((step) => ({ ...step, ...asItWas(held, step) })),
    holds: ({ held }, step) => step.is === 'member' && isAmong(held, step) === (step.way === 'give'),
    since: ({ held }, step) => held.find(({ id: each }) => each === keyOf(step))?.awardedAt ?? null,
    write: async (tools, { userId, helpCenterId }, steps, { held }) => {
      const holder = { userId, helpCenterId };
      const items = steps.filter(isMember);
      const [given, taken] = [items.filter(({ way }) => way === 'give'), items.filter(({ way }) => way === 'take')];
      return {
        results: [
          ...(given.length > 0 ? await collection.give(tools, holder, given, held) : []),
          ...(taken.length > 0 ? await collection.take(tools, holder, taken) : []),
        ],
      };
    },
    after: async (tools, steps, { holder, held }) => {
      const rest = held.filter((each) => !steps.some((step) => step.is === 'member' && step.id === each.id));
      const given = steps.filter(isMember).filter(({ way }) => way === 'give');
      const records = given.map(async (item) => await collection.recordOf(tools, item, held, holder));
      return { holder, held: [...(await Promise.all(records)), ...rest] };
    },
    remember: async (tools, _, { holder, held }) => await collection.remember(tools, holder, held),
  };
  return workerAction(half) as unknown as WorkerAction<TId>;
}

/** Whether an id is among what a person holds. */
function isAmong(held: Held[], { id: wanted }: { id: string }): boolean {
  return held.some((each) => each.id === wanted);
}

/** What of a record that is taken is not with Desk any more once it is gone. */
function asItWas(held: Held[], step: ChangeStep): Pick<MemberStep, 'wasPrimary' | 'look'> {
  if (step.is !== 'member' || step.way !== 'take') return {};
  const record = held.find(({ id: each }) => each === step.id);
  if (record?.isRounded === undefined) return {};
  const { isPrimary, isRounded, backgroundColour = null, textColour = null } = record;
  return { ...(isPrimary ? { wasPrimary: true } : {}), look: { isRounded, backgroundColour, textColour } };
}
