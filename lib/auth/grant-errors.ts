import type { Problem, ProblemKind } from '../problems/problem';
import { scrubbed } from './scrub';
import { FIRST_WAIT } from './throttle';

/** What Zoho's token endpoint says instead of tokens, usually with HTTP status 200. */
export interface GrantError {
  error: string;
  description: string;
}

/** What was asked when the error came. */
/** What a grant that is no longer good means, by what it was used for: a code of the sign-in, or a refresh token. */
const GRANT_GONE = { exchange: 'codeExpired', refresh: 'sessionRevoked' } as const;

export interface Asked {
  step: keyof typeof GRANT_GONE;
  endpoint: string;
  /** HTTP status of the answer. */
  status: number;
  secretSent: boolean;
  /** Everything the request carried that must not show up in a problem. */
  secrets: readonly (string | undefined)[];
  /** Epoch milliseconds. */
  now: number;
}

const KINDS = new Map<string, ProblemKind>([
  ['invalid_client', 'invalidClient'],
  ['invalid_client_secret', 'clientSecretWrong'],
  ['unauthorized_client', 'invalidClient'],
  ['invalid_redirect_uri', 'redirectNotRegistered'],
  ['redirect_uri_mismatch', 'redirectNotRegistered'],
  ['invalid_scope', 'invalidScope'],
  ['other_dc', 'wrongDataCentre'],
  ['general_error', 'serverError'],
  ['server_error', 'serverError'],
  ['temporarily_unavailable', 'serverError'],
]);

/**
 * The problem behind an error of the token endpoint.
 * Source: Zoho accounts documentation, "Get access token", errors; RFC 6749 section 5.2. That "Access Denied" is a
 * throttle and no refusal: Zoho's forum, "OAuth errors".
 */
export function grantProblem(answer: GrantError, asked: Asked): Problem {
  const kind = kindOf(answer, asked);
  return {
    kind,
    endpoint: asked.endpoint,
    status: asked.status,
    detail: scrubbed([answer.error, answer.description].filter(Boolean).join(': '), asked.secrets),
    ...(kind === 'signInThrottled' ? { retryAt: asked.now + FIRST_WAIT } : {}),
  };
}

function kindOf({ error, description }: GrantError, { step, status, secretSent }: Asked): ProblemKind {
  // First, so that a struggling server cannot sign anybody out.
  if (status >= 500) return 'serverError';
  if (status === 429 || /^access[ _]denied$/i.test(error) || /too many requests/i.test(description)) {
    return 'signInThrottled';
  }
  if (error === 'invalid_code' || error === 'invalid_grant') {
    return GRANT_GONE[step];
  }
  // Zoho spells it either way for a client whose secret is missing.
  if (!secretSent && /^invalid_client(_secret)?$/.test(error)) return 'clientSecretNeeded';
  return KINDS.get(error) ?? 'unknown';
}
