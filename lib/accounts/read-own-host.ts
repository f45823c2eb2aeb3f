import { cleanPaste } from '../bulk/clean-paste';
import { DATA_CENTRES, deskHost, deskOrigin, vanityHosts } from '../desk-page/data-centres';

/** Why what was typed cannot be allowed as an address of Desk. */
const REFUSALS = ['noAddress', 'notSecure', 'port', 'ip', 'zoho', 'wildcard'] as const;
export type HostRefusal = (typeof REFUSALS)[number];

const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;
const IP = /^(?:\[.*\]|\d+(?:\.\d+){3})$/;
/** As Desk takes domains, and those in other scripts in their ASCII form. Source: zoho/zohodesk-oas DomainMapping.json. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;
const LONGEST_HOST = 253;

/** Domains of Zoho's, below which no organization has a host of its own that Deskside would not know. */
const ZOHO = DATA_CENTRES.flatMap((dc) => [
  new URL(deskOrigin(dc)).hostname.replace(/^desk\./, ''),
  ...vanityHosts(dc).map((host) => host.replace('*.', '')),
]);

/**
 * The host that was meant by an address of Desk, pasted whole or typed as its bare host name, or why it is none that can be
 * allowed. CRM Plus is Zoho's and can be allowed all the same.
 */
export function readOwnHost(typed: string): { host: string } | { refused: HostRefusal } {
  const text = cleanPaste(typed).trim();
  if (text.includes('*')) return { refused: 'wildcard' };
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase() ?? 'https';
  if (scheme === 'http') return { refused: 'notSecure' };
  const address = SCHEME.test(text) ? text : `https://${text}`;
  if (scheme !== 'https' || !URL.canParse(address)) return { refused: 'noAddress' };
  const { hostname, port, username, password } = new URL(address);
  if (IP.test(hostname)) return { refused: 'ip' };
  if (username !== '' || password !== '' || hostname.length > LONGEST_HOST || !HOST.test(hostname)) {
    return { refused: 'noAddress' };
  }
  if (port !== '') return { refused: 'port' };
  const isZoho = ZOHO.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  return isZoho && !deskHost(hostname)?.isCrmPlus ? { refused: 'zoho' } : { host: hostname };
}
