import { agentAddress, deskAddress } from '../desk-page/desk-address.page';
import type { PageContext } from '../desk-page/page-context';

/** What a link to a record of Desk leads to. */
export type DeskLink = Extract<PageContext, { kind: 'ticket' | 'contact' | 'account' | 'agent' | 'record' }>;

/** What the address of a page names, as far as Deskside can open it; null for nothing. */
export function linkOf(context: PageContext): DeskLink | null {
  switch (context.kind) {
    case 'ticket':
    case 'contact':
    case 'account':
    case 'agent':
    case 'record':
      return context;
    case 'encryptedTicket':
    case 'desk':
    case 'elsewhere':
      return null;
  }
}

/** The id of what a link leads to, and the address of its page, built from what it is; see `deskAddress`. */
export function recordOf(link: DeskLink): { id: string; address: string } {
  const { dataCentre, portal } = link;
  const at = (module: string, id: string) => ({ id, address: deskAddress({ dataCentre, portal, module, id }) });
  switch (link.kind) {
    case 'ticket':
      return at('tickets', link.ticketId);
    case 'contact':
      return at('contacts', link.contactId);
    case 'account':
      return at('accounts', link.accountId);
    case 'agent':
      return { id: link.agentId, address: agentAddress({ dataCentre, portal, id: link.agentId }) };
    case 'record':
      return at(link.module, link.recordId);
  }
}
