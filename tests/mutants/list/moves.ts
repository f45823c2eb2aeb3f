import type { Target } from '../mutant';

/** A move to another ticket, from the browser's word to the calls, and what it leaves behind. */
export const MOVES: readonly Target[] = [
  {
    file: 'lib/desk-api/client.ts',
    tests: ['tests/unit/desk-api/calls-at-once.test.ts'],
    mutants: [
      {
        protects: 'calls at once as the edition allows',
        find: 'queue.allow(placesIn(await options.edition()));',
        put: '{}',
      },
    ],
  },
  {
    file: 'lib/service/reader.ts',
    tests: ['tests/unit/service/reader.test.ts'],
    mutants: [{ protects: 'Desk is not asked before', find: '      await rested;\n', put: '' }],
  },
  {
    file: 'lib/service/ask-ahead.ts',
    tests: ['tests/unit/service/asked-ahead.test.ts'],
    mutants: [{ protects: 'nor for who is likely', find: 'portal, rested })', put: 'portal })' }],
  },
  {
    file: 'lib/panel/follow-tab.ts',
    tests: ['tests/unit/panel/follow-tab.test.ts'],
    mutants: [
      {
        protects: 'the tab in front, and Desk beside our own page',
        find: "!tab.active || !tab.url?.startsWith('https:')",
        put: '!tab.url',
      },
      { protects: 'Desk beside our own page', find: " || !tab.url?.startsWith('https:')", put: '' },
      { protects: 'what was asked for before', find: '    asked += 1; // What', put: '    // What' },
      { protects: 'without asking', find: '    tell([tab]);', put: '    lookAgain();' },
    ],
  },
  {
    file: 'lib/panel/view.ts',
    tests: ['tests/unit/panel/view-memory.test.ts', 'tests/unit/panel/view-without-worker.test.ts'],
    mutants: [
      {
        protects: 'the worker hears of a move first',
        find: '    if (live?.isOpen()) live.speak(now);\n',
        put: '',
      },
      { protects: 'no look into storage beside a worker', find: '    if (live?.isOpen()) return;\n', put: '' },
    ],
  },
  {
    file: 'lib/cache/cache.worker.ts',
    tests: ['tests/unit/cache/bounded.test.ts'],
    mutants: [
      { protects: 'a bound of what is stored', find: 'keys.size <= MOST_STORED', put: 'keys.size <= Infinity' },
      {
        protects: 'what is no record takes no place',
        find: 'keys.filter((stores) => stores.startsWith(ANY_VERSION))',
        put: 'keys',
      },
      { protects: 'what is left is known', find: '      stored = null; // Which', put: '      // Which' },
    ],
  },
];
