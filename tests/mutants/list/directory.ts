import type { Target } from '../mutant';

const VIEW = ['tests/unit/directory/view.test.ts'];
const ROWS = ['tests/unit/directory/rows.test.ts'];
const PAGE = ['tests/unit/directory/directory-page.test.ts'];
const READERS = ['tests/unit/directory/readers.test.ts'];

/** The directory: what is asked of Desk and what it costs, whom an answer belongs to, and of whom something is not known. */
export const DIRECTORY_OF_ALL: readonly Target[] = [
  {
    file: 'lib/records/agents-query.ts',
    tests: ['tests/unit/directory/readers.test.ts'],
    mutants: [
      {
        protects: 'light agents alone cannot be counted',
        find: 'isLight !== true && departmentId',
        put: 'departmentId',
      },
      { protects: 'nobody of a department is counted as all', find: 'departmentId === null && roleId', put: 'roleId' },
    ],
  },
  {
    file: 'components/directory/CountAll.tsx',
    tests: ['tests/unit/components/count-all.test.tsx'],
    mutants: [
      { protects: 'who are looked for here are not all', find: 'reachOf({ view }, list).isFiltered || ', put: '' },
      { protects: 'one count at a time', find: 'isAsking || want(', put: 'want(' },
      { protects: 'the focus while it is counted', find: 'aria-disabled={isAsking}', put: 'disabled={isAsking}' },
      { protects: 'the focus once it is counted', find: 'line?.focus();', put: 'return;' },
      { protects: 'the focus of who is elsewhere', find: 'if (document.activeElement === mine) ', put: '' },
      { protects: 'Retry asks Desk', find: 'part?.problem !== undefined)}', put: 'false)}' },
    ],
  },
  {
    file: 'lib/directory-page/directory-page.ts',
    tests: PAGE,
    mutants: [
      { protects: 'a late page of another list', find: 'begun === era && shown?.asks === asks', put: 'begun === era' },
      {
        protects: 'a late page of another session',
        find: 'begun === era && shown?.asks === asks',
        put: 'shown?.asks === asks',
      },
      {
        protects: 'a late record of another session',
        find: '({ value, at }) => begun === era && ',
        put: '({ value, at }) => ',
      },
      { protects: 'a late load of another session', find: 'if (begun !== era) return;', put: '' },
      { protects: 'one page at a time', find: '!list || list.isLoading || ', put: '!list || ' },
      { protects: 'each agent once', find: '!seen.has(id) && seen.add(id)', put: 'seen.add(id)' },
      {
        protects: 'typing that has not rested',
        find: "view.kind !== 'agents' || typed !== view.search",
        put: "view.kind !== 'agents'",
      },
      {
        protects: 'what failed is not asked again unasked',
        find: '!list || list.problem !== null || ',
        put: '!list || ',
      },
      { protects: 'load is asked for only once wanted', find: '!wantsLoads || ', put: '' },
      { protects: 'one call for load at a time', find: 'isAskingLoads || ', put: '' },
      { protects: 'load that was refused', find: 'loadProblem !== null || organization', put: 'organization' },
      {
        protects: 'the organization that is meant',
        find: '{ orgId: organization, ...(refresh && { refresh }) },\n        ask',
        put: '{ ...(refresh && { refresh }) },\n        ask',
      },
      { protects: 'what was typed is kept', find: 'go({ search: getState().typed, open: of }', put: 'go({ open: of }' },
      { protects: 'nothing is left of a session', find: 'setState(emptyState(getState().view));', put: '' },
    ],
  },
  {
    file: 'lib/directory-page/pages.ts',
    tests: ROWS,
    mutants: [
      { protects: 'pages that cost more', find: 'priceOf(next) <= allowed.credits', put: 'true' },
      { protects: 'looking through for ever', find: '(!isFiltered || next < allowed.upTo)', put: 'true' },
      {
        protects: 'nothing is read that nobody looks at',
        find: 'isAllowed(reach) && lastInSight >= rows - BEFORE_END',
        put: 'isAllowed(reach)',
      },
    ],
  },
  {
    file: 'lib/directory-page/sift.ts',
    tests: ROWS,
    mutants: [
      {
        protects: 'unknown is not no',
        find: 'if (passes === null) isKnown = false;',
        put: 'if (passes === null) return true;',
      },
      { protects: 'unknown is not yes', find: 'if (passes === null) isKnown = false;', put: '' },
      {
        protects: 'a time zone that is none',
        find: 'if (isOpen !== null) return isOpen;',
        put: 'return isOpen ?? false;',
      },
    ],
  },
  {
    file: 'lib/directory-page/loads.ts',
    tests: ROWS,
    mutants: [
      { protects: 'who is on no list', find: 'offline.has(id) ? false : null', put: 'false' },
      { protects: 'what was told last', find: 'known.at >= (part?.at ?? 0)', put: 'true' },
      { protects: 'a clock that was set back', find: 'at <= now && ', put: '' },
    ],
  },
  {
    file: 'lib/directory-page/asked-agents.ts',
    tests: VIEW,
    mutants: [
      { protects: 'signs that Desk refuses', find: '.split(REFUSED)', put: ".split(' ')" },
      { protects: 'one letter', find: 'text.length === 1 && LATIN.test(text)', put: 'false' },
      {
        protects: 'a script of one-sign names',
        find: 'text.length === 1 && LATIN.test(text)',
        put: 'text.length === 1',
      },
    ],
  },
  {
    file: 'lib/directory-page/view.ts',
    tests: VIEW,
    mutants: [
      { protects: 'names that every object has', find: 'Object.hasOwn(CARDS, kind) ? ', put: 'true ? ' },
      { protects: 'an endless search', find: '.slice(0, LONGEST_SEARCH).toWellFormed()', put: '.toWellFormed()' },
    ],
  },
  {
    file: 'lib/records/directory-readers.worker.ts',
    tests: READERS,
    mutants: [
      {
        protects: 'a key that is none',
        find: "if (wanted === null) throw problemError('badRequest');",
        put: 'if (wanted === null) return { agents: [], next: null };',
      },
    ],
  },
];
