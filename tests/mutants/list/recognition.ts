import type { Target } from '../mutant';

const COUNT = 'tests/unit/ledger/recognition.test.ts';
const HOLDS = 'tests/unit/bulk/who-holds.test.ts';

/** Who was awarded what, and who holds a badge: what is counted, and what is not known. */
export const RECOGNITION: readonly Target[] = [
  {
    file: 'lib/ledger-page/recognition.ts',
    tests: [COUNT],
    mutants: [
      { protects: 'badges alone', find: "action === 'awardBadges' || action === 'revokeBadges'", put: 'true' },
      { protects: 'one organization', find: 'entry.orgId === orgId)', put: 'true)' },
      { protects: 'what stands alone', find: "filter(({ state }) => state === 'stands')", put: 'filter(() => true)' },
      { protects: 'the order of time', find: 'one.at - other.at', put: 'other.at - one.at' },
      { protects: 'an undo that was cut off is open', find: "undoing: 'unknown'", put: "undoing: 'stands'" },
      { protects: 'what an older ledger calls undone', find: "undone: 'takenBack'", put: "undone: 'stands'" },
      { protects: 'an award is open until Desk has answered', find: "return 'unknown';", put: "return 'stands';" },
      { protects: 'ours was taken, others’ gift is theirs', find: "undone === 'byOthers'", put: 'false' },
      {
        protects: 'a revocation that nobody knows of',
        find: "case 'unknown':\n    case null:\n      return state;",
        put: "case 'unknown':\n    case null:\n      return null;",
      },
      { protects: 'the help center of a person', find: '${helpCenterOf(entry.target)}/', put: '' },
      { protects: 'the organization of a person', find: '`${entry.orgId}/${helpCenterOf', put: '`${helpCenterOf' },
      { protects: 'the badge that is revoked', find: '/${step.id}`', put: '`' },
      { protects: 'what is awarded again stands', find: "if (after === 'takenBack') held.delete(key);", put: '' },
    ],
  },
  {
    file: 'lib/ledger-page/recognition-period.ts',
    tests: [COUNT],
    mutants: [
      { protects: 'today is one of the days', find: 'period - 1', put: 'period' },
      { protects: 'only what stands', find: "if (state !== 'stands') continue;", put: '' },
      { protects: 'days, not the days after', find: 'from <= entry.at', put: 'from < entry.at' },
      { protects: 'columns that can be told apart', find: 'period > MOST_COLUMNS', put: 'false' },
    ],
  },
  {
    file: 'lib/ledger-page/recognition-page.ts',
    tests: [COUNT],
    mutants: [
      {
        protects: 'a late answer of another period',
        find: 'if (period === getState().period) setState({ entries, readAt',
        put: 'setState({ entries, readAt',
      },
      {
        protects: 'nothing of the period before',
        find: 'entries: null, isUnreadable: false, problem: null',
        put: 'isUnreadable: false, problem: null',
      },
      { protects: 'one reading at a time', find: 'reading ??= readAll()', put: 'reading = readAll()' },
      {
        protects: 'unreadable is not empty',
        find: 'setState({ isUnreadable: true })',
        put: 'setState({ entries: [] })',
      },
    ],
  },
  {
    file: 'lib/bulk/who-holds.ts',
    tests: [HOLDS],
    mutants: [
      {
        protects: 'unknown is not no',
        find: '!recipient || !Object.hasOwn(held, recipient.userId)',
        put: '!recipient',
      },
      {
        protects: 'a look-up that failed is not known',
        find: 'row.problem ? null : recipientOf(row)',
        put: 'recipientOf(row)',
      },
      { protects: 'each person once', find: "if (verdict !== 'samePerson') counts", put: 'counts' },
      {
        protects: 'without an account nothing is held',
        find: "if (verdict === 'noAccount' || verdict === 'severalContacts') return 'no';",
        put: '',
      },
    ],
  },
];
