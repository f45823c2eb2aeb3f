import type { EndpointDeps } from './deps';
import { revokeGrant } from './token-endpoint';
import type { Vault } from './vault';

/**
 * Empties the vault, and begins to ask the data centre of the grant to revoke it. Resolves as soon as the vault is empty:
 * the user is signed out here even if Zoho is slow or the worker stops. Never throws.
 *
 * `revoked` settles when Zoho has answered or not in time, and never rejects; it is false when Zoho did not confirm:
 * nothing is kept to try again with, so the user has to be told how to revoke by hand. True without a grant, as there is
 * nothing to revoke; false when what is kept cannot be read.
 */
export async function signOut(deps: EndpointDeps & { vault: Vault }): Promise<{ revoked: Promise<boolean> }> {
  const grant = await deps.vault.grant().catch(() => undefined);
  // If the browser refuses to delete: a revoked token is harmless, and otherwise `revoked` tells what to do about it.
  await deps.vault.clear().catch(() => undefined);
  return { revoked: grant ? revokeGrant(grant, deps) : Promise.resolve(grant === null) };
}
