import type { Target } from '../mutant';

const AHEAD = 'tests/unit/service/asked-ahead.test.ts';
const LEARNED = 'tests/unit/service/learned-users.test.ts';

/** What is asked for before Desk has said whose it is. */
export const ASKED_AHEAD: readonly Target[] = [
  {
    file: 'lib/service/ask-ahead.ts',
    tests: [AHEAD],
    mutants: [
      { protects: 'nothing is guessed once Desk has told', find: 'if (isOver()) return;', put: '' },
      {
        protects: 'what turned out right goes on',
        find: 'if (confirmed.some((user) => user.userId === userId)) continue;',
        put: '',
      },
      { protects: 'what turned out wrong is ended', find: '      leave(reader);\n', put: '' },
    ],
  },
  {
    file: 'lib/service/learned-users.ts',
    tests: [LEARNED],
    mutants: [
      {
        protects: 'what was learned of another organization',
        find: 'known?.orgId === org ? known.contacts : []',
        put: 'known?.contacts ?? []',
      },
      { protects: 'nothing comes back after the sign-out', find: ' || since !== moment()', put: '' },
      { protects: 'a moment of before the question', find: 'const since = moment();\n', put: 'const since = 0;\n' },
      { protects: 'nothing is written that was known', find: ' || String(old) === String(row)', put: '' },
      { protects: 'a bound of what is learned', find: '.slice(-MOST_CONTACTS)', put: '' },
      { protects: 'a wrong guess costs little', find: 'users.size > MOST_USERS ? [] : ', put: '' },
      { protects: 'who is no user any more is forgotten', find: 'row.length > 1 ? ', put: 'old.length > 0 ? ' },
      { protects: 'one row for a contact', find: 'before.filter(([id]) => id !== contactId)', put: 'before' },
    ],
  },
  {
    file: 'lib/service/desk-service.ts',
    tests: [AHEAD],
    mutants: [
      {
        protects: 'what is remembered is better than a guess',
        find: "(await reader.cached('helpCenters', contactId, null)) === null ?",
        put: 'true ?',
      },
    ],
  },
];
