import { NEED_SCOPES, type Need } from '../permissions/needs';
import type { Grant } from './grant';

/**
 * Every scope Deskside ever asks for, and when: at sign-in, or the first time that something needs it (see
 * docs/decisions/consent-when-needed.md). What each is for stands in docs/permissions.md. A refresh token keeps the scopes
 * it was granted with. Source: Desk API document, OAuth scopes and the scope line of each endpoint.
 */
const SCOPES = [
  // Find the organization; show agents, teams and departments.
  ['Desk.basic.READ', 'signIn'],
  // Read help centers, the badge catalogue and labels.
  ['Desk.settings.READ', 'signIn'],
  // Show the open ticket.
  ['Desk.tickets.READ', 'signIn'],
  // Show the requester, their help-center users and the badges these hold.
  ['Desk.contacts.READ', 'signIn'],
  // Find people by e-mail address and the holders of a label for a bulk award.
  ['Desk.search.READ', 'signIn'],
  // Award and revoke badges, add and remove labels (these two together), invite to a help center.
  ['Desk.contacts.UPDATE', 'signIn'],
  ['Desk.settings.UPDATE', 'signIn'],
  // Show agent photos.
  ['profile.userphoto.READ', 'signIn'],
  // Change the open ticket, write notes and comments to it, and take these back.
  ['Desk.tickets.UPDATE', 'firstNeed'],
  // Tag the open ticket.
  ['Desk.tickets.CREATE', 'firstNeed'],
  // Change agents, departments and teams, for those who administer them (with Desk.settings.UPDATE).
  ['Desk.basic.UPDATE', 'firstNeed'],
] as const;

export const ALL_SCOPES: readonly string[] = SCOPES.map(([scope]) => scope);

export const SIGN_IN_SCOPES: readonly string[] = SCOPES.flatMap(([scope, when]) => (when === 'signIn' ? [scope] : []));

/** What every sign-in asked for before scopes were asked for on first need. */
const ASKED_BEFORE: readonly string[] = [...SIGN_IN_SCOPES, 'Desk.tickets.UPDATE'];

/** What a consent for one more need asks for: what there is, so that nothing gets lost, and what is wanted. */
export function scopesFor(need: Need, { scopes, asked }: Pick<Grant, 'scopes' | 'asked'>): string[] {
  return [...new Set([...(scopes ?? asked ?? ASKED_BEFORE), ...NEED_SCOPES[need]])];
}

/**
 * Those of our scopes that a token answer's `scope` grants: separated by spaces (RFC 6749) or commas (Zoho elsewhere), in
 * any case, or as the whole group (`Desk.tickets.ALL`). Undefined where it tells of none of them: then nobody knows.
 */
export function scopesIn(told: string | undefined): string[] | undefined {
  const granted = new Set(told?.toLowerCase().split(/[\s,]+/));
  const ours = ALL_SCOPES.filter((scope) => {
    const name = scope.toLowerCase();
    return granted.has(name) || granted.has(name.replace(/[^.]+$/, 'all'));
  });
  return ours.length > 0 ? ours : undefined;
}
