/** Where the people of a draft come from. */
export const SOURCES = ['paste', 'label', 'group', 'tickets'] as const;
/** How the tickets are told whose requesters are meant. */
export const TICKET_SOURCES = ['filter', 'paste'] as const;
/** The steps before a run. */
export const STEPS = ['who', 'badge', 'check'] as const;
