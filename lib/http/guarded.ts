/**
 * For every request: a redirect could carry the token to another host, the user's Zoho cookies are none of our business,
 * and nothing of the answer may stay in the browser's cache.
 */
export const GUARDED = {
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;
