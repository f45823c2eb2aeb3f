import { problemError } from '../problems/problem';
import type { Item } from '../storage/item';
import { NO_POLICY, type Policy } from './policy';
import { readPolicies } from './read-policies.worker';

/** What of the browser tells of policies. */
export interface ManagedStorage {
  get(keys: null): Promise<Record<string, unknown>>;
  /** Absent in a browser that never changes what it has told. */
  onChanged?: { addListener(changed: () => void): void };
}

/** Where the policy in force is read. */
export type ReadPolicy = () => Promise<Policy>;

export interface ManagedPolicyParts {
  /** Undefined in a browser without any. */
  managed: ManagedStorage | undefined;
  /** What was told last; null where nothing was set. */
  kept: Pick<Item<Policy | null>, 'read' | 'set' | 'remove'>;
  /** Is told of every policy that the browser has told of, also where it is the one that was kept. */
  told(policy: Policy): void;
}

/** Firefox's words where nobody has set anything. Source: Firefox, `toolkit/components/extensions/parent/ext-storage.js`. */
const NOTHING_SET = /manifest not found/i;

/**
 * Asks the browser for the policy, once and again after each change, and returns how the one in force is read. Nobody waits for
 * the browser, which may be seconds behind after its start: until it has told, what it told last holds, and nothing where
 * it never told of any. Reading throws `storageLocked` where the browser cannot say, and nothing is kept: unreadable is not
 * absent, and what may be forbidden is not done. It is asked again then.
 */
export function followPolicy({ managed, kept, told }: ManagedPolicyParts): ReadPolicy {
  let known: Policy | null = null;
  let isUnreadable = false;
  let turn = 0;

  async function ask(): Promise<void> {
    turn += 1;
    const mine = turn;
    const heard = await hear(managed);
    // What was asked later is what holds.
    if (mine !== turn) return;
    isUnreadable = heard === null;
    if (heard === null) return;
    known = heard;
    await keep(heard).catch(() => undefined); // Then what was told before holds for a moment after the next start.
    told(heard);
  }

  async function keep(heard: Policy): Promise<void> {
    const before = await kept.read();
    if (isNothing(heard)) return before === null ? undefined : await kept.remove();
    if (JSON.stringify(before) !== JSON.stringify(heard)) await kept.set(heard);
  }

  managed?.onChanged?.addListener(() => void ask());
  void ask();

  return async () => {
    if (isUnreadable) await ask();
    if (known) return known;
    const last = await kept.read();
    if (last) return { ...readPolicies(last.values), flaws: last.flaws };
    if (isUnreadable) throw problemError('storageLocked');
    return NO_POLICY;
  };
}

function isNothing({ values, flaws }: Policy): boolean {
  return Object.keys(values).length === 0 && flaws.length === 0;
}

/** Null where the browser cannot say. */
async function hear(managed: ManagedStorage | undefined): Promise<Policy | null> {
  if (!managed) return NO_POLICY;
  try {
    return readPolicies(await managed.get(null));
  } catch (thrown) {
    return NOTHING_SET.test(thrown instanceof Error ? thrown.message : '') ? NO_POLICY : null;
  }
}

/** For the sample, which is no organization's: no policy is about it. */
export const readNoPolicy: ReadPolicy = async () => NO_POLICY;
