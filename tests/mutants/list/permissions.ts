import type { Target } from '../mutant';

const AUTH = ['tests/unit/auth/allow.test.ts'];
const SCOPES = ['tests/unit/auth/scopes.test.ts'];
const RULES = ['tests/unit/permissions/why-not.test.ts'];
const ACCESS = ['tests/unit/panel/access.test.ts'];
const SESSION = ['tests/unit/session/allow.test.ts'];
const VIEWS = ['tests/unit/components/permissions.test.tsx'];

/** What may be done, and asking for more. */
export const PERMISSIONS: readonly Target[] = [
  {
    file: 'lib/auth/sign-in.ts',
    tests: AUTH,
    mutants: [
      {
        protects: 'the consent of another data centre',
        find: "if (grant.dataCentre !== dataCentre) throw problemError('otherConsent');",
        put: '',
      },
      { protects: 'the consent of somebody else', find: 'await check(credentialsOf(grant, access));', put: '' },
      {
        protects: 'whoever signed out meanwhile stays so',
        find: "if ((await deps.vault.grant())?.id !== before.id) throw problemError('signedOut');",
        put: '',
      },
      { protects: 'access that is refused ends', find: '    endOther(grant, before, deps);\n', put: '' },
      {
        protects: 'the former access ends',
        find: '  endOther(before, grant, deps);\n  return grant;\n}\n\n/** Ends',
        put: '  return grant;\n}\n\n/** Ends',
      },
      {
        protects: 'no second window for what is granted',
        find: 'if (before.scopes && !isMissing(need, before.scopes)) return before;',
        put: '',
      },
      { protects: 'what was asked for is remembered', find: 'asked: [...scopes],', put: '' },
    ],
  },
  {
    file: 'lib/auth/scopes.ts',
    tests: SCOPES,
    mutants: [
      { protects: 'nothing granted gets lost', find: '...(scopes ?? asked ?? ASKED_BEFORE), ', put: '' },
      {
        protects: 'what earlier versions asked for',
        find: "[...SIGN_IN_SCOPES, 'Desk.tickets.UPDATE']",
        put: 'SIGN_IN_SCOPES',
      },
      { protects: 'nothing told is not nothing granted', find: 'ours.length > 0 ? ours : undefined', put: 'ours' },
      { protects: 'scopes in any case', find: 'told?.toLowerCase()', put: 'told' },
    ],
  },
  {
    file: 'lib/permissions/needs.ts',
    tests: RULES,
    mutants: [
      { protects: 'unknown is not missing', find: 'granted !== undefined && ', put: 'granted === undefined || ' },
      { protects: 'every scope of a need', find: '.some((scope)', put: '.every((scope)' },
    ],
  },
  {
    file: 'lib/permissions/why-not.page.ts',
    tests: RULES,
    mutants: [
      { protects: 'a permission that is not mentioned', find: '?.[name] === false', put: '?.[name] !== true' },
      {
        protects: 'permissions for tickets that nobody has',
        find: '(!isForUnassigned || (isNo(',
        put: '(true || (isNo(',
      },
      {
        protects: 'private notes of light agents',
        find: 'profile?.isLight && !RULES[action].isForLightAgents',
        put: 'profile?.isLight',
      },
      {
        protects: 'badges for people of a locked ticket',
        find: "ticket && ACTIONS[action].on === 'ticket' ?",
        put: 'ticket ?',
      },
    ],
  },
  {
    file: 'lib/permissions/ticket-state.page.ts',
    tests: RULES,
    mutants: [
      {
        protects: 'writing where there is no department',
        find: 'isFieldAction(action) && departmentId',
        put: 'departmentId',
      },
      { protects: 'no list without a department', find: 'isFieldAction(action) && ', put: 'false && ' },
    ],
  },
  {
    file: 'lib/permissions/rules.page.ts',
    tests: RULES,
    mutants: [
      { protects: 'what the customer reads', find: 'addComment: COMMENT', put: 'addComment: FREE' },
      { protects: 'whose ticket it is', find: 'assignTeam: OWNER', put: 'assignTeam: FIELD' },
      { protects: 'the scope of tags', find: 'removeTags: TAGS', put: 'removeTags: COMMENT' },
    ],
  },
  {
    file: 'lib/session/check-same-user.ts',
    tests: SESSION,
    mutants: [
      { protects: 'another agent', find: 'agent !== null && id !== agent.id', put: 'false' },
      {
        protects: 'another organization',
        find: "if (kind === 'wrongOrganization') throw problemError('otherConsent');",
        put: '',
      },
      {
        protects: 'nobody can tell who it was',
        find: 'agent !== null || !NOT_TOLD.has(kind)',
        put: '!NOT_TOLD.has(kind)',
      },
      {
        protects: 'a network that failed tells nothing',
        find: 'agent !== null || !NOT_TOLD.has(kind)',
        put: 'agent !== null',
      },
    ],
  },
  {
    file: 'lib/session/session.ts',
    tests: SESSION,
    mutants: [
      {
        protects: 'the organization of the panel that asks',
        find: "if (before.status !== 'signedIn' || before.organization.id !== id) throw problemError('signedOut');",
        put: "if (before.status !== 'signedIn') throw problemError('signedOut');",
      },
      {
        protects: 'a sign-out meanwhile',
        find: "if (now.status !== 'signedIn' || now.organization.id !== id) return now;",
        put: "if (now.status !== 'signedIn') return await store({ ...before, ...granted(grant) });",
      },
      {
        protects: 'unknown scopes are unknown again',
        find: 'const { scopes: _former, ...rest } = now;',
        put: 'const rest = now;',
      },
    ],
  },
  {
    file: 'lib/panel/access.ts',
    tests: ACCESS,
    mutants: [
      { protects: 'one question at a time', find: 'if (waiting) return Promise.resolve(false);', put: '' },
      { protects: 'what was put off is not done', find: 'if (waiting !== mine) return;', put: '' },
      {
        protects: 'one window',
        find: '!allowing || allowing.isAsking || orgId === null',
        put: '!allowing || orgId === null',
      },
      {
        protects: 'a worker that was stopped',
        find: "if (!isThere) problem = { kind: 'signInInterrupted' };",
        put: 'if (!isThere) problem = null;',
      },
      { protects: 'consent for another organization', find: ' && now.organization.id === orgId', put: '' },
      { protects: 'what goes on knows of the consent', find: 'else account.setState({ session: now });', put: '' },
      { protects: 'a scope that is missing greys nothing', find: " && reason.is !== 'scope'", put: '' },
      {
        protects: 'nobody signed in, nothing read',
        find: 'ticket.value && organizationId(account.getState()) && ',
        put: 'ticket.value && ',
      },
    ],
  },
  {
    file: 'lib/panel/dispatch.ts',
    tests: ACCESS,
    mutants: [
      {
        protects: 'nothing is sent without consent',
        find: 'if (consent !== null && !(await consent)) {',
        put: 'if (consent !== null && !(await consent) && false) {',
      },
    ],
  },
  {
    file: 'components/actions/use-reason.ts',
    tests: VIEWS,
    mutants: [
      { protects: 'no list is taken away', find: '}, [dialog, ticket.id]);', put: '}, [dialog, ticket.id, extras]);' },
    ],
  },
];
