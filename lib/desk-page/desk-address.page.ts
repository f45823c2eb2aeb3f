import { type DataCentre, deskOrigin } from './data-centres';

/** A record of Desk, by the module its page belongs to: `tickets`, `contacts`, or what an organization calls them. */
export interface DeskRecord {
  dataCentre: DataCentre;
  portal: string;
  module: string;
  id: string;
}

/**
 * Address of a record's page, built from what it is; what a server sends as `webUrl` may point anywhere. `all` stands for
 * the department, which need not be known. Source: patterns 1 and 6 of the collected Desk URLs; that of contacts is likely,
 * not seen live.
 */
export function deskAddress({ dataCentre, portal, module, id }: DeskRecord): string {
  const path = ['agent', portal, 'all', module, 'details', id].map(encodeURIComponent).join('/');
  return `${deskOrigin(dataCentre)}/${path}`;
}
