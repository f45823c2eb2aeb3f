import type { DataCentre } from '../desk-page/data-centres';

/** What the sign-in form asks for. */
export interface SignInSettings {
  dataCentre: DataCentre;
  clientId: string;
  /** Only for clients that Zoho demands it of; see docs/decisions. */
  clientSecret?: string;
}

/** What a request to the Desk API needs; never leaves the worker. */
export interface Credentials {
  accessToken: string;
  dataCentre: DataCentre;
}

/** The Desk client's view of sign-in. */
export interface TokenSource {
  /** A token believed good, refreshed first when it is about to expire. Throws `signedOut`, `sessionRevoked`, `signInThrottled`, `offline`, `network`. */
  credentials(): Promise<Credentials>;
  /** A token other than `rejected`, which the API has just answered with 401; however many ask at once, one refresh. */
  renew(rejected: string): Promise<Credentials>;
}
