import type { DataCentre } from '../desk-page/data-centres';

/** What Zoho granted once, kept until sign-out. Holds secrets: it never leaves the worker. */
export interface Grant {
  /** Made at random when the grant is kept; ties an access token to the grant it came from. */
  id: string;
  dataCentre: DataCentre;
  /** Always the sign-in server of `dataCentre`; a kept record that says otherwise is not trusted. */
  accountsOrigin: string;
  clientId: string;
  clientSecret?: string;
  refreshToken: string;
  /** The scopes granted, where Zoho has told them. */
  scopes?: string[];
  /** The scopes asked for; absent from before they were remembered. */
  asked?: string[];
}

/** A grant without its secrets, for everyone outside this folder. */
export type GrantSummary = Pick<Grant, 'id' | 'dataCentre' | 'accountsOrigin' | 'clientId' | 'scopes'>;

export interface AccessToken {
  accessToken: string;
  /** Epoch milliseconds by this machine's clock, taken before the request, so that it is never too late. */
  obtainedAt: number;
  /** Epoch milliseconds after which Zoho refuses the token. */
  expiresAt: number;
}

/** The part of a grant that others may see. */
export function summaryOf({ id, dataCentre, accountsOrigin, clientId, scopes }: Grant): GrantSummary {
  return { id, dataCentre, accountsOrigin, clientId, ...(scopes && { scopes }) };
}
