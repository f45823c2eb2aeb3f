import { deskHost } from './data-centres';

/** The match pattern of exactly this host, which the browser asks the user about. */
export function hostOrigin(host: string): string {
  return `https://${host}/*`;
}

/**
 * The agents' pages of a host, on which the page script runs: `/agent/` and the older `/support/`, and in CRM Plus, which frames
 * Desk, what stands before that. Source: patterns 1, 18 and 22 of the collected Desk URLs.
 */
export function hostPages(host: string): string[] {
  const before = deskHost(host)?.isCrmPlus ? `https://${host}/*/index.do/cxapp` : `https://${host}`;
  return [`${before}/agent/*`, `${before}/support/*`];
}
