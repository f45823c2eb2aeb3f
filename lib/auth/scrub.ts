const MOST = 200;

/**
 * Makes text from outside fit for an error's `detail`: one line, short, and without any of the given secrets (as they
 * are or percent-encoded) nor anything that looks like a Zoho code or token.
 */
export function scrubbed(text: string, secrets: readonly (string | undefined)[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (!secret) continue;
    for (const spelling of [secret, encodeURIComponent(secret)]) clean = clean.replaceAll(spelling, '…');
  }
  // Zoho's codes, tokens and client ids all start with "1000.".
  clean = clean.replace(/\b1000\.[\w.%-]+/g, '…');
  clean = clean.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return Array.from(clean).slice(0, MOST).join('');
}
