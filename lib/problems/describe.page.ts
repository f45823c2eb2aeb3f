import { displayText } from '../text/display-text';
import { type TextKey, t } from '../text/t';
import type { Problem, ProblemKind } from './problem';
import { PROBLEM_KINDS } from './problem-kinds';
import { problemTitle } from './problem-title.page';
import { language } from '../text/language';

/** What the user can do about a problem with one click. */
type ProblemAction = 'retry' | 'signIn' | 'options' | 'allowAccess' | 'none';

export interface ProblemDescription {
  title: string;
  why: string;
  next: string;
  action: ProblemAction;
}

/** Where asking again is not the answer. */
const ACTIONS: Partial<Record<ProblemKind, ProblemAction>> = {
  hostNotAllowed: 'allowAccess',
  signedOut: 'signIn',
  unauthorized: 'signIn',
  scopeMissing: 'signIn',
  wrongOrganization: 'signIn',
  methodNotAllowed: 'none',
  tooLarge: 'none',
  unsupportedMedia: 'none',
  onlyLiveChatUser: 'none',
  integrationAdmin: 'none',
  editionLimit: 'none',
  clientIdMissing: 'options',
  signInRefused: 'signIn',
  signInWindowClosed: 'signIn',
  otherConsent: 'none',
  signInInterrupted: 'signIn',
  redirectNotRegistered: 'signIn',
  invalidClient: 'signIn',
  clientSecretNeeded: 'signIn',
  clientSecretWrong: 'signIn',
  wrongDataCentre: 'signIn',
  untrustedServer: 'signIn',
  stateMismatch: 'signIn',
  codeExpired: 'signIn',
  noRefreshToken: 'signIn',
  sessionRevoked: 'signIn',
  noOrganization: 'signIn',
  invalidScope: 'signIn',
  awardRefused: 'none',
  tooManyMatches: 'none',
  revokeRefused: 'none',
  labelRefused: 'none',
  notApplied: 'none',
  changedMeanwhile: 'none',
  notTheirs: 'none',
  byPolicy: 'none',
};

/** The features that Desk names. Source: Desk API document, Errors: LICENSE_ACCESS_LIMITED. */
const FEATURES: Readonly<Record<string, TextKey>> = {
  AGENTS: 'feature_AGENTS',
  LIGHT_AGENTS: 'feature_LIGHT_AGENTS',
};

function featureWords(feature: string | undefined): string {
  if (feature === undefined) return t('featureUnknown');
  const known = Object.hasOwn(FEATURES, feature) ? FEATURES[feature] : undefined;
  return known === undefined ? feature : t(known);
}

function when(retryAt: number | undefined): string {
  if (retryAt === undefined) return t('whenSoon');
  return t('whenAfter', new Date(retryAt).toLocaleTimeString(language(), { hour: 'numeric', minute: '2-digit' }));
}

/** What happened, why, and what to do next, in the user's words; every kind has its three texts in the catalogue. */
export function describeProblem(given: Problem): ProblemDescription {
  // Stored by a version that knows more kinds.
  const problem = PROBLEM_KINDS.includes(given.kind) ? given : { ...given, kind: 'unknown' as const };
  const values = [
    when(problem.retryAt),
    featureWords(problem.feature),
    problem.edition ?? t('editionUnknown'),
    problem.integration ? displayText(problem.integration, 40) : t('integrationUnknown'),
  ] as const;
  return {
    title: problemTitle(problem, values[0]),
    why: t(`problem_${problem.kind}_why`, ...values),
    next: t(`problem_${problem.kind}_next`, ...values),
    action: ACTIONS[problem.kind] ?? 'retry',
  };
}
