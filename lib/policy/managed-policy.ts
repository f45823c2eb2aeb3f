import { problemError } from '../problems/problem';
import { NO_POLICY, type Policy, readPolicies } from './read-policies';

/** What of the browser tells of policies. */
export interface ManagedStorage {
  get(keys: null): Promise<Record<string, unknown>>;
  /** Absent in a browser that never changes what it has told. */
  onChanged?: { addListener(changed: () => void): void };
}

/** Where the policy in force is read. */
export type ReadPolicy = () => Promise<Policy>;

/** Firefox's words where nobody has set anything. Source: Firefox, `toolkit/components/extensions/parent/ext-storage.js`. */
const NOTHING_SET = /manifest not found/i;

/**
 * The policy in force, read once and again after each change: every call to Desk asks for it, and the browser has to ask its own
 * process, or in Firefox the disk. What could not be read is read again the next time. Where the
 * browser has no managed storage, or nothing is set, nothing is forbidden. Throws `storageLocked` when it cannot be read for any
 * other reason: unreadable is not absent, and what may be forbidden is not done.
 */
export function createReadPolicy(managed: ManagedStorage | undefined): ReadPolicy {
  let inForce: Promise<Policy> | null = null;
  managed?.onChanged?.addListener(() => (inForce = null));
  async function read(): Promise<Policy> {
    if (!managed) return NO_POLICY;
    try {
      return readPolicies(await managed.get(null));
    } catch (thrown) {
      if (NOTHING_SET.test(thrown instanceof Error ? thrown.message : '')) return NO_POLICY;
      inForce = null;
      throw problemError('storageLocked');
    }
  }
  return async () => await (inForce ??= read());
}

/** For the sample, which is no organization's: no policy is about it. */
export const readNoPolicy: ReadPolicy = async () => NO_POLICY;
