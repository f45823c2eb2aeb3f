import type { JsonObject } from '../../server/json';
import { flag } from '../query';
import { BASIC_READ, dataOr204, getList, type Route } from '../route';

/** Of an organization with a domain of its own: that for its agents, one for its customers only, and one that is not in use. */
function domainsBeside(agents: string | null): JsonObject[] {
  if (agents === null) return [];
  const rest = agents.replace(/^[^.]+/, '');
  return [
    domain(agents, { isApplied: true, isAgentsDomain: true }),
    domain(`customers${rest}`, { isApplied: true, isAgentsDomain: false }),
    domain(`partners${rest}`, { isApplied: false, isAgentsDomain: false }),
  ];
}

/** Source: zoho/zohodesk-oas DomainMapping.json: all of these are required, in whose examples `isAgentsDomain` is missing. */
function domain(name: string, { isApplied, isAgentsDomain }: { isApplied: boolean; isAgentsDomain: boolean }) {
  return {
    domain: name,
    isVerified: true,
    verifiedBy: '8000000012800',
    verifiedTime: '2018-06-03T11:21:07.912Z',
    isApplied,
    appliedBy: isApplied ? '8000000012800' : null,
    appliedTime: isApplied ? '2018-06-03T11:30:00.000Z' : null,
    isAgentsDomain,
    sslStatus: isApplied ? 'VALID' : 'NO_SSL',
    sslRequestStatus: null,
    sslRequestedBy: null,
    sslRequestedTime: null,
    zdSecurityCode: null,
  };
}

/** The domains of an organization's own; 204 where it has none. */
export const domainRoutes: Route[] = [
  getList('/domains', { scopes: BASIC_READ, query: { isVerified: flag(), isApplied: flag() } }, ({ world, query }) => {
    const fits = (record: JsonObject, name: string): boolean =>
      !query.has(name) || (query.get(name) === 'true') === record[name];
    const own = domainsBeside(world.organization.customDomain);
    return dataOr204(own.filter((record) => fits(record, 'isVerified') && fits(record, 'isApplied')));
  }),
];
