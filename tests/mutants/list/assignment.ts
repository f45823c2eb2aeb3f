import type { Target } from '../mutant';

const FREE = 'tests/unit/assignment/free-now.test.ts';
const RANK = 'tests/unit/assignment/rank-agents.test.ts';
const FACTS = 'tests/unit/assignment/agent-facts.test.ts';
const ORDER = 'tests/unit/list/steady-order.test.ts';
const DIALOG = 'tests/unit/components/who-can-take-it.test.tsx';

/** Who can take a ticket: by what is known, and never moved under a hand. */
export const ASSIGNMENT: readonly Target[] = [
  {
    file: 'lib/assignment/rank-agents.ts',
    tests: [RANK],
    mutants: [
      {
        protects: 'who is not active is not offered',
        find: 'agents.filter(({ isActive }) => isActive)',
        put: '[...agents]',
      },
      { protects: 'unknown stands between yes and no', find: 'is === null ? 0 : is ? 1 : -1', put: 'is ? 1 : -1' },
      { protects: 'unknown load counts as the middle', find: '-(open ?? middle),', put: '-(open ?? 0),' },
      { protects: 'fewer tickets are better', find: '-(open ?? middle),', put: '(open ?? middle),' },
      { protects: 'the team comes first', find: '    Number(isMember),\n', put: '' },
      {
        protects: 'channels that are not filled in are not known',
        find: '!expert || expert.length === 0',
        put: '!expert',
      },
      { protects: 'namesakes have one order', find: ' || a.id.localeCompare(b.id)', put: '' },
      { protects: 'who is outside their hours is not free', find: "has('offHoursUntil') ? false : null", put: 'null' },
    ],
  },
  {
    file: 'lib/assignment/free-now.ts',
    tests: [FREE],
    mutants: [
      { protects: 'who is outside their hours is not free', find: ' || isInHours === false', put: '' },
      { protects: 'nobody is free of whom presence is not known', find: 'return isOnline;', put: 'return true;' },
    ],
  },
  {
    file: 'lib/assignment/local-hours.ts',
    tests: [RANK],
    mutants: [
      { protects: 'work ends at six', find: 'hour < LAST_HOUR', put: 'hour <= LAST_HOUR' },
      { protects: 'work begins at nine', find: 'hour >= FIRST_HOUR', put: 'hour > FIRST_HOUR' },
      { protects: 'a week ends on Friday', find: 'weekday < FRIDAY ? 1', put: 'weekday <= FRIDAY ? 1' },
    ],
  },
  {
    file: 'lib/assignment/agent-facts.ts',
    tests: [FACTS],
    mutants: [
      {
        protects: 'who was there a while ago is not there now',
        find: "isFresh('agentLoads', at, now) ? rows : []",
        put: 'rows',
      },
      {
        protects: 'an old count of tickets is none',
        find: 'at <= now && now - at < LOAD_MS ? rows : []',
        put: 'rows',
      },
      {
        protects: 'what could not be read is not what Desk does not tell',
        find: "part.problem && !NOT_TOLD.has(part.problem.kind) ? 'unread' : 'notTold'",
        put: "'notTold'",
      },
    ],
  },
  {
    file: 'lib/assignment/whom-to-ask.ts',
    tests: [FACTS],
    mutants: [
      {
        protects: 'of many, the team is asked about, once it is known',
        find: '(first.length > MOST_IDS && !isComplete)',
        put: 'false',
      },
    ],
  },
  {
    file: 'components/list/steady-order.ts',
    tests: [ORDER, DIALOG],
    mutants: [
      { protects: 'nothing moves once the user has', find: 'if (isTouched) return', put: 'if (false) return' },
      {
        protects: 'what is held keeps its place',
        find: 'for (const [index, id] of staying.entries()) if (kept.has(id)) order.splice(index, 0, id);',
        put: 'order.push(...kept);',
      },
    ],
  },
  {
    file: 'components/list/use-steady.ts',
    tests: [DIALOG],
    mutants: [
      {
        protects: 'a key is a hand',
        find: 'if (isTouch(event)) isTouched.current = true;',
        put: '',
      },
      {
        protects: 'what is highlighted is held',
        find: '[shown.current.entry?.id, pointedAt()]',
        put: '[pointedAt()]',
      },
    ],
  },
  {
    file: 'components/assignment/AssignDialog.tsx',
    tests: [DIALOG],
    mutants: [
      {
        protects: 'nobody is asked about before it is known who there is',
        find: 'if (agentIds !== null && isKnown)',
        put: 'if (agentIds !== null)',
      },
    ],
  },
];
