import { callForList, reading } from './calls';
import type { DeskClient } from './client';
import { type Domain, domainSchema } from './records/domain';

/**
 * The organization's own domains that Desk is served at; `isAgentsDomain` tells those of the agents, null where it is not said.
 * Source: zoho/zohodesk-oas DomainMapping.json, listDomains. Scope: Desk.basic.READ, Desk.settings.READ. Throws
 * `DesksideError`.
 */
export async function listDomains(client: DeskClient): Promise<Domain[]> {
  return await callForList(client, domainSchema, reading('/domains', { isVerified: true, isApplied: true }));
}
