import type { SignInSettings } from '../auth/types';
import type { DataCentre } from '../desk-page/data-centres';
import type { Problem } from '../problems/problem';

/** Who is signed in where, for every panel to show; holds no token and no secret. */
export type SessionState =
  | { status: 'signedOut'; problem?: Problem; note?: RevocationNote }
  /** From the click until Desk has answered; a worker that was stopped meanwhile is taken over from. */
  | { status: 'signingIn' }
  | Unsettled
  | {
      status: 'signedIn';
      dataCentre: DataCentre;
      organization: SessionOrganization;
      agent: SessionAgent | null;
      /** The scopes granted; absent where Zoho has not told them, which does not mean that they are missing. */
      scopes?: string[] | undefined;
    };

/**
 * Zoho has given access, and which organization it is for is not settled. With `choices` the user has to say; without,
 * finding out failed, and `problem` says why. Nothing of Desk is read meanwhile, and the access stays.
 */
export interface Unsettled {
  status: 'unsettled';
  choices: SessionOrganization[];
  problem?: Problem;
}

/** What signing in begins with: what the form says, and the portal that the tab beside it shows, if any. */
export interface SignInRequest extends SignInSettings {
  portal: string | null;
}

/**
 * What the user says of the organization: which one of those listed it is (null: find out again), or that the portal of
 * this name is the organization that is signed in to, too.
 */
export interface OrganizationWord {
  orgId: string | null;
  portal: string | null;
}

/** How far the user's own sign-out has come at Zoho: being told, or not told and to be done by hand. Absent: done. */
export type RevocationNote = 'revoking' | 'revocationOpen';

export interface SessionOrganization {
  id: string;
  name: string;
  portal: string | null;
  edition: string | null;
  /** Other names of portals that, by the user's word, are this organization too. */
  alsoPortals?: string[] | undefined;
}

/** The agent who signed in; null when Desk would not say (a missing scope or permission only loses the name). */
export interface SessionAgent {
  id: string;
  name: string;
  email: string | null;
}
