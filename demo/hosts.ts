/** One data centre: where its accounts server and its Desk live. Source: the vendor's multi-DC page and Desk's endpoint table. */
export interface DataCentre {
  /** The code that the accounts server sends as `location`. */
  code: string;
  accountsHost: string;
  deskHost: string;
  /** Domain of help centers and portals (`zylker.zohodesk.com`); unknown for some data centres. */
  vanityDomain: string | null;
}

/** Every data centre that the demo Desk answers for. The UK's Desk host is disputed among public sources. */
export const DATA_CENTRES: readonly DataCentre[] = [
  { code: 'us', accountsHost: 'accounts.zoho.com', deskHost: 'desk.zoho.com', vanityDomain: 'zohodesk.com' },
  { code: 'eu', accountsHost: 'accounts.zoho.eu', deskHost: 'desk.zoho.eu', vanityDomain: 'zohodesk.eu' },
  { code: 'in', accountsHost: 'accounts.zoho.in', deskHost: 'desk.zoho.in', vanityDomain: 'zohodesk.in' },
  { code: 'au', accountsHost: 'accounts.zoho.com.au', deskHost: 'desk.zoho.com.au', vanityDomain: 'zohodesk.com.au' },
  { code: 'jp', accountsHost: 'accounts.zoho.jp', deskHost: 'desk.zoho.jp', vanityDomain: 'zohodesk.jp' },
  { code: 'ca', accountsHost: 'accounts.zohocloud.ca', deskHost: 'desk.zohocloud.ca', vanityDomain: 'zohodesk.ca' },
  { code: 'sa', accountsHost: 'accounts.zoho.sa', deskHost: 'desk.zoho.sa', vanityDomain: 'zohodesk.sa' },
  { code: 'uk', accountsHost: 'accounts.zoho.uk', deskHost: 'desk.zoho.uk', vanityDomain: 'zohodesk.uk' },
  { code: 'cn', accountsHost: 'accounts.zoho.com.cn', deskHost: 'desk.zoho.com.cn', vanityDomain: 'zohodesk.com.cn' },
  { code: 'ae', accountsHost: 'accounts.zoho.ae', deskHost: 'desk.zoho.ae', vanityDomain: null },
  { code: 'sg', accountsHost: 'accounts.zoho.sg', deskHost: 'desk.zoho.sg', vanityDomain: null },
];

/** The data centre that a bare `127.0.0.1` or `localhost` request is taken to mean, so that curl works without tricks. */
const FIRST: DataCentre = DATA_CENTRES[0] as DataCentre;

/** A domain of the Zylker portal's own, at which its agents work too (the vendor calls this domain mapping). */
export const OWN_DOMAIN = 'support.zylker.com';

/** CRM Plus of a data centre, which shows Desk in a frame. Only some of these hosts have been seen; the others are formed likewise. */
function crmPlusHost({ deskHost }: DataCentre): string {
  return deskHost.replace('desk.', 'crmplus.');
}

/** Every host of CRM Plus. */
export const CRM_PLUS_HOSTS: readonly string[] = DATA_CENTRES.map(crmPlusHost);

/** The host name of the console where OAuth clients are registered. */
export const CONSOLE_HOST = 'api-console.zoho.com';

/** What a host name stands for. */
export type HostRole =
  | { kind: 'accounts'; dataCentre: DataCentre }
  | { kind: 'desk'; dataCentre: DataCentre }
  | { kind: 'vanity'; dataCentre: DataCentre }
  | { kind: 'crmPlus'; dataCentre: DataCentre }
  | { kind: 'console' }
  | { kind: 'foreign' };

/**
 * Says which role a Host header has.
 * @param host the header's value; a port and letter case are ignored
 */
export function roleOfHost(host: string): HostRole {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  for (const dataCentre of DATA_CENTRES) {
    if (name === dataCentre.accountsHost) return { kind: 'accounts', dataCentre };
    if (name === dataCentre.deskHost) return { kind: 'desk', dataCentre };
    if (name === crmPlusHost(dataCentre)) return { kind: 'crmPlus', dataCentre };
    if (dataCentre.vanityDomain !== null && name.endsWith(`.${dataCentre.vanityDomain}`)) {
      return { kind: 'vanity', dataCentre };
    }
  }
  if (name === 'localhost' || name === '127.0.0.1') return { kind: 'desk', dataCentre: FIRST };
  if (name === OWN_DOMAIN) return { kind: 'vanity', dataCentre: FIRST };
  if (name === CONSOLE_HOST) return { kind: 'console' };
  return { kind: 'foreign' };
}

/** Every name that the certificate has to carry. */
export function certificateNames(): string[] {
  const names = DATA_CENTRES.flatMap((dc) => [dc.accountsHost, dc.deskHost]);
  const vanity = DATA_CENTRES.flatMap((dc) => (dc.vanityDomain === null ? [] : [`*.${dc.vanityDomain}`]));
  return [...names, ...vanity, ...CRM_PLUS_HOSTS, OWN_DOMAIN, CONSOLE_HOST, 'localhost'];
}
