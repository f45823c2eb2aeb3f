const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL = 64;
/** RFC 5322 `atext` and its non-ASCII sister of RFC 6532, without braces and the bar, which stand around addresses. */
const LOCAL = /^(?!\.)[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`~-]+$/u;
/** A local part in quotes; with a backslash or a comma in it no service of today gives one out. */
const QUOTED_LOCAL = /^"([^"\\,;<>\n]+)"$/;
const DOMAIN_LABEL = /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u;
const LAST_LABEL = /^(?:xn--[a-z0-9-]+|\p{L}[\p{L}\p{M}]+)$/u;

/**
 * An e-mail address in the one spelling that is compared and shown: lower case, composed letters, quotes only where they
 * are needed. Null for whatever is not an address as a whole; nothing is ever cut off to make it one.
 */
export function readAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const local = readLocal(text.slice(0, at));
  const domain = text
    .slice(at + 1)
    .normalize('NFC')
    .toLowerCase();
  return local !== null && isDomain(domain) ? `${local}@${domain}` : null;
}

function readLocal(written: string): string | null {
  const quoted = QUOTED_LOCAL.exec(written)?.[1];
  const local = (quoted ?? written)
    .normalize('NFC')
    .toLowerCase()
    // Word processors turn the apostrophe between letters; no address is given out with the turned one.
    .replace(/(?<=\p{L})\u2019(?=\p{L})/gu, "'");
  if (local.length > LONGEST_LOCAL) return null;
  if (LOCAL.test(local)) return local;
  return quoted === undefined ? null : `"${local}"`;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((label) => DOMAIN_LABEL.test(label)) && LAST_LABEL.test(labels.at(-1) ?? '');
}

/**
 * Whether two addresses reach the same person: equal but for capitals, and for the two ways in which an international
 * domain is written. Anything else, however alike, is somebody else.
 */
export function isSameAddress(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return one === other || comparable(one) === comparable(other);
}

function comparable(address: string): string {
  const plain = readAddress(address.trim()) ?? address.trim().normalize('NFC').toLowerCase();
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1);
  return /^[a-z0-9.-]*$/.test(domain) ? plain : `${plain.slice(0, at)}@${asciiDomain(domain)}`;
}

/** The browser's own IDNA; a domain that it refuses is compared as it is. */
function asciiDomain(domain: string): string {
  const address = `http://${domain}/`;
  return URL.canParse(address) ? new URL(address).hostname : domain;
}
