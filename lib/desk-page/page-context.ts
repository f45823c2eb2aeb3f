import { type DataCentre, type DeskHost, SAMPLE, deskHost, deskOrigin, pagesOrigin } from './data-centres';
import { type OwnHosts, ownHosts as allowedHosts } from './own-hosts';

/** What the URL of a browser tab says is open. Ids come from the URL only, never from the page's content. */
export type PageContext =
  | { kind: 'ticket'; dataCentre: DataCentre; portal: string; ticketId: string }
  /** A record of a renamed module: it may be a ticket, only the API can tell. */
  | { kind: 'record'; dataCentre: DataCentre; portal: string; module: string; recordId: string }
  | { kind: 'contact'; dataCentre: DataCentre; portal: string; contactId: string }
  | { kind: 'account'; dataCentre: DataCentre; portal: string; accountId: string }
  | { kind: 'agent'; dataCentre: DataCentre; portal: string; agentId: string }
  /** Old links carry an encrypted id that the API does not take. */
  | { kind: 'encryptedTicket'; dataCentre: DataCentre; portal: string }
  /** Desk, but nothing in particular is open. */
  | { kind: 'desk'; dataCentre: DataCentre; portal: string | null }
  /** Not Desk, or a page whose address the browser keeps from us. */
  | { kind: 'elsewhere' };

const ID = /^\d{5,19}$/;
const LEGACY_PAGE = /^\/support\/[^/]+\/ShowHomePage\.do$/;
const LEGACY_RECORD = /^#(Cases|Contacts|Accounts)\/dv\/([0-9a-f]+)/i;
const AGENT_PROFILE = /^#setup\/users-control\/agents\/(\d{5,19})(?:\/|$)/;
/** A ticket in the help center, as agents see it too. At everybody's host the portal's name comes first, the language may be missing. */
const HELP_CENTER_TICKET = /^(?:\/[a-z]{2,3}(?:-[a-z]{2,4})?)?\/ticket\/(\d{5,19})$/i;
/** CRM Plus shows Desk in a frame; the rest of its own address is Desk's. */
export const IN_CRM_PLUS = /^(\/[^/]+\/index\.do\/cxapp)(\/(?:agent|support)\/.*)/;
/** Modules whose records the panel has no view of, whatever the organization calls them. */
const OTHER_MODULES = new Set(['tasks', 'calls', 'events', 'products', 'contracts', 'dashboards']);

/**
 * Reads what is open from a URL.
 * Patterns 1-4, 6, 12, 18-20 and 22-24 of the collected Desk URLs: `/agent/{portal}[/{department}]/{module}/details/{id}`, where
 * organizations may rename the module, the legacy `ShowHomePage.do#Cases/dv/{id}`, a ticket in the help center, at Zoho's hosts
 * and at those of the organization's own that are allowed (`ownHosts`: this context knows of them). Every shape stands in `docs/addresses.md`.
 * Source: public links to Desk tickets; none could be tried on a live portal.
 */
export function readPageContext(address: string | undefined, ownHosts: OwnHosts = allowedHosts()): PageContext {
  const pages = pagesOrigin(SAMPLE);
  // Our own page says behind the sign what it shows, in the words of Desk's addresses.
  const isSample = address?.startsWith(`${pages}/`);
  let url: URL;
  try {
    url = new URL(isSample ? deskOrigin(SAMPLE) + address?.slice(pages.length) : (address ?? ''));
  } catch {
    return { kind: 'elsewhere' };
  }
  if (isSample) return agentPage({ dataCentre: SAMPLE }, url.pathname, url.hash);
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  const host = isPlain ? (deskHost(url.hostname) ?? ownHost(url.hostname, ownHosts)) : null;
  if (!host) return { kind: 'elsewhere' };
  const path = host.isCrmPlus ? (IN_CRM_PLUS.exec(url.pathname)?.[2] ?? '') : url.pathname;
  if (path.startsWith('/portal/')) return helpCenterPage(host, path.slice('/portal'.length));
  return agentPage(host, path, url.hash);
}

function ownHost(hostname: string, ownHosts: OwnHosts): DeskHost | null {
  const own = ownHosts.get(hostname);
  // Without a known portal it is still no host of everybody's, where the path would name one.
  return own ? { dataCentre: own.dataCentre, label: own.portal ?? '', isCrmPlus: false } : null;
}

/** A page of the agents' interface, of the present one or the one before. */
function agentPage({ dataCentre }: Pick<DeskHost, 'dataCentre'>, path: string, hash: string): PageContext {
  const [root, portal, ...rest] = path.split('/').filter(Boolean);
  const isLegacy = LEGACY_PAGE.test(path);
  if (!portal || !(root === 'agent' || isLegacy)) return { kind: 'desk', dataCentre, portal: null };

  const agentId = isLegacy || rest.at(-1) === 'setup' ? AGENT_PROFILE.exec(hash)?.[1] : undefined;
  if (agentId) return { kind: 'agent', dataCentre, portal, agentId };
  if (isLegacy) return legacyContext(dataCentre, portal, hash);

  const details = rest.indexOf('details', 1);
  const module = rest[details - 1];
  const recordId = rest[details + 1];
  // With and without a department between portal and module: "details" is the second or the third part.
  if ((details === 1 || details === 2) && module && recordId && ID.test(recordId)) {
    return recordContext(dataCentre, portal, module, recordId);
  }
  return { kind: 'desk', dataCentre, portal };
}

/** A page of the help center, which names its portal in the path at everybody's host, in the host's name elsewhere. */
function helpCenterPage({ dataCentre, label }: DeskHost, path: string): PageContext {
  const named = label === null ? (/^\/[^/]+/.exec(path)?.[0] ?? '') : '';
  const portal = label ?? named.slice(1);
  const ticketId = HELP_CENTER_TICKET.exec(path.slice(named.length))?.[1];
  return ticketId && portal !== ''
    ? { kind: 'ticket', dataCentre, portal, ticketId }
    : { kind: 'desk', dataCentre, portal: null };
}

function recordContext(dataCentre: DataCentre, portal: string, module: string, recordId: string): PageContext {
  if (module === 'tickets') return { kind: 'ticket', dataCentre, portal, ticketId: recordId };
  if (module === 'contacts') return { kind: 'contact', dataCentre, portal, contactId: recordId };
  if (module === 'accounts') return { kind: 'account', dataCentre, portal, accountId: recordId };
  if (OTHER_MODULES.has(module)) return { kind: 'desk', dataCentre, portal };
  return { kind: 'record', dataCentre, portal, module, recordId };
}

function legacyContext(dataCentre: DataCentre, portal: string, hash: string): PageContext {
  const [, module, recordId] = LEGACY_RECORD.exec(hash) ?? [];
  if (!module || !recordId) return { kind: 'desk', dataCentre, portal };
  const isTicket = module.toLowerCase() === 'cases';
  if (!ID.test(recordId))
    return isTicket ? { kind: 'encryptedTicket', dataCentre, portal } : { kind: 'desk', dataCentre, portal };
  return recordContext(dataCentre, portal, isTicket ? 'tickets' : module.toLowerCase(), recordId);
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
