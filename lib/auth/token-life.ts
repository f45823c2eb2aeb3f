import type { AccessToken } from './grant';
import { LONGEST_LIFE } from './token-answer';

const FIVE_MINUTES = 5 * 60_000;

/**
 * Whether Zoho can still be expected to accept the token at `now` (epoch milliseconds). False when the clock was moved
 * so that its times cannot be true: obtained in the future, or valid for longer than any token is.
 */
export function isAlive({ obtainedAt, expiresAt }: AccessToken, now: number): boolean {
  return obtainedAt <= now && now < expiresAt && expiresAt - now <= LONGEST_LIFE;
}

/**
 * Whether the token needs no refresh yet at `now` (epoch milliseconds). The refresh is due five minutes before the end;
 * for a token with a short life, a tenth of it, or it would be due at once and again with every request.
 */
export function isFresh(token: AccessToken, now: number): boolean {
  const margin = Math.min(FIVE_MINUTES, (token.expiresAt - token.obtainedAt) / 10);
  return isAlive(token, now) && now < token.expiresAt - margin;
}
