import { expect, it } from 'vitest';
import { judge } from '../../runner/manifest-verdict.mjs';

const html = { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'chunks/common.js', message: 'innerHTML', line: 1 };
const android = { code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', file: 'manifest.json', message: 'Android' };
const report = (warnings: object[], errors: object[] = []) => JSON.stringify({ errors, warnings, notices: [] });

it('lets pass what reviewers are told of, and nothing else', () => {
  expect(judge(report([html, android])).findings).toEqual([]);
  expect(judge(report([html, android])).expected).toHaveLength(2);
});

it.each([
  ['an error', report([html, android], [{ code: 'BAD', file: 'manifest.json', message: 'bad' }]), /^error BAD/],
  ['another warning', report([html, android, { code: 'DANGEROUS_EVAL', file: 'x.js', message: 'eval' }]), /EVAL in x/],
  ['the same in another file', report([html, android, { ...html, file: 'chunks/panel.js' }]), /panel\.js/],
  ['the same as an error', report([android], [html]), /^error UNSAFE/],
  ['one more of the same', report([html, android, { ...html, line: 9 }]), /more than once/],
  ['what is expected and not there', report([html]), /ANDROID.* not found any more/],
  ['no report', 'Error: no such folder', /no report: Error: no such folder/],
])('stops at %s', (_, output, expected) => {
  expect(judge(output).findings.join('\n')).toMatch(expected);
});
