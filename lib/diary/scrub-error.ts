/** Cleaning looks at no more than this: an error may carry a whole answer in its text. */
const LOOKED_AT = 8_000;

/** Each in turn; what it finds becomes "…", what is in its groups stays. */
const RULES: [RegExp, string][] = [
  // Zoho's codes, tokens and client ids all start with "1000.".
  [/\b1000\.[\w.%-]+/g, '…'],
  [/\b(Zoho-oauthtoken|Bearer|Basic)\s+\S+/gi, '$1 …'],
  // Our own files keep their path; of every other address only scheme and host say where it happened.
  [/\b((?:chrome|moz)-extension:\/\/)[^/\s]+(\/[\w./-]*)[^\s)]*?(:\d+:\d+)?(?=[\s)]|$)/g, '$1…$2$3'],
  [/\b(https?|wss?|ftp|blob|file):\/\/(?:[^\s/@"'<>]*@)?([^\s/?#"'<>()]*)[^\s"'<>)]*/gi, '$1://$2/…'],
  [/\bdata:[^\s"'<>)]+/gi, 'data:…'],
  [
    /\b(\w{0,40}(?:token|secret|code|verifier|password|client_?id|state|key))(["']?\s{0,3}[:=]\s{0,3})[^\s&,;}]+/gi,
    '$1$2…',
  ],
  // What stands in double quotes is an answer of Desk as often as not; in single ones, the engines name a property.
  [/"[^"\n]*"?/g, '"…"'],
  [/[`“„«][^`”“»\n]*[`”“»]?/g, '"…"'],
  [/'(?![\w$.]{1,40}')[^'\n]*'/g, "'…'"],
  [/[^\s@<>"'(),;:=]{1,64}(?:@|%40)[^\s@<>"'(),;:]{1,253}/gi, '…'],
  [/\+?\d[\d ().-]{6,30}\d/g, '…'],
  [/\d{6,}/g, '…'],
  // Nobody names a thing like this: keys, hashes, ids.
  [/\b(?=[A-Za-z_-]*\d)[\w-]{20,}/g, '…'],
  [/[\w+/=-]{40,}/g, '…'],
];

/**
 * The text of an unforeseen error without secrets and personal data: tokens, codes, addresses, ids, what was quoted and
 * all of a URL but its host. At most `most` characters; lines stay lines.
 */
export function scrubError(text: string, most: number): string {
  let clean = text
    .slice(0, LOOKED_AT)
    .toWellFormed()
    .replace(/\p{Cf}+/gu, '') // Invisible marks would hide an address from the rules.
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .normalize('NFKC');
  for (const [found, left] of RULES) clean = clean.replace(found, left);
  return Array.from(clean.trim()).slice(0, most).join('');
}
