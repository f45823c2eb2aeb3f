/**
 * What the linter finds and is right not to stop at; where, and why stands in `docs/store/firefox.md`.
 * @type {readonly { code: string, file: RegExp }[]}
 */
const EXPECTED = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/common\.js$/ },
  { code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', file: /^manifest\.json$/ },
];

/**
 * @param {string} output of `web-ext lint --output json`
 * @returns {{ expected: string[], findings: string[] }} a line for each thing found; a report that cannot be read, or lacks what
 * is expected, is a finding: then the list here and what reviewers are told are no longer true
 */
export function judge(output) {
  /** @type {any} */
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { expected: [], findings: [`The linter gave no report: ${output.slice(0, 300)}`] };
  }
  const found = ['errors', 'warnings', 'notices'].flatMap((kind) =>
    (report[kind] ?? []).map((/** @type {any} */ each) => ({ kind, ...each })),
  );
  const isExpected = (/** @type {any} */ each) => EXPECTED.findIndex((one) => matches(one, each));
  const known = found.filter((each) => isExpected(each) !== -1);
  const unknown = found.filter((each) => isExpected(each) === -1);
  const missing = EXPECTED.filter((one) => !known.some((each) => matches(one, each)));
  // Twice the same in one file would be a second place that somebody has to look at.
  const doubled = EXPECTED.filter((one) => known.filter((each) => matches(one, each)).length > 1);
  return {
    expected: known.map(line),
    findings: [
      ...unknown.map(line),
      ...missing.map(
        ({ code }) => `${code} is not found any more: take it off the list and out of docs/store/firefox.md`,
      ),
      ...doubled.map(({ code }) => `${code} is found more than once`),
    ],
  };
}

/**
 * @param {{ code: string, file: RegExp }} one
 * @param {any} found
 */
function matches(one, found) {
  return found.kind === 'warnings' && found.code === one.code && one.file.test(found.file ?? '');
}

/** @param {any} found */
function line({ kind, code, file, line: at, message }) {
  return `${kind.slice(0, -1)} ${code} in ${file ?? '?'}${at === undefined ? '' : `:${at}`}: ${message}`;
}
