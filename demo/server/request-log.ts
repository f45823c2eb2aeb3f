/** One received request, kept for tests and for the readable log. */
export interface RequestRecord {
  /** Epoch milliseconds of arrival. */
  at: number;
  host: string;
  method: string;
  path: string;
  query: Record<string, string>;
  /** Lower-case names. Authorization is reduced to its scheme and the token's last four characters. */
  headers: Record<string, string>;
  bodyText: string;
  /** Status sent; 0 while there is none (yet). */
  status: number;
  /** Milliseconds from arrival to the end of the answer; 0 while there is none. */
  ms: number;
}

/** What `count` looks for; a string is compared as a whole, a regular expression is searched. */
export interface RequestFilter {
  method?: string;
  path?: RegExp | string;
  host?: RegExp | string;
}

/** Keeps the last four characters of a token, enough to tell two tokens apart in a log. */
export function reduceAuthorization(value: string): string {
  const [scheme, ...rest] = value.split(' ');
  return `${scheme ?? ''} …${rest.join(' ').slice(-4)}`;
}

/** Counts the records that pass the filter. */
export function countRequests(records: readonly RequestRecord[], filter: RequestFilter): number {
  return records.filter(
    (record) =>
      (filter.method === undefined || filter.method.toUpperCase() === record.method) &&
      fits(filter.path, record.path) &&
      fits(filter.host, record.host),
  ).length;
}

function fits(wanted: RegExp | string | undefined, value: string): boolean {
  if (wanted === undefined) return true;
  if (typeof wanted === 'string') return wanted === value;
  wanted.lastIndex = 0;
  return wanted.test(value);
}

/** One line for people: time, status, method, address, duration. Values of secrets in a query are left out. */
export function describeRequest(record: RequestRecord): string {
  const time = new Date(record.at).toISOString().slice(11, 23);
  const query = Object.entries(record.query)
    .map(([name, value]) => `${name}=${SECRET.has(name) ? '…' : value}`)
    .join('&');
  const address = `${record.host}${record.path}${query === '' ? '' : `?${query}`}`;
  const status = record.status === 0 ? '---' : String(record.status);
  return `${time}  ${status}  ${record.method.padEnd(6)} ${address}  ${record.ms} ms`;
}

const SECRET = new Set(['token', 'code', 'refresh_token', 'client_secret', 'code_verifier', 'code_challenge', 'state']);
