import type { Target } from '../mutant';

const FOLLOW = 'tests/unit/policy/follow-policy.test.ts';
const SHOWN = 'tests/unit/components/policy.test.tsx';

/** What an administrator allows: read, kept, held to by the worker, and shown. */
export const POLICY: readonly Target[] = [
  {
    file: 'lib/policy/managed-policy.worker.ts',
    tests: [FOLLOW],
    mutants: [
      { protects: 'what was told last, before the browser tells', find: 'if (last) return', put: 'if (false) return' },
      { protects: 'the answer to what was asked last', find: 'if (mine !== turn) return;', put: '' },
      { protects: 'unreadable is not absent', find: "throw problemError('storageLocked')", put: 'return NO_POLICY' },
      { protects: 'a browser that says later what it could not', find: 'if (isUnreadable) await ask();', put: '' },
      { protects: 'who has no policy writes nothing', find: 'before === null ? undefined : await', put: 'await' },
      { protects: 'kept values are checked again', find: 'readPolicies(last.values)', put: 'last' },
    ],
  },
  {
    file: 'lib/policy/read-policies.worker.ts',
    tests: ['tests/unit/policy/policy.test.ts'],
    mutants: [
      { protects: 'a bad value allows less', find: ': whatHolds(name, stored[name])', put: ': undefined' },
      { protects: 'the good entries of a list', find: 'v.is(entry, each)', put: 'false' },
      { protects: 'names of every object', find: '!Object.hasOwn(POLICIES, name)', put: '!(name in POLICIES)' },
    ],
  },
  {
    file: 'lib/policy/forbidden.ts',
    tests: ['tests/unit/policy/policy.test.ts'],
    mutants: [
      { protects: 'taking away stays possible', find: " && step.way === 'give'", put: '' },
      { protects: 'runs of many', find: 'request.runId !== null', put: 'false' },
      { protects: 'the comment beside an award', find: 'request.writeComment) return true', put: 'false) return true' },
    ],
  },
  {
    file: 'lib/session/session.ts',
    tests: ['tests/unit/session/policy.test.ts'],
    mutants: [
      { protects: 'a slip of the pen signs nobody out', find: "({ is }) => is === 'badValue'", put: '() => false' },
      {
        protects: 'an organization not allowed any more',
        find: '(id !== null && isOrganizationForbidden(values, id))',
        put: 'false',
      },
      {
        protects: 'a client not allowed any more',
        find: '(grant !== null && isSignInForbidden(values, grant))',
        put: 'false',
      },
      {
        protects: 'a sign-in that is under way',
        find: 'await underWay?.catch(() => undefined);\n    await alone',
        put: 'await alone',
      },
    ],
  },
  {
    file: 'lib/service/action-handlers.ts',
    tests: ['tests/unit/service/policy.test.ts'],
    mutants: [
      { protects: 'the worker refuses, whatever a page asks', find: 'await checkAllowed(request);', put: '' },
      {
        protects: 'what was sent is told, not refused',
        find: 'if ((await ledger.find(request.actionId)) === null) throw',
        put: 'throw',
      },
    ],
  },
  {
    file: 'components/award/use-marks.ts',
    tests: [SHOWN],
    mutants: [{ protects: 'what is forbidden is not marked', find: 'reason === undefined && ', put: '' }],
  },
  {
    file: 'components/award/BadgePicker.tsx',
    tests: [SHOWN],
    mutants: [
      { protects: 'no comment where none may be written', find: ' && policy.allowComments !== false', put: '' },
    ],
  },
];
