/** An OAuth client as the console would register it. */
export interface OAuthClient {
  id: string;
  secret: string;
  name: string;
  /** mobile: "mobile and desktop" client type, PKCE required. server: PKCE optional, secret required. */
  type: 'mobile' | 'server';
  /** Codes of the data centres where the client exists; null means all of them (multi-DC switched on). */
  dataCentres: readonly string[] | null;
}

/** The client that exists from the start. The values are made up; they only look like real ones. */
export const DEMO_CLIENT = {
  id: '1000.DEMODESKSIDE0PANEL0CLIENT00000042',
  secret: 'demo5ide00c0ffee00c0ffee00c0ffee00c0ffee42',
} as const;

/** Describes the default rule of `isRegisteredRedirect`, for the control page. */
export const REDIRECT_RULE =
  'https://<32 letters a-p>.chromiumapp.org/… and https://<40 hex digits>.extensions.allizom.org/…';

const EXTENSION_REDIRECT =
  /^https:\/\/(?:[a-p]{32}\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/[\w./~-]*$/;

/**
 * Says whether a redirect URI counts as registered.
 * @param registered the exact list of registered URIs, or null for "any URI that a browser gives to an extension"
 */
export function isRegisteredRedirect(uri: string, registered: readonly string[] | null): boolean {
  return registered === null ? EXTENSION_REDIRECT.test(uri) : registered.includes(uri);
}
