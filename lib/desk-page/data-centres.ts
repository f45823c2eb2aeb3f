/**
 * Zoho's data centres and their hosts. Whole host names only: a look-alike such as `desk.zoho.com.evil.example` must
 * never match, and other spellings seen in the wild (`desk.zoho.ca`, `desk.zoho.cn`) do not exist.
 * Source: Zoho's multi-DC OAuth page and the Desk API document; `uk` has no documented Desk host, only third-party lists.
 */
const HOSTS = {
  us: { desk: 'desk.zoho.com', accounts: 'accounts.zoho.com', vanity: 'zohodesk.com' },
  eu: { desk: 'desk.zoho.eu', accounts: 'accounts.zoho.eu', vanity: 'zohodesk.eu' },
  in: { desk: 'desk.zoho.in', accounts: 'accounts.zoho.in', vanity: 'zohodesk.in' },
  au: { desk: 'desk.zoho.com.au', accounts: 'accounts.zoho.com.au', vanity: 'zohodesk.com.au' },
  jp: { desk: 'desk.zoho.jp', accounts: 'accounts.zoho.jp', vanity: 'zohodesk.jp' },
  ca: { desk: 'desk.zohocloud.ca', accounts: 'accounts.zohocloud.ca', vanity: 'zohodesk.ca' },
  sa: { desk: 'desk.zoho.sa', accounts: 'accounts.zoho.sa', vanity: 'zohodesk.sa' },
  cn: { desk: 'desk.zoho.com.cn', accounts: 'accounts.zoho.com.cn', vanity: 'zohodesk.com.cn' },
  uk: { desk: 'desk.zoho.uk', accounts: 'accounts.zoho.uk', vanity: 'zohodesk.uk' },
  ae: { desk: 'desk.zoho.ae', accounts: 'accounts.zoho.ae', vanity: null },
  sg: { desk: 'desk.zoho.sg', accounts: 'accounts.zoho.sg', vanity: null },
  /** Of the sample: a name that nobody can have (RFC 2606), so that what is asked of it by mistake reaches no one. */
  sample: { desk: 'sample.invalid', accounts: 'sample.invalid', vanity: null },
} as const;

/** One of Zoho's, or the one that the sample pretends to be at. */
export type DataCentre = keyof typeof HOSTS;

/** Where the sample is: at no host, and on no list. */
export const SAMPLE = 'sample';

/** Every data centre of Zoho's, in the order in which the sign-in form lists them. */
export const DATA_CENTRES = (Object.keys(HOSTS) as DataCentre[]).filter((dc) => dc !== SAMPLE);

/** Whether a string from outside (storage, a redirect, the build environment) is one of our data centres. */
export function isDataCentre(code: unknown): code is DataCentre {
  return typeof code === 'string' && Object.hasOwn(HOSTS, code);
}

/** Origin of the Desk web interface and REST API, for example `https://desk.zoho.eu`. */
export function deskOrigin(dc: DataCentre): string {
  return `https://${HOSTS[dc].desk}`;
}

/** What the addresses of Desk's pages begin with there: of the sample's, our own page and the sign before what it shows. */
export function pagesOrigin(dc: DataCentre): string {
  return dc === SAMPLE ? `${globalThis.location?.origin}/sample.html#` : deskOrigin(dc);
}

/** Origin of the sign-in server, for example `https://accounts.zoho.eu`. */
export function accountsOrigin(dc: DataCentre): string {
  return `https://${HOSTS[dc].accounts}`;
}

/** `*.zohodesk.<tld>`, below which organizations have a host of their own; nothing where none is known. */
export function vanityHosts(dc: DataCentre): string[] {
  const { vanity } = HOSTS[dc];
  return vanity === null ? [] : [`*.${vanity}`];
}

/** A host that serves Desk's pages. */
export interface DeskHost {
  dataCentre: DataCentre;
  /** Whose it is: a portal's name, or that of one of its help centers; null where everybody's pages are. */
  label: string | null;
  /** CRM Plus shows Desk in a frame. Its address tells what is open there. Source: pattern 22 of the collected Desk URLs. */
  isCrmPlus: boolean;
}

/** Which of Zoho's hosts for Desk a host name is, or null for any other. */
export function deskHost(hostname: string): DeskHost | null {
  for (const dataCentre of DATA_CENTRES) {
    const { desk, vanity } = HOSTS[dataCentre];
    const isCrmPlus = hostname === desk.replace('desk.', 'crmplus.');
    if (hostname === desk || isCrmPlus) return { dataCentre, label: null, isCrmPlus };
    const label = vanity && hostname.endsWith(`.${vanity}`) ? hostname.slice(0, -vanity.length - 1) : '';
    if (label !== '' && !label.includes('.')) return { dataCentre, label, isCrmPlus };
  }
  return null;
}

/** The data centre whose sign-in server has exactly this origin, or null. */
export function dataCentreOfAccountsOrigin(origin: string): DataCentre | null {
  return DATA_CENTRES.find((dc) => accountsOrigin(dc) === origin) ?? null;
}
