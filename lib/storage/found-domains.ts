import { isListOf, isNullOr, isObject, isText } from './guards';
import { defineItem } from './item';

/** The domains that an organization has given its agents, as Desk told after the sign-in. */
export interface FoundDomains {
  orgId: string;
  domains: string[];
}

export const foundDomainsItem = defineItem<FoundDomains | null>(
  'local',
  'foundDomains',
  isNullOr(isObject<FoundDomains>({ orgId: isText, domains: isListOf(isText) })),
  null,
  { /* names the organization */ cleared: 'signOut' },
);
