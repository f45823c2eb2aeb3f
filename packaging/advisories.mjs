/**
 * A package that a known advisory is about.
 * @typedef {{ name: string, severity: string, title: string, hasFix: boolean }} Advisory
 */

/**
 * Reads what `npm audit --json` printed.
 * @param {string} output
 * @returns {{ known: true, advisories: Advisory[] } | { known: false, reason: string }} not known where the registry was not
 * reached or does not answer such questions: that is not "none"
 */
export function readAudit(output) {
  const report = parse(output);
  if (typeof report?.vulnerabilities !== 'object' || report.vulnerabilities === null) {
    const reason = report?.error?.summary || report?.error?.code || report?.message || 'npm audit gave no report';
    return { known: false, reason: String(reason).split('\n')[0] ?? '' };
  }
  const advisories = Object.values(report.vulnerabilities).map((/** @type {any} */ each) => ({
    name: String(each.name),
    severity: String(each.severity),
    title: titleOf(each.via),
    hasFix: Boolean(each.fixAvailable),
  }));
  return { known: true, advisories: advisories.toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
}

/**
 * @param {unknown} via what npm gives as the cause: advisories, or names of packages that have one
 * @returns {string}
 */
function titleOf(via) {
  const causes = Array.isArray(via) ? via : [];
  const own = causes.find((cause) => typeof cause === 'object' && cause !== null);
  return own === undefined ? `through ${causes.join(', ')}` : `${own.title} ${own.url}`;
}

/**
 * @param {string} text
 * @returns {any} undefined for what is not JSON
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
