import type { Target } from '../mutant';

const APART = 'tests/unit/storage/side-by-side.test.ts';
const SIGN_INS = 'tests/unit/service/sign-ins.test.ts';
const WHICH = 'tests/unit/session/which-sign-in.test.ts';
const RIGHT = 'tests/unit/panel/right-sign-in.test.ts';
const LEFT = 'tests/unit/panel/left-toasts.test.ts';

/** Several organizations side by side: nothing of one is ever another's. */
export const SIDE_BY_SIDE: readonly Target[] = [
  {
    file: 'lib/storage/item.ts',
    tests: [APART],
    mutants: [
      { protects: 'each has its own', find: '? keyIn(of(), name) : name', put: '? name : name' },
      {
        protects: 'what is one for all',
        find: '? keyIn(of(), name) : name',
        put: '? keyIn(of(), name) : keyIn(of(), name)',
      },
    ],
  },
  {
    file: 'lib/storage/registry.ts',
    tests: [APART],
    mutants: [{ protects: 'what says that it is one for all', find: "of !== 'browser' && ", put: '' }],
  },
  {
    file: 'lib/storage/kept-lists.ts',
    tests: [APART],
    mutants: [
      { protects: 'whose list it is', find: 'sessionItem.in(signIn).get()', put: 'sessionItem.get()' },
      { protects: 'lists of another', find: ' && splitKey(key).signIn === signIn', put: '' },
    ],
  },
  {
    file: 'lib/storage/databases.ts',
    tests: [APART],
    mutants: [
      {
        protects: 'lists of another at the sign-out',
        find: '(await all()).filter(([key]) => splitKey(key).signIn === of)',
        put: 'await all()',
      },
    ],
  },
  {
    file: 'lib/cache/area-of-sign-in.ts',
    tests: [APART],
    mutants: [
      {
        protects: 'keys of its own',
        find: 'each.signIn === signIn ? [each.key]',
        put: 'each.signIn !== null ? [each.key]',
      },
      { protects: 'records of its own', find: 'one.signIn === signIn ? [[', put: 'one.signIn !== null ? [[' },
    ],
  },
  {
    file: 'lib/cache/remembered.page.ts',
    tests: [APART],
    mutants: [
      {
        protects: 'changes of its own',
        find: 'signIn === FIRST_SIGN_IN ? changes :',
        put: 'signIn !== null ? changes :',
      },
    ],
  },
  {
    file: 'lib/service/sign-ins.ts',
    tests: [SIGN_INS],
    mutants: [
      {
        protects: 'a message to one that is gone',
        find: "if (!service) throw problemError('signedOut');",
        put: 'if (!service) return run(signIn);',
      },
      {
        protects: 'the organization on screen',
        find: 'state.organization.id !== orgId)',
        put: "state.organization.id === '')",
      },
      { protects: 'signing in and out in any case', find: 'isAboutSession || orgId === null', put: 'orgId === null' },
      { protects: 'two clicks are one', find: 'isSame && !(await isSignedIn(one.id))', put: "isSame && one.id === ''" },
      { protects: 'who is signed in already', find: ' && !(await isSignedIn(one.id))', put: '' },
      { protects: 'a bound', find: 'all.length >= MOST_BESIDE', put: 'all.length >= 99' },
      {
        protects: 'the first stays',
        find: 'if (signIn === FIRST_SIGN_IN || !service) return',
        put: 'if (!service) return',
      },
      {
        protects: 'who is signing in',
        find: "if (!isSample && (await service.session.known()).status !== 'signedOut') return null;",
        put: '',
      },
      { protects: 'nothing is left of it', find: '      await forgetSignIn(signIn);\n', put: '' },
      {
        protects: 'what is to be told',
        find: "state.status === 'signedOut' && !state.note && !state.problem) void",
        put: "state.status === 'signedOut') void",
      },
      { protects: 'what was just begun', find: 'if (stored === undefined) return false;', put: '' },
      {
        protects: 'one organization, one sign-in',
        find: 'isHeld || (await others(signIn)).some((other) => other.orgId === orgId)',
        put: 'isHeld',
      },
      {
        protects: 'two that end at once',
        find: 'isHeld || (await others(signIn))',
        put: '(await others(signIn))',
      },
      { protects: 'records of others', find: 'if (isAlone) await', put: 'if (isAlone || orgId) await' },
    ],
  },
  {
    file: 'lib/session/session.ts',
    tests: ['tests/unit/session/session.test.ts'],
    mutants: [
      {
        protects: 'an organization that another sign-in has',
        find: '!(await claim(state.organization.id))',
        put: 'false',
      },
      { protects: 'access that nobody uses', find: "'noOrganization', 'alreadySignedIn'", put: "'noOrganization'" },
    ],
  },
  {
    file: 'lib/service/late-seat.ts',
    tests: [SIGN_INS],
    mutants: [
      { protects: 'what is said meanwhile', find: 'for (const request of waiting) there.said(request);', put: '' },
      { protects: 'a panel that went meanwhile', find: 'if (isGone) return there.left();', put: '' },
    ],
  },
  {
    file: 'lib/service/forget-records-of.ts',
    tests: [SIGN_INS],
    mutants: [
      { protects: 'macros of others', find: 'await macrosItem.set(others);', put: 'await macrosItem.remove();' },
    ],
  },
  {
    file: 'lib/bulk/run-keys.both.ts',
    tests: ['tests/unit/bulk/run-store.test.ts'],
    mutants: [
      {
        protects: 'the run of another organization',
        find: 'key === headKey(orgId) || key.startsWith(rowPrefix(orgId))',
        put: "key !== ''",
      },
    ],
  },
  {
    file: 'lib/ledger/ledger.ts',
    tests: ['tests/unit/ledger/ledger.test.ts'],
    mutants: [
      { protects: 'entries of others', find: 'readEntry(entry)?.orgId === orgId', put: 'readEntry(entry) !== null' },
      { protects: 'all of them', find: 'if (!last || part.length < PART) return;', put: 'return;' },
    ],
  },
  {
    file: 'lib/session/which-sign-in.both.ts',
    tests: [WHICH, RIGHT],
    mutants: [
      {
        protects: 'another data centre',
        find: ' && session.dataCentre === dataCentre);\n  const named',
        put: ');\n  const named',
      },
      {
        protects: 'the portal’s own name',
        find: 'named.find((place) => isOwnName(place, portal)) ?? named[0]',
        put: 'named[0]',
      },
      { protects: 'nobody guesses', find: "if (context.kind !== 'desk') return null;", put: '' },
      {
        protects: 'whoever is on the way',
        find: 'onTheWay(places, now) ?? anybody(places, now)',
        put: 'anybody(places, now)',
      },
      {
        protects: 'another portal',
        find: '!isElsewhere(session, portal));\n  const [only',
        put: 'session !== null);\n  const [only',
      },
      { protects: 'what was begun for the page', find: 'if (begun) return begun.signIn;', put: '' },
      { protects: 'who is there', find: 'signedIn.includes(now) ? now', put: 'signedIn.length > 99 ? now' },
    ],
  },
  {
    file: 'lib/panel/right-sign-in.ts',
    tests: [RIGHT],
    mutants: [
      { protects: 'a page is loaded anew once', find: 'isShown || isLeaving) return;', put: 'isShown) return;' },
      {
        protects: 'a tab of another is not shown',
        find: 'changed(isShown ? tab : { id: tab.id, url: undefined });',
        put: 'changed(tab);',
      },
      { protects: 'a panel leaves', find: '        leave();\n', put: '' },
      { protects: 'a panel that cannot tell stays', find: 'right === null || isShown', put: 'isShown' },
      {
        protects: 'what stays as it is',
        find: 'if (!isShown || right !== pageSignIn()) show(last);',
        put: 'show(last);',
      },
      { protects: 'a sign-in begun elsewhere', find: 'if (!roaming) void begin().then(() => look());', put: '' },
    ],
  },
  {
    file: 'lib/panel/left-toasts.ts',
    tests: [LEFT],
    mutants: [
      { protects: 'another organization', find: 'left?.orgId === orgId ? left : null', put: 'left' },
      { protects: 'once', find: 'if (left) await item.remove();', put: '' },
    ],
  },
  {
    file: 'lib/panel/dispatch.ts',
    tests: [LEFT],
    mutants: [
      {
        protects: 'it is looked up, not sent again',
        find: "const entry = await ask('action/settle', { actionId: request.actionId });\n      if (entry.phase",
        put: 'const entry = await askFor(request);\n      if (entry.phase',
      },
      {
        protects: 'what was answered is not under way',
        find: '    } finally {\n      underWay.delete(actionId);',
        put: '    } finally {',
      },
    ],
  },
  {
    file: 'lib/panel/toasts.ts',
    tests: [LEFT],
    mutants: [
      { protects: 'no longer than it was to stand', find: 'left <= 0 || left > UNDO_WINDOW_MS', put: 'left === 0' },
    ],
  },
];
