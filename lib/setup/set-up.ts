import {
  type DataCentre,
  DATA_CENTRES,
  accountsOrigin,
  deskHost,
  deskOrigin,
  isDataCentre,
} from '../desk-page/data-centres';

/** What a colleague needs to sign in: the client their team has registered, and where. */
export interface SetUp {
  clientId: string;
  /** Null where the text does not tell. */
  dataCentre: DataCentre | null;
}

/** Why nothing is taken from a pasted text: it names no client, or more than one of something. */
export type SetUpFault = 'none' | 'several';

/** Zoho's client IDs begin with "1000." and go on in capitals and digits. Source: the samples in Zoho's OAuth pages. */
const CLIENT_ID = /(?<![\w.])1000\.[A-Z0-9]{6,80}(?![\w.])/g;
const HOST = /(?<![\w.-])(?:[a-z0-9-]+\.){1,4}(?:[a-z]{2,6})(?![\w-]|\.[a-z])/gi;
/** `dc=eu` in a link, as `set-up` writes it. */
const CODE = /[?&#]dc=([a-z]{2})(?![a-z])/g;
/** No text that is worth reading is longer; what is, is somebody's whole inbox. */
const LONGEST = 20_000;

const ACCOUNTS_HOSTS = new Map(DATA_CENTRES.map((each) => [new URL(accountsOrigin(each)).host, each]));

function dataCentresIn(text: string): DataCentre[] {
  const byHost = [...text.matchAll(HOST)].map(([host]) => host.toLowerCase());
  const found = byHost.flatMap(
    (host) => deskHost(host)?.dataCentre ?? ACCOUNTS_HOSTS.get(host.replace('api-console.', 'accounts.')) ?? [],
  );
  const byCode = [...text.matchAll(CODE)].flatMap(([, code]) => (isDataCentre(code) ? [code] : []));
  return [...new Set([...found, ...byCode])];
}

/**
 * What a text tells of the client to sign in with: the one `teamText` makes, or any other in which the client ID and an address
 * of Zoho stand. Whoever pastes what names several is asked which, by nothing being taken.
 */
export function readSetUp(text: string): SetUp | SetUpFault {
  const read = text.slice(0, LONGEST);
  const ids = [...new Set(read.match(CLIENT_ID))];
  const dataCentres = dataCentresIn(read);
  const [clientId] = ids;
  if (clientId === undefined) return 'none';
  if (ids.length > 1 || dataCentres.length > 1) return 'several';
  return { clientId, dataCentre: dataCentres[0] ?? null };
}

/** Whether what stands in the field for the client ID is more than one, so that it has to be read for it. */
export function isMoreThanId(typed: string): boolean {
  return /\s/.test(typed.trim());
}

/** Zoho's console for registering clients. Source: those of the US, EU and IN are documented, the others follow the accounts server. */
export function consoleOrigin(dataCentre: DataCentre): string {
  return accountsOrigin(dataCentre).replace('accounts.', 'api-console.');
}

/** What Zoho's console asks for as homepage: where Desk is opened. */
export function homepageUrl(dataCentre: DataCentre): string {
  return deskOrigin(dataCentre);
}
