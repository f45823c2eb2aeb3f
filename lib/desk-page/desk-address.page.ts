import { type DataCentre, pagesOrigin } from './data-centres';
import { IN_CRM_PLUS } from './page-context';

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
  return `${pagesOrigin(dataCentre)}/${path}`;
}

/** Address of an agent's profile in the setup. Source: pattern 12 of the collected Desk URLs. */
export function agentAddress({ dataCentre, portal, id }: Omit<DeskRecord, 'module'>): string {
  const path = ['agent', portal, 'all', 'setup'].map(encodeURIComponent).join('/');
  return `${pagesOrigin(dataCentre)}/${path}#setup/users-control/agents/${encodeURIComponent(id)}`;
}

/**
 * The page that `address` names, at the host of the page that is shown and, in CRM Plus, in the same frame; both are pages of
 * one portal.
 */
export function atHostOf(shown: string, address: string): string {
  const { pathname, search, hash } = new URL(address);
  const frame = IN_CRM_PLUS.exec(new URL(shown).pathname)?.[1] ?? '';
  return new URL(`${frame}${pathname}${search}${hash}`, shown).href;
}
