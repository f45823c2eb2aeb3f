import { type BadgePaths, HOWTO_PATHS, OAS_PATHS } from '../desk-api/badges';
import { type ProblemKind, problemOf } from '../problems/problem';

export type BadgeForm = 'oas' | 'howto';

/** Where the form an organization answers to is remembered; null until it has answered. */
export interface BadgeFormMemory {
  get(orgId: string): Promise<BadgeForm | null>;
  set(orgId: string, form: BadgeForm): Promise<void>;
}

/** Failures after which it is as open as before which form the organization answers to: Desk itself has said nothing. */
const NO_ANSWER: ReadonlySet<ProblemKind> = new Set([
  'offline',
  'network',
  'timeout',
  'cancelled',
  'hostNotAllowed',
  'workerGone',
  'badAnswer',
  'signedOut',
  'unauthorized',
  'tooManyRequests',
  'creditsUsedUp',
  'capReached',
  'serverError',
  'unknown',
]);

/** The question that is on its way, by organization, so that two parts of one view do not both ask it. */
const asking = new Map<string, Promise<void>>();

/**
 * Runs a badge or label call in the form this organization answers to. The vendor's form is taken first, and any answer
 * to it settles the matter. Only when the first thing it ever says is "no such path", which may also mean "no such
 * person", is the how-to form asked for, once: what works is remembered, and the vendor's form otherwise. From then on a
 * person who is gone costs one call. A call whose fate is not known is never followed by another. Throws the problem of
 * the vendor's form when both say so.
 */
export async function withBadgePaths<T>(
  memory: BadgeFormMemory,
  orgId: string,
  call: (paths: BadgePaths) => Promise<T>,
): Promise<T> {
  const known = await memory.get(orgId);
  if (known === 'howto') return await inHowtoForm(memory, orgId, call);
  try {
    const value = await call(OAS_PATHS);
    if (known === null) await remember(memory, orgId, 'oas');
    return value;
  } catch (thrown) {
    if (!isNotFound(thrown)) throw thrown;
    return await askOnce(memory, orgId, call, thrown);
  }
}

/** In the form that has worked before. An organization that has changed its mind is found by the vendor's form. */
async function inHowtoForm<T>(memory: BadgeFormMemory, orgId: string, call: (paths: BadgePaths) => Promise<T>) {
  try {
    return await call(HOWTO_PATHS);
  } catch (thrown) {
    if (!isNotFound(thrown)) throw thrown;
    const value = await call(OAS_PATHS).catch((second: unknown) => {
      throw isNotFound(second) ? thrown : second;
    });
    await remember(memory, orgId, 'oas');
    return value;
  }
}

/** Asks for the how-to form, unless it has been asked for meanwhile. Throws `thrown` when that is not known either. */
async function askOnce<T>(
  memory: BadgeFormMemory,
  orgId: string,
  call: (paths: BadgePaths) => Promise<T>,
  thrown: unknown,
): Promise<T> {
  for (let before = asking.get(orgId); before; before = asking.get(orgId)) await before;
  let answered = (): void => undefined;
  asking.set(orgId, new Promise((resolve) => (answered = resolve)));
  try {
    const known = await memory.get(orgId);
    if (known === 'oas') throw thrown;
    const value = await call(HOWTO_PATHS);
    if (known === null) await remember(memory, orgId, 'howto');
    return value;
  } catch (second) {
    if (second !== thrown && !NO_ANSWER.has(problemOf(second).kind)) await remember(memory, orgId, 'oas');
    throw isNotFound(second) ? thrown : second;
  } finally {
    asking.delete(orgId);
    answered();
  }
}

function isNotFound(thrown: unknown): boolean {
  return problemOf(thrown).kind === 'notFound';
}

/** Not remembered, it costs one more call the next time; a call that went well must not fail for that. */
async function remember(memory: BadgeFormMemory, orgId: string, form: BadgeForm): Promise<void> {
  await memory.set(orgId, form).catch(() => undefined);
}
