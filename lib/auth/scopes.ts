/**
 * What Deskside asks of Zoho, and why; nothing is asked for in advance. Searching (`Desk.search.READ`), changing tickets
 * (`Desk.tickets.UPDATE`) and tagging them (`Desk.tickets.CREATE`) join the list together with the feature that needs
 * them, and then every user has to consent again: a refresh token keeps the scopes it was granted with.
 * Source: Desk API document, OAuth scopes and the scope line of each endpoint.
 */
const SCOPES = [
  { scope: 'Desk.basic.READ', reason: 'Find the organization; show agents, teams and departments.' },
  { scope: 'Desk.settings.READ', reason: 'Read help centers, the badge catalogue and labels.' },
  { scope: 'Desk.tickets.READ', reason: 'Show the open ticket.' },
  { scope: 'Desk.contacts.READ', reason: 'Show the requester, their help-center users and the badges these hold.' },
  { scope: 'Desk.contacts.UPDATE', reason: 'Award and revoke badges; Zoho lists it together with the next one.' },
  { scope: 'Desk.settings.UPDATE', reason: 'Award and revoke badges.' },
  { scope: 'profile.userphoto.READ', reason: 'Show agent photos.' },
] as const;

/** The `scope` parameter. Zoho separates with commas where OAuth has spaces. Source: Zoho accounts documentation, scopes. */
export const SCOPE_PARAMETER = SCOPES.map(({ scope }) => scope).join(',');
