import { type DataCentre, dataCentreOfDeskHost } from './data-centres';

/** What the URL of a browser tab says is open. Ids come from the URL only, never from the page's content. */
export type PageContext =
  | { kind: 'ticket'; dataCentre: DataCentre; portal: string; ticketId: string }
  /** A record of a renamed module: it may be a ticket, only the API can tell. */
  | { kind: 'record'; dataCentre: DataCentre; portal: string; module: string; recordId: string }
  | { kind: 'contact'; dataCentre: DataCentre; portal: string; contactId: string }
  | { kind: 'agent'; dataCentre: DataCentre; portal: string; agentId: string }
  /** Old links carry an encrypted id that the API does not take. */
  | { kind: 'encryptedTicket'; dataCentre: DataCentre; portal: string }
  /** Desk, but nothing in particular is open. */
  | { kind: 'desk'; dataCentre: DataCentre; portal: string | null }
  /** Not Desk, or a page whose address the browser keeps from us. */
  | { kind: 'elsewhere' };

const ID = /^\d{5,19}$/;
const LEGACY_PAGE = /^\/support\/([^/]+)\/ShowHomePage\.do$/;
const LEGACY_RECORD = /^#(Cases|Contacts|Accounts)\/dv\/([0-9a-f]+)/i;
const AGENT_PROFILE = /^#setup\/users-control\/agents\/(\d{5,19})(?:\/|$)/;
/** Modules whose records are no tickets whatever the organization calls them. */
const OTHER_MODULES = new Set(['accounts', 'tasks', 'calls', 'events', 'products', 'contracts', 'dashboards']);

/**
 * Reads what is open from a URL.
 * Patterns 1-4, 6, 12, 18, 19 and 20 of the collected Desk URLs: `/agent/{portal}[/{department}]/{module}/details/{id}`,
 * where organizations may rename the module, and the legacy `ShowHomePage.do#Cases/dv/{id}`.
 * Source: public links to Desk tickets; none could be tried on a live portal.
 */
export function readPageContext(address: string | undefined): PageContext {
  let url: URL;
  try {
    url = new URL(address ?? '');
  } catch {
    return { kind: 'elsewhere' };
  }
  const dataCentre = url.protocol === 'https:' && url.port === '' ? dataCentreOfDeskHost(url.hostname) : null;
  if (!dataCentre || url.username !== '' || url.password !== '') return { kind: 'elsewhere' };

  const legacy = LEGACY_PAGE.exec(url.pathname);
  if (legacy?.[1]) return legacyContext(dataCentre, legacy[1], url.hash);

  const [root, portal, ...rest] = url.pathname.split('/').filter(Boolean);
  if (root !== 'agent' || !portal) return { kind: 'desk', dataCentre, portal: null };

  const agentId = rest.at(-1) === 'setup' ? AGENT_PROFILE.exec(url.hash)?.[1] : undefined;
  if (agentId) return { kind: 'agent', dataCentre, portal, agentId };

  const details = rest.indexOf('details', 1);
  const module = rest[details - 1];
  const recordId = rest[details + 1];
  // With and without a department between portal and module: "details" is the second or the third part.
  if ((details === 1 || details === 2) && module && recordId && ID.test(recordId)) {
    return recordContext(dataCentre, portal, module, recordId);
  }
  return { kind: 'desk', dataCentre, portal };
}

function recordContext(dataCentre: DataCentre, portal: string, module: string, recordId: string): PageContext {
  if (module === 'tickets') return { kind: 'ticket', dataCentre, portal, ticketId: recordId };
  if (module === 'contacts') return { kind: 'contact', dataCentre, portal, contactId: recordId };
  if (OTHER_MODULES.has(module)) return { kind: 'desk', dataCentre, portal };
  return { kind: 'record', dataCentre, portal, module, recordId };
}

function legacyContext(dataCentre: DataCentre, portal: string, hash: string): PageContext {
  const [, module, recordId] = LEGACY_RECORD.exec(hash) ?? [];
  if (!module || !recordId) return { kind: 'desk', dataCentre, portal };
  const isTicket = module.toLowerCase() === 'cases';
  if (!ID.test(recordId))
    return isTicket ? { kind: 'encryptedTicket', dataCentre, portal } : { kind: 'desk', dataCentre, portal };
  if (isTicket) return { kind: 'ticket', dataCentre, portal, ticketId: recordId };
  if (module.toLowerCase() === 'contacts') return { kind: 'contact', dataCentre, portal, contactId: recordId };
  return { kind: 'desk', dataCentre, portal };
}

/** Name of the portal that the address names, null where it names none. */
export function portalOf(context: PageContext): string | null {
  return 'portal' in context ? context.portal : null;
}

/** The ticket id a context stands for: a renamed module's record is treated as a ticket until the API says otherwise. */
export function ticketIdOf(context: PageContext): string | null {
  if (context.kind === 'ticket') return context.ticketId;
  return context.kind === 'record' ? context.recordId : null;
}
