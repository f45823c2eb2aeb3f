import type { Json } from './server/json';

/** What `accessibleOrganizations` answers: the token's own, all of the user's with another one first, or 422 without `orgId`. */
export const ORGANIZATION_LISTS = ['own', 'all', 'needsOrgId'] as const;

/** The switches of the demo Desk. All of them may be changed while it runs. */
export interface DemoSettings {
  /** Token requests need the client secret. The vendor's pages disagree on this for mobile/desktop clients. */
  requireClientSecret: boolean;
  /** How a missing secret is refused; both spellings occur. */
  missingSecret: 'invalid_client' | 'invalid_client_secret';
  /** Which of the two documented forms of the badge paths exists; the other one answers 404 URL_NOT_FOUND. */
  badgePaths: 'oas' | 'howto' | 'both';
  /** Milliseconds added to every REST API answer. */
  latencyMs: number;
  /** Life of an access token in seconds. */
  accessTokenSeconds: number;
  /** Life of a grant code in seconds. */
  codeSeconds: number;
  /** False: the signed-in agent's profile may not award or revoke badges (403 FORBIDDEN). */
  canAward: boolean;
  /** False: the signed-in agent's profile may not administer agents, departments and teams (403 FORBIDDEN). */
  canAdminister: boolean;
  /** The signed-in agent is a light agent: reads tickets, writes private comments. */
  isLightAgent: boolean;
  /** Edition of the organizations in place of their own; null for that. */
  edition: 'FREE' | 'STANDARD' | 'PROFESSIONAL' | 'ENTERPRISE' | null;
  /** Send every id as a bare JSON number instead of a string of digits. */
  bareNumberIds: boolean;
  /** Send the badges of a user as a bare array instead of `{data: []}`. */
  bareArrays: boolean;
  /** A search of contacts by address takes several at once; written in the vendor's prose for other fields only. */
  emailLists: boolean;
  organizationList: (typeof ORGANIZATION_LISTS)[number];
  /** The clock, in epoch milliseconds. */
  now: () => number;
}

/** The settings used for whatever `startDemoDesk` is not given. */
export function defaultSettings(): DemoSettings {
  return {
    requireClientSecret: false,
    missingSecret: 'invalid_client',
    badgePaths: 'oas',
    latencyMs: 0,
    accessTokenSeconds: 3600,
    codeSeconds: 60,
    canAward: true,
    canAdminister: true,
    isLightAgent: false,
    edition: null,
    bareNumberIds: false,
    bareArrays: false,
    emailLists: true,
    organizationList: 'own',
    now: Date.now,
  };
}

/**
 * Takes over the known keys of `wanted` that have the right type; everything else is left alone.
 * Used by the control page, whose input is not trusted to be well formed.
 */
export function applySettings(settings: DemoSettings, wanted: Record<string, Json | undefined>): void {
  const flags = [
    'requireClientSecret',
    'canAward',
    'canAdminister',
    'isLightAgent',
    'bareNumberIds',
    'bareArrays',
    'emailLists',
  ] as const;
  for (const key of flags) {
    const value = wanted[key];
    if (typeof value === 'boolean') settings[key] = value;
  }
  const numbers = ['latencyMs', 'accessTokenSeconds', 'codeSeconds'] as const;
  for (const key of numbers) {
    const value = wanted[key];
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) settings[key] = value;
  }
  settings.organizationList =
    ORGANIZATION_LISTS.find((list) => list === wanted['organizationList']) ?? settings.organizationList;
  if (wanted['edition'] === null || wanted['edition'] === 'FREE') settings.edition = wanted['edition'];
  const paths = wanted['badgePaths'];
  if (paths === 'oas' || paths === 'howto' || paths === 'both') settings.badgePaths = paths;
}
