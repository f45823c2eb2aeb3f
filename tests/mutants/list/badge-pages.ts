import type { Target } from '../mutant';

const LOAD = 'tests/unit/panel/load-catalogue.test.ts';
const PAGES = 'tests/unit/panel/catalogue-pages.test.ts';
const KEPT = 'tests/unit/storage/kept-lists.test.ts';
const PICKER = 'tests/unit/components/picker-pages.test.tsx';

/** Badges that are read page by page, and lists that are kept on disk. */
export const BADGE_PAGES: readonly Target[] = [
  {
    file: 'lib/panel/load-catalogue.ts',
    tests: [LOAD],
    mutants: [
      {
        protects: 'a page of another organization',
        find: '      if (!isHere()) return;\n      const read',
        put: '      const read',
      },
      { protects: 'a failure of another organization', find: 'if (isHere()) show((part)', put: 'show((part)' },
      { protects: 'the name in which is asked', find: ", orgId: orgId ?? '' };", put: ' };' },
      { protects: 'a part is not the whole', find: 'next === undefined,', put: 'true || next === undefined,' },
      { protects: 'what was read since', find: 'newest.at <= (shown().at ?? -1)', put: 'false' },
      { protects: 'pages of one time', find: '!canGoOn(begun, now())', put: 'false' },
      { protects: 'a picker that was closed', find: '!run.stays && store.getState().pickerFor === null', put: 'false' },
      { protects: 'credits: one reading for all', find: 'if (!run.isOver) return;', put: '' },
    ],
  },
  {
    file: 'lib/panel/catalogue-pages.ts',
    tests: [PAGES],
    mutants: [
      { protects: 'each badge once', find: 'badges.filter(({ id }) => !seen.has(id))', put: 'badges' },
      { protects: 'a server that never ends', find: 'added.length === 0 || ', put: '' },
      { protects: 'as old as the first page', find: 'const since = begun?.at ?? at;', put: 'const since = at;' },
      { protects: 'no pictures on disk', find: "iconUrl.startsWith('data:') || ", put: '' },
      { protects: 'no picture in an address', find: ' || iconUrl.length > LONGEST_ADDRESS', put: '' },
    ],
  },
  {
    file: 'lib/storage/kept-lists.ts',
    tests: [KEPT],
    mutants: [
      { protects: 'another organization', find: ' || session.organization.id !== orgId', put: '' },
      { protects: 'another account', find: "${session.agent?.id ?? ''} ", put: ' ' },
      { protects: 'another data centre', find: '${session.dataCentre} ', put: '' },
      {
        protects: 'a sign-out meanwhile',
        find: 'if ((await ownName(orgId, name, signIn)) === key) return;',
        put: 'return;',
      },
      { protects: 'a month', find: 'now - list.at < KEPT_FOR_MS', put: 'true' },
      { protects: 'a clock that was set back', find: 'list.at <= now && ', put: '' },
      { protects: 'the disk', find: ' || JSON.stringify(list).length > MOST_TEXT', put: '' },
      { protects: 'the disk, from many lists', find: '.slice(0, MOST_LISTS - 1)', put: '' },
    ],
  },
  {
    file: 'components/award/steady-badges.ts',
    tests: ['tests/unit/badges/steady-badges.test.ts'],
    mutants: [
      {
        protects: 'a badge that is not read yet is not gone',
        find: 'isWhole ? before.filter',
        put: 'true ? before.filter',
      },
    ],
  },
  {
    file: 'components/award/use-awardable.ts',
    tests: [PICKER],
    mutants: [
      { protects: 'the badge that the picker was opened for', find: 'if (isMissing) return', put: 'if (false) return' },
      { protects: 'rows that stay', find: 'recentAtFirst.current ?? recent', put: 'recent' },
      { protects: 'a badge that is gone', find: "...(isGone && { reason: t('badgeGone') }),", put: '' },
    ],
  },
  {
    file: 'components/award/BadgePicker.tsx',
    tests: [PICKER],
    mutants: [
      {
        protects: 'Enter before all is known',
        find: 'if (isMarking || !isOpenSearch) award',
        put: 'if (isMarking || true) award',
      },
      { protects: 'who has moved to a badge', find: ' && !list.isChosen;', put: ';' },
      {
        protects: 'nothing in the place of what is gone',
        find: 'list.entry?.reason === undefined ? list.entry : undefined',
        put: 'list.entry',
      },
    ],
  },
  {
    file: 'components/award/use-held-enter.ts',
    tests: ['tests/unit/components/picker-pages.test.tsx'],
    mutants: [
      { protects: 'an early Enter is kept', find: 'setHeld(entry ? { id: entry.id, query } : null)', put: 'undefined' },
      { protects: 'not for what fits less', find: 'isBest && isWhole', put: 'isStill && isWhole' },
      { protects: 'not where the rest cannot be read', find: 'isBest && isWhole', put: 'isBest' },
      { protects: 'not for another search', find: 'held.query === query && ', put: '' },
    ],
  },
];
