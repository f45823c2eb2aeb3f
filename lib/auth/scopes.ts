/**
 * What Deskside asks of Zoho, and why; nothing is asked for in advance. Tagging tickets (`Desk.tickets.CREATE`) joins the
 * list together with the feature that needs it. A refresh token keeps the scopes it was granted with: whoever signed in
 * before one was added gets `scopeMissing` from the calls that need it, which offers to sign in again.
 * Source: Desk API document, OAuth scopes and the scope line of each endpoint.
 */
const SCOPES = [
  { scope: 'Desk.basic.READ', reason: 'Find the organization; show agents, teams and departments.' },
  { scope: 'Desk.settings.READ', reason: 'Read help centers, the badge catalogue and labels.' },
  { scope: 'Desk.tickets.READ', reason: 'Show the open ticket.' },
  { scope: 'Desk.contacts.READ', reason: 'Show the requester, their help-center users and the badges these hold.' },
  { scope: 'Desk.search.READ', reason: 'Find people by e-mail address and the holders of a label for a bulk award.' },
  {
    scope: 'Desk.contacts.UPDATE',
    reason: 'Award and revoke badges, add and remove labels (together with the next one), invite to a help center.',
  },
  { scope: 'Desk.settings.UPDATE', reason: 'Award and revoke badges, add and remove labels.' },
  {
    scope: 'Desk.tickets.UPDATE',
    reason: 'Change the open ticket, write notes and comments to it, and take these back.',
  },
  { scope: 'profile.userphoto.READ', reason: 'Show agent photos.' },
] as const;

/** The `scope` parameter. Zoho separates with commas where OAuth has spaces. Source: Zoho accounts documentation, scopes. */
export const SCOPE_PARAMETER = SCOPES.map(({ scope }) => scope).join(',');
