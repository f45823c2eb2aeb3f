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
        find: 'isByHand ? TRIES_BY_HAND : WRITE_TRIES',
        put: 'WRITE_TRIES',
      },
      {
        protects: 'writes do not end early because reads were refused',
        find: '!isByHand && !isWrite(request);\n        const isServed',
        put: '!isByHand;\n        const isServed',
      },
      {
        protects: 'clicks do not end early because views were refused',
        find: '!isByHand && !isWrite(request);\n        const isServed',
        put: '!isWrite(request);\n        const isServed',
      },
      {
        protects: 'a view that is begun is made whole',
        find: 'isOfView && now() - answeredAt < SERVED_MS',
        put: 'false',
      },
      {
        protects: 'nobody counts as served for ever',
        find: 'isOfView && now() - answeredAt < SERVED_MS',
        put: 'isOfView && answeredAt > 0',
      },
      { protects: 'short waits of who was served', find: 'isServed ? 1 : attempt', put: 'attempt' },
      { protects: 'a near moment that Desk names', find: 'Math.max(jitter, retryAt - now())', put: 'jitter' },
      {
        protects: 'an address that is down is not closed for longer by asking',
        find: 'down.has(request.path) && !request.isExplicit ? 0 : RETRIES',
        put: 'RETRIES',
      },
      {
        protects: 'patience with a fault for what was asked for by a click',
        find: ' && !request.isExplicit ? 0',
        put: ' ? 0',
      },
      {
        protects: 'a fault that is over',
        find: 'if (!isPassing) down.delete(request.path);\n        else if',
        put: 'if',
      },
      {
        protects: 'a place in the queue is not held for a view that was left',
        find: 'await Promise.race([wait(ms), ended]);',
        put: 'await wait(ms);',
      },
      {
        protects: 'no wait outlives the worker',
        find: 'Math.min(fullJitter(FIRST_JITTER_MS, isServed ? 1 : attempt), LONGEST_JITTER_MS)',
        put: 'fullJitter(FIRST_JITTER_MS, isServed ? 1 : attempt)',
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
      { protects: 'panels do not come back together', find: '(1 - fixed) * Math.random()', put: '(1 - fixed)' },
      { protects: 'an address that the browser holds back', find: '{ serverError: 0.5 }', put: '{}' },
      { protects: 'the moment that Desk names', find: '{ ms: named + ms,', put: '{ ms,' },
      {
        protects: 'the end of a hold',
        find: "problem.kind === 'serverError' && problem.status === undefined",
        put: "problem.kind === 'serverError'",
      },
      {
        protects: 'nobody waits twice for a hold',
        find: "problem.kind === 'serverError' && problem.status === undefined",
        put: 'false',
      },
      {
        protects: 'who has waited for long in a crowd',
        find: ' - (now() - crowdSince) * SHORTER',
        put: '',
      },
      {
        protects: 'a crowd from those who have waited for long',
        find: 'Math.max(ms - (now() - crowdSince) * SHORTER, SHORTEST_MS)',
        put: 'ms - (now() - crowdSince) * SHORTER',
      },
      {
        protects: 'the next crowd',
        find: 'if (now() - crowdMet > OVER_MS) crowdSince',
        put: 'if (crowdSince === 0) crowdSince',
      },
      { protects: 'the wait of another ticket', find: '      crowdMet = -Infinity;\n', put: '' },
      {
        protects: 'what passes sooner than a far-off plan',
        find: 'all.every(({ atMost }) => now() + atMost >= (planned ?? 0))',
        put: 'true',
      },
      {
        protects: 'the moment that Desk names, by a clock that ran ahead',
        find: 'restOf(problem) !== undefined && (problem.retryAt ?? 0) <= now()',
        put: 'restOf(problem) !== undefined',
      },
      { protects: 'longer waits each time', find: 'first * 2 ** attempt', put: 'first' },
      { protects: 'an end of growing', find: 'first * 2 ** attempt, longest', put: 'first * 2 ** attempt, Infinity' },
      { protects: 'what never passes', find: 'longest * SELDOM', put: 'longest' },
      {
        protects: 'waits begin anew',
        find: 'if (problems.length === 0) return leave();',
        put: 'if (problems.length === 0) return;',
      },
      {
        protects: 'a plan for what failed before',
        find: 'if (planned !== null && all.every',
        put: 'if (false && all.every',
      },
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
        find: 'if (problems().length === 0) return comeBack();',
        put: 'if (problems().length === 0) comeBack();',
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
