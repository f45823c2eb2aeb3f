import type { Target } from '../mutant';

const RECOVERY = 'tests/unit/panel/view-recovery.test.ts';

/** Manners in a crowd: who waits, how long, and who does not. */
export const CROWD: readonly Target[] = [
  {
    file: 'lib/desk-api/client.ts',
    tests: ['tests/unit/desk-api/client.test.ts'],
    mutants: [
      { protects: 'a crowd that is over', find: '        refusals = 0;\n', put: '' },
      {
        protects: 'no read is tried for long while others are refused',
        find: 'refusals = Math.max(refusals, attempt);',
        put: 'refusals = attempt;',
      },
      {
        protects: 'patience with what was asked for by a click',
        find: '(isByHand ? TRIES_BY_HAND : CONCURRENCY_TRIES)',
        put: 'CONCURRENCY_TRIES',
      },
      {
        protects: 'writes do not end early because reads were refused',
        find: 'isByHand || isWrite(request) ? attempt',
        put: 'isByHand ? attempt',
      },
      {
        protects: 'clicks do not end early because views were refused',
        find: 'isByHand || isWrite(request) ? attempt',
        put: 'isWrite(request) ? attempt',
      },
      {
        protects: 'a place in the queue is not held for a view that was left',
        find: 'await Promise.race([wait(ms), ended]);',
        put: 'await wait(ms);',
      },
      {
        protects: 'no wait outlives the worker',
        find: 'Math.min(fullJitter(1_000, attempt), LONGEST_JITTER_MS)',
        put: 'fullJitter(1_000, attempt)',
      },
    ],
  },
  {
    file: 'lib/panel/recovery.ts',
    tests: [RECOVERY],
    mutants: [
      {
        protects: 'a panel that nobody sees',
        find: 'if (seen.is()) view.again(isMeant);',
        put: 'if (true) view.again(isMeant);',
      },
      { protects: 'what was due while nobody looked', find: 'else due = isMeant;', put: '' },
      { protects: 'panels do not come back together', find: ' + Math.random() * window]', put: ' + window]' },
      { protects: 'the moment that Desk names', find: 'Math.max(0, (problem.retryAt ?? 0) - now()) + ', put: '' },
      {
        protects: 'the moment that Desk names, by a clock that ran ahead',
        find: 'restOf(problem) !== undefined && (problem.retryAt ?? 0) <= now()',
        put: 'restOf(problem) !== undefined',
      },
      { protects: 'longer waits each time', find: 'first * 2 ** attempt', put: 'first' },
      { protects: 'an end of growing', find: 'isLong ? longest * SELDOM : longest', put: 'Infinity' },
      { protects: 'what never passes', find: 'longest * SELDOM', put: 'longest' },
      {
        protects: 'waits begin anew',
        find: 'if (problems.length === 0) return leave();',
        put: 'if (problems.length === 0) return;',
      },
      { protects: 'a plan for what failed before', find: 'if (isPlanned || due) return;', put: 'leave();' },
      {
        protects: 'word of no network that comes late',
        find: "kind === 'offline' && isOnline() ? BACK_ONLINE : ",
        put: '',
      },
      { protects: 'nothing is asked for without a network', find: ' && isOnline()', put: '' },
      { protects: 'an office does not come online together', find: 'Math.random() * SPREAD_MS', put: '0' },
      {
        protects: 'a ticket that was left',
        find: 'function leave(): void {\n    stop();',
        put: 'function leave(): void {',
      },
    ],
  },
  {
    file: 'lib/panel/live-view.ts',
    tests: [RECOVERY],
    mutants: [
      {
        protects: 'nothing flickers while it is asked for again',
        find: '...(isQuiet && problem ? { problem } : {}), ',
        put: '',
      },
      {
        protects: 'a panel that misses nothing',
        find: 'if (problems().length > 0) void recovering().then(({ online })',
        put: 'void recovering().then(({ online })',
      },
    ],
  },
  {
    file: 'lib/panel/view.ts',
    tests: [RECOVERY],
    mutants: [
      {
        protects: 'a move ends the waiting',
        find: '    shown = null;\n    live?.leave();\n',
        put: '    shown = null;\n',
      },
      {
        protects: 'nothing waits after closing',
        find: '      shown = null;\n      live?.leave();\n',
        put: '      shown = null;\n',
      },
    ],
  },
];
