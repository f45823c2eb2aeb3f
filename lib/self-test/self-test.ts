import type { Agent } from '../desk-api/records';
import { type Need, NEEDS, isMissing } from '../permissions/needs';
import { type Problem, problemOf } from '../problems/problem';

/** What is tried, in this order. Another step is a name here and a row in `STEPS` below. */
export const SELF_TEST_STEPS = ['signIn', 'badges', 'photo', 'permissions', 'limits'] as const;
export type SelfTestStep = (typeof SELF_TEST_STEPS)[number];

/** `unknown`: nobody has told, which is not that it is missing. `notTried`: what it hangs on did not work. */
export interface StepResult {
  step: SelfTestStep;
  outcome: 'passed' | 'failed' | 'unknown' | 'notTried';
  /** Why it failed. */
  problem?: Problem;
  /** Needs that Zoho has not granted yet; they are asked for when they are first needed. */
  missing?: Need[];
  /** There was nothing to try it on: an agent without a photo. */
  isEmpty?: boolean;
}

/** At most so many calls to Desk; none of them changes anything. */
export const SELF_TEST_CALLS = 4;

export interface SelfTestDeps {
  /** Each reads anew, whatever is remembered, and throws `DesksideError`. */
  readProfile(): Promise<unknown>;
  readBadges(): Promise<unknown>;
  /** The agent who is signed in; null where Zoho has not told who that is. */
  readMe(): Promise<Pick<Agent, 'photoUrl'> | null>;
  /** A picture as a data URL, or null where none came. */
  picture(url: string): Promise<string | null>;
  /** What Zoho has granted; undefined where it has not told. */
  scopes(): readonly string[] | undefined;
  /** Credits left of the organization's day; null where Desk has not told. */
  creditsLeft(): number | null;
}

type Result = Omit<StepResult, 'step'>;

const STEPS: Readonly<Record<SelfTestStep, (deps: SelfTestDeps) => Promise<Result>>> = {
  signIn: async ({ readProfile }) => {
    await readProfile();
    return { outcome: 'passed' };
  },
  badges: async ({ readBadges }) => {
    await readBadges();
    return { outcome: 'passed' };
  },
  photo: async ({ readMe, picture }) => {
    const me = await readMe();
    if (me === null) return { outcome: 'unknown' };
    if (me.photoUrl === null) return { outcome: 'unknown', isEmpty: true };
    return { outcome: (await picture(me.photoUrl)) === null ? 'unknown' : 'passed' };
  },
  permissions: async ({ scopes }) => {
    const granted = scopes();
    if (granted === undefined) return { outcome: 'unknown' };
    return { outcome: 'passed', missing: NEEDS.filter((need) => isMissing(need, granted)) };
  },
  limits: async ({ creditsLeft }) => ({ outcome: creditsLeft() === null ? 'unknown' : 'passed' }),
};

/**
 * Tries step by step whether Deskside works here, and tells of each as soon as it is known. Nothing is written. Without a
 * sign-in that works nothing else is tried: it would only fail in the same way. Never rejects.
 */
export async function runSelfTest(deps: SelfTestDeps, tell: (result: StepResult) => void): Promise<void> {
  let isSignedIn = true;
  for (const step of SELF_TEST_STEPS) {
    if (!isSignedIn) {
      tell({ step, outcome: 'notTried' });
      continue;
    }
    const result = await STEPS[step](deps).catch((thrown: unknown): Result => ({
      outcome: 'failed',
      problem: problemOf(thrown),
    }));
    if (step === 'signIn' && result.outcome === 'failed') isSignedIn = false;
    tell({ step, ...result });
  }
}
