import { listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { type HelpCenter, helpCenterSchema } from './records/help-center';

/**
 * The help centers of the organization; an older OAS revision does not page them. Source: zoho/zohodesk-oas
 * Helpcenter.json, "List help centers". Scope: Desk.basic.READ, Desk.settings.READ. Limit: 50 a page. Throws
 * `DesksideError`.
 */
export function listHelpCenters(
  client: DeskClient,
  query: { include?: 'translateSettings'[] } = {},
): PagedList<HelpCenter> {
  return listAt(client, { path: '/helpCenters', paging: PAGING.helpCenters, schema: helpCenterSchema, query });
}
