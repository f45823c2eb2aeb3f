import type { EndpointDeps } from './deps';
import { revokeGrant } from './token-endpoint';
import type { Vault } from './vault';

/**
 * Empties the vault, then asks the data centre of the grant to revoke it. In this order the user is signed out here
 * even if the worker stops while Zoho is slow. Never throws.
 *
 * `revoked` is false when Zoho did not confirm: nothing is kept to try again with, so the user has to be told how to
 * revoke by hand. True without a grant, as there is nothing to revoke.
 */
export async function signOut(deps: EndpointDeps & { vault: Vault }): Promise<{ revoked: boolean }> {
  const grant = await deps.vault.grant();
  // If the browser refuses to delete: a revoked token is harmless, and otherwise `revoked` tells what to do about it.
  await deps.vault.clear().catch(() => undefined);
  return { revoked: grant === null || (await revokeGrant(grant, deps)) };
}
