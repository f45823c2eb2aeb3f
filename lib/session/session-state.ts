import type { DataCentre } from '../desk-page/data-centres';
import type { Problem } from '../problems/problem';

/** Who is signed in where, for every panel to show; holds no token and no secret. */
export type SessionState =
  | { status: 'signedOut'; problem?: Problem; note?: RevocationNote }
  | { status: 'signingIn' }
  | { status: 'signedIn'; dataCentre: DataCentre; organization: SessionOrganization; agent: SessionAgent | null };

/** How far the user's own sign-out has come at Zoho: being told, or not told and to be done by hand. Absent: done. */
export type RevocationNote = 'revoking' | 'revocationOpen';

export interface SessionOrganization {
  id: string;
  name: string;
  portal: string | null;
  edition: string | null;
}

/** The agent who signed in; null when Desk would not say (a missing scope or permission only loses the name). */
export interface SessionAgent {
  id: string;
  name: string;
  email: string | null;
}
