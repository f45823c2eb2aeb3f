import { listOf } from './answers';
import type { DeskClient } from './client';
import { type Organization, organizationSchema } from './records';

/**
 * The organizations that this token may use: normally the one chosen on the consent page.
 * Source: Desk API document. Needs no `orgId` header. Throws `DesksideError`.
 */
export async function getAccessibleOrganizations(client: DeskClient): Promise<Organization[]> {
  return await organizationsAt(client, '/accessibleOrganizations');
}

/** All organizations of the user, also those the token does not open. Source: Desk API document. Throws `DesksideError`. */
export async function getOrganizations(client: DeskClient): Promise<Organization[]> {
  return await organizationsAt(client, '/organizations');
}

async function organizationsAt(client: DeskClient, path: string): Promise<Organization[]> {
  return listOf(organizationSchema, await client.call({ path, withOrganization: false }), path);
}
