import type { Target } from '../mutant';

const VIEW = 'tests/unit/components/account-view.test.tsx';
const READERS = 'tests/unit/records/account-readers.test.ts';
const MODULES = ['tests/unit/panel/module-kinds.test.ts', 'tests/unit/panel/view-of-renamed-module.test.ts'];

/** An account in the panel, and modules that an organization has named itself: what is asked, and what is taken for what. */
export const ACCOUNT_VIEW: readonly Target[] = [
  {
    file: 'components/words/web-address.ts',
    tests: ['tests/unit/components/web-address.test.ts'],
    mutants: [
      { protects: 'code in place of a web site', find: '/^https?:$/.test(url.protocol) && ', put: '' },
      { protects: 'a name before the host', find: " && url.username === ''", put: '' },
    ],
  },
  {
    file: 'components/account-view/Members.tsx',
    tests: [VIEW],
    mutants: [
      { protects: 'whom Desk calls no end user', find: 'isEndUser !== false)', put: 'isEndUser !== undefined)' },
      { protects: 'whom Desk does not tell of', find: 'isEndUser !== false)', put: 'isEndUser === true)' },
      { protects: 'nobody is asked about unasked', find: 'useState(0)', put: 'useState(AT_ONCE)' },
      { protects: 'ten at a time', find: 'Math.min(AT_ONCE, likely', put: 'Math.max(AT_ONCE, likely' },
      { protects: 'the badges of the first user alone', find: 'useState(isFirst)', put: 'useState(true)' },
    ],
  },
  {
    file: 'components/account-view/AccountView.tsx',
    tests: [VIEW],
    mutants: [
      { protects: 'a refusal is said once', find: 'if (isRefused && ', put: 'if (false && ' },
      { protects: 'another account begins anew', find: '<OfAccount key={accountId} ', put: '<OfAccount ' },
    ],
  },
  {
    file: 'lib/records/account-readers.worker.ts',
    tests: [READERS],
    mutants: [
      { protects: 'a full page is not all', find: 'isPart: contacts.length === most', put: 'isPart: false' },
      { protects: 'closed tickets', find: "statusType !== 'closed'", put: "statusType !== 'other'" },
      { protects: 'at most five pages', find: 'const MOST_PAGES = 5', put: 'const MOST_PAGES = 6' },
    ],
  },
  {
    file: 'lib/panel/module-kinds.ts',
    tests: MODULES,
    mutants: [
      {
        protects: 'one deleted ticket does not switch a module off',
        find: "noted === 'none' || noted === noneOf(recordId)",
        put: "noted?.startsWith('none')",
      },
      {
        protects: 'what is open by then is not called nothing known',
        find: 'if (isOpen) setState',
        put: 'setState',
      },
      { protects: 'the same record twice is one', find: ' && before !== noneOf(recordId)', put: '' },
      { protects: 'portals are kept apart', find: '`${portal}/${module}`', put: '`${portal && module}`' },
    ],
  },
  {
    file: 'lib/panel/shown-account.ts',
    tests: [...MODULES, VIEW],
    mutants: [
      {
        protects: 'what could not be read now is not none',
        find: "(problem?.kind === 'notFound' || problem?.kind === 'forbidden')",
        put: 'problem !== undefined',
      },
      {
        protects: 'an account of another organization',
        find: 'if (isOfAnother) return null;',
        put: '',
      },
    ],
  },
  {
    file: 'lib/panel/shown-record.ts',
    tests: ['tests/unit/components/contexts.test.tsx'],
    mutants: [
      {
        protects: 'a ticket’s requester makes it no contact',
        find: 'isAsked(requester) && !isAsked(ticket)',
        put: 'isAsked(requester)',
      },
    ],
  },
];
