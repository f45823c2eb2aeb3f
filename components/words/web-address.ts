/** No scheme, a name with a dot in it, and no sign in of somebody: `www.zylker.com/about`. */
const WITHOUT_SCHEME = /^[\p{L}\p{N}][\p{L}\p{N}.-]*\.\p{L}{2,}(?:[:/?#]|$)/u;

/**
 * Where a text that Desk calls a web site leads; null for what is no plain web address, which then is only shown.
 * Somebody may have typed anything there.
 */
export function webAddress(text: string): string | null {
  const typed = text.trim();
  try {
    const url = new URL(WITHOUT_SCHEME.test(typed) ? `https://${typed}` : typed);
    const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    return isPlain ? url.href : null;
  } catch {
    return null;
  }
}
