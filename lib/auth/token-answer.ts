import * as v from 'valibot';
import type { GrantError } from './grant-errors';

/** Access tokens live one hour; no answer makes us believe in more. Source: Zoho accounts documentation, token validity. */
export const LONGEST_LIFE = 3_600_000;

export interface TokenAnswer {
  accessToken: string;
  /** Absent when refreshing: Zoho does not replace refresh tokens. */
  refreshToken: string | undefined;
  /** Milliseconds from the request on, more than 0, at most `LONGEST_LIFE`. */
  lifetime: number;
  /** What was granted, as Zoho wrote it, where it did. */
  scope: string | undefined;
}

// Visible ASCII, because it ends up in a header.
const Token = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,2048}$/));
const Count = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.digits(), v.transform(Number))]),
  v.finite(),
  v.gtValue(0),
);

// `token_type` and `api_domain` are not read: the first may be missing, and Desk is not at the second.
const Tokens = v.object({
  access_token: Token,
  refresh_token: v.nullish(v.union([v.literal(''), Token])),
  expires_in: v.nullish(Count),
  expires_in_sec: v.nullish(Count),
  // Not in the documented samples; one public client relies on it. Whatever it is, the tokens are good.
  scope: v.fallback(v.optional(v.string()), undefined),
});
const Refusal = v.object({
  error: v.pipe(v.string(), v.minLength(1)),
  error_description: v.fallback(v.optional(v.string(), ''), ''),
});

/**
 * Reads the body of an answer of the token endpoint: tokens, or the error Zoho sends in their place, or null when it is
 * neither (an HTML page, truncated JSON). The status is of no use here: Zoho sends errors with 200.
 *
 * With `expires_in_sec` present, `expires_in` is in milliseconds; alone it is in seconds. Capping at one hour makes a
 * lone one in milliseconds right as well. Source: Zoho accounts documentation, "Get access token", old and new samples.
 */
export function readTokenAnswer(body: string): TokenAnswer | GrantError | null {
  const json = parsed(body);
  const refusal = v.safeParse(Refusal, json);
  if (refusal.success) return { error: refusal.output.error, description: refusal.output.error_description };

  const tokens = v.safeParse(Tokens, json);
  if (!tokens.success) return null;
  const { access_token, refresh_token, expires_in, expires_in_sec, scope } = tokens.output;
  const seconds = expires_in_sec ?? expires_in;
  return {
    accessToken: access_token,
    refreshToken: refresh_token || undefined,
    lifetime: Math.min((seconds ?? Infinity) * 1000, LONGEST_LIFE),
    scope,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
