/**
 * What Deskside is allowed only when it is first needed, and what giving badges and labels needs, which is asked for at
 * sign-in. Of agents, departments and teams no document says whether one of the two scopes is enough: both are asked for. Pages and worker name a need; which scopes that is stands here and nowhere else.
 * Source: Desk API document, the scope line of each endpoint; that changing tags needs `CREATE`: zoho/zohodesk-oas TicketTag.json.
 */
export const NEED_SCOPES = {
  changeTickets: ['Desk.tickets.UPDATE'],
  tagTickets: ['Desk.tickets.CREATE'],
  giveBadges: ['Desk.contacts.UPDATE', 'Desk.settings.UPDATE'],
  administer: ['Desk.settings.UPDATE', 'Desk.basic.UPDATE'],
} as const;

export type Need = keyof typeof NEED_SCOPES;

/** The closed list of what a page may ask consent for. */
export const NEEDS = Object.keys(NEED_SCOPES) as Need[];

/**
 * Whether it is known that a scope of this need was not granted. Where Zoho has not told what it granted, nobody knows,
 * and Desk's answer has to tell.
 */
export function isMissing(need: Need, granted: readonly string[] | undefined): boolean {
  return granted !== undefined && NEED_SCOPES[need].some((scope) => !granted.includes(scope));
}
