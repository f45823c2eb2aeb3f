import type { Paging } from './paging';

/**
 * Where each list begins to count and how much one page may hold. The largest page is taken, as a page costs the same
 * credits whatever its length. Use: `import * as PAGING from './page-sizes'`, which leaves unused rows out of the bundle.
 *
 * Source: Desk API document and zoho/zohodesk-oas v1.0; newer revision where the two revisions differ. Where no document
 * says, the base is 0: a list that counts from 1 then repeats one record, which is removed, and none is lost. Reports from
 * live portals stand above the documents: agents and departments refuse a limit above 100 with a 422, and agents,
 * departments and contacts count from 1 where the documents say 0 or nothing.
 */

/** Desk API document, "List agents", has 200 from 0; live portals refuse more than 100. */
export const agents: Paging = { firstIndex: null, pageSize: 100 };
/** OAS Profile.json. */
export const profiles: Paging = { firstIndex: 0, pageSize: 250 };
/** Desk API document, "List roles". */
export const roles: Paging = { firstIndex: 0, pageSize: 500 };
/** OAS Team.json; without a limit Desk sends all. */
export const teams: Paging = { firstIndex: 0, pageSize: 200 };
/** As agents; the agents of a department are paged alike. */
export const departments: Paging = { firstIndex: null, pageSize: 100 };
/** Desk API document, "List all tickets"; associated tickets and those of a contact alike. */
export const tickets: Paging = { firstIndex: 0, pageSize: 100 };
/** OAS Account.json, which counts from 1; the tickets of a contact count from 0. */
export const accountTickets: Paging = { firstIndex: null, pageSize: 99 };
/** OAS Search.json, which ends at 999; live portals take a `from` of up to 4998. */
export const search: Paging = { firstIndex: 0, pageSize: 100, lastIndex: 4998 };
/** OAS NewTicketHistory.json. */
export const ticketHistory: Paging = { firstIndex: 0, pageSize: 50 };
/** OAS TicketComment.json. */
export const comments: Paging = { firstIndex: 0, pageSize: 100 };
/** OAS TicketTag.json, tags of a department; base not documented. */
export const tags: Paging = { firstIndex: 0, pageSize: 100 };
/** OAS Contact.json, the contacts of an account; an older revision allows 99 only. Base not documented. */
export const contacts: Paging = { firstIndex: null, pageSize: 99 };
/** OAS Badge.json, catalogue and badges of a user; an older revision allows 100. */
export const badges: Paging = { firstIndex: 1, pageSize: 50 };
/** OAS Label.json and User.json; the prose of Label.json says 100. */
export const labels: Paging = { firstIndex: 1, pageSize: 50 };
/** OAS User.json, help-center users and their groups. */
export const users: Paging = { firstIndex: 1, pageSize: 50 };
/** OAS Helpcenter.json. */
export const helpCenters: Paging = { firstIndex: 1, pageSize: 50 };
