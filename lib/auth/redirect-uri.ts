import type { Identity } from './deps';

/**
 * The address that has to be registered in Zoho's API console for this browser, to the letter, trailing slash included.
 * Fixed as long as the extension's id is; different in Chrome and in Firefox.
 */
export function redirectUriOf(identity: Pick<Identity, 'getRedirectURL'>): string {
  return identity.getRedirectURL();
}
