import { type BadgePaths, HOWTO_PATHS, OAS_PATHS } from '../desk-api/badges';
import { problemOf } from '../problems/problem';

export type BadgeForm = 'oas' | 'howto';

const PATHS: Record<BadgeForm, BadgePaths> = { oas: OAS_PATHS, howto: HOWTO_PATHS };

/** Where the form an organization answers to is remembered. */
export interface BadgeFormMemory {
  get(orgId: string): Promise<BadgeForm | null>;
  set(orgId: string, form: BadgeForm): Promise<void>;
}

/**
 * Runs a badge or label call in the form this organization answers to. When a form answers "no such path" the other one
 * is tried, and remembered once it has worked. Throws the first form's problem when both are refused.
 */
export async function withBadgePaths<T>(
  memory: BadgeFormMemory,
  orgId: string,
  call: (paths: BadgePaths) => Promise<T>,
): Promise<T> {
  const first = (await memory.get(orgId)) ?? 'oas';
  try {
    return await call(PATHS[first]);
  } catch (thrown) {
    if (problemOf(thrown).kind !== 'notFound') throw thrown;
    const second: BadgeForm = first === 'oas' ? 'howto' : 'oas';
    const value = await call(PATHS[second]).catch((second: unknown) => {
      throw problemOf(second).kind === 'notFound' ? thrown : second;
    });
    // Not remembered, it costs one more call the next time; a call that went well must not fail for that.
    await memory.set(orgId, second).catch(() => undefined);
    return value;
  }
}
