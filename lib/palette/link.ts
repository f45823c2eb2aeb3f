import type { PageContext } from '../desk-page/page-context';

/** What a link to a record of Desk leads to. */
export type DeskLink = Extract<PageContext, { kind: 'ticket' | 'contact' | 'record' }>;

/** The record of a link, and the module it is in; that of a renamed module is taken for a ticket until Desk says otherwise. */
export function recordOf(link: DeskLink): { kind: 'ticket' | 'contact'; module: string; id: string } {
  switch (link.kind) {
    case 'ticket':
      return { kind: 'ticket', module: 'tickets', id: link.ticketId };
    case 'contact':
      return { kind: 'contact', module: 'contacts', id: link.contactId };
    case 'record':
      return { kind: 'ticket', module: link.module, id: link.recordId };
  }
}
