/** An access token. */
export interface AccessToken {
  token: string;
  /** The refresh token it came from; null for `access_type=online`. */
  parent: string | null;
  clientId: string;
  scopes: readonly string[];
  agentId: string | null;
  orgId: string;
  dataCentre: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}
