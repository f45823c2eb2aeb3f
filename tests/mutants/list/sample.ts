import type { Target } from '../mutant';

const test = (name: string): string => `tests/unit/sample/${name}.test.ts`;
const SIGN_INS = 'tests/unit/service/sign-ins.test.ts';

/** The sample: no host, no token, nothing of it left, and nobody taken for it. */
export const SAMPLE_DATA: readonly Target[] = [
  {
    file: 'lib/sample/to-sample.worker.ts',
    tests: [test('to-sample'), test('sample-service')],
    mutants: [
      { protects: 'pages that wait for one that is gone', find: '      gone();\n', put: '' },
      {
        protects: 'whoever waits',
        find: 'Promise.race([say({ sample: request }), given])',
        put: 'say({ sample: request })',
      },
      { protects: 'what is asked', find: 'pathname + search', put: 'pathname' },
      { protects: 'a page that answers nothing', find: ')) !== undefined;', put: ')) !== null;' },
    ],
  },
  {
    file: 'lib/service/sign-in-service.ts',
    tests: [test('sample-service')],
    mutants: [
      {
        protects: 'the network from the sample',
        find: 'isSample ? { fetch: toSample(',
        put: '!isSample ? { fetch: toSample(',
      },
      { protects: 'late sessions', find: '    session.close();\n', put: '' },
    ],
  },
  {
    file: 'lib/service/sign-ins.ts',
    tests: [SIGN_INS],
    mutants: [
      { protects: 'one at a time', find: 'if (dataCentre === SAMPLE) await leave(id);', put: 'void id;' },
      { protects: 'what its page has left', find: 'isSample ? !(await isSampleThere()) :', put: 'isSample ? false :' },
      { protects: 'one whose page is there', find: '!(await isSampleThere())', put: 'true' },
      { protects: 'the form nobody needs', find: "await sessionItem.in(id).set({ status: 'signingIn' });", put: '' },
      { protects: 'the next sample', find: '      giveUpClaims(signIn);\n      // From', put: '      // From' },
      { protects: 'its records', find: ', forgetRecordsOf(SAMPLE_ORGANIZATION, ledger)', put: '' },
      { protects: 'records of others', find: 'orgId !== SAMPLE_ORGANIZATION && ', put: '' },
      { protects: 'who is alone', find: ' && state.dataCentre !== SAMPLE', put: '' },
    ],
  },
  {
    file: 'lib/session/which-sign-in.both.ts',
    tests: ['tests/unit/session/which-sign-in.test.ts'],
    mutants: [
      {
        protects: 'Desk from the sample, and the sample from Desk',
        find: '(wanted?.dataCentre === SAMPLE) === isOfSample',
        put: 'wanted !== undefined || isOfSample',
      },
    ],
  },
  {
    file: 'lib/desk-page/page-context.ts',
    tests: [test('addresses')],
    mutants: [
      {
        protects: 'our own page exactly',
        find: 'address?.startsWith(`${pages}/`)',
        put: "address?.includes('sample.html#/')",
      },
    ],
  },
  {
    file: 'lib/desk-page/data-centres.ts',
    tests: [test('addresses')],
    mutants: [{ protects: 'lists of data centres', find: '.filter((dc) => dc !== SAMPLE)', put: '' }],
  },
  {
    file: 'lib/ledger-page/of-this-page.ts',
    tests: [test('ledger-of-page')],
    mutants: [
      { protects: 'each from the other', find: '(entry.orgId === SAMPLE_ORGANIZATION) === isOfSample && ', put: '' },
      { protects: 'the real ledger', find: 'isOfSample ? SAMPLE_ORGANIZATION : null', put: 'null' },
    ],
  },
  {
    file: 'lib/sample-desk/sample-page.ts',
    tests: [test('sample-page')],
    mutants: [
      { protects: 'two beginnings', find: '    if (desk) return;\n    const world', put: '    const world' },
      { protects: 'the one that is open', find: 'if (!hasPlace) {', put: 'if (hasPlace) {' },
      { protects: 'what has ended', find: '    desk = null;\n    beOf', put: '    beOf' },
      { protects: 'whom the page speaks for', find: '      beOf(signIn);\n', put: '' },
      { protects: 'who is still there', find: '!all.some(({ id }) => id === pageSignIn())', put: 'all.length > 0' },
      {
        protects: 'who never began',
        find: "if (store.getState().phase === 'open') void leave();",
        put: 'void leave();',
      },
    ],
  },
  {
    file: 'lib/sample/open-sample.page.ts',
    tests: [test('open-sample')],
    mutants: [
      { protects: 'the tab that asks', find: 'id !== own && ', put: '' },
      {
        protects: 'pages of that name elsewhere',
        find: 'url?.split(/[?#]/)[0] === page',
        put: "url?.includes('/sample.html')",
      },
    ],
  },
];
