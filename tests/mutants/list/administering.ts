import type { Target } from '../mutant';

const ADMIN = 'tests/unit/actions/administering.test.ts';
const WHY = 'tests/unit/permissions/why-not.test.ts';

/** Agents, departments and teams: changed once, by whom it is allowed, and nobody thrown out unseen. */
export const ADMINISTERING: readonly Target[] = [
  {
    file: 'lib/actions/agent-admin.worker.ts',
    tests: [ADMIN],
    mutants: [
      {
        protects: 'who is active again keeps what they have',
        find: "if (is === 'ACTIVE') throw",
        put: 'if (false) throw',
      },
      { protects: 'who has accepted gets no invitation', find: 'agent.isConfirmed === true', put: 'false' },
      { protects: 'a hand-over is not seen in a confirmation', find: 'step.takeOver === undefined && ', put: '' },
      { protects: 'tickets that stay', find: '...(tickets !== null && {', put: '...({' },
      { protects: 'tasks that stay', find: '...(tasks !== null && {', put: '...({' },
      { protects: 'the lists of whom tickets can be given to', find: 'each.id !== agentId', put: 'each.id !== null' },
      { protects: 'the panels hear of it', find: "await tools.remember('agentCard', agentId, agent);", put: '' },
    ],
  },
  {
    file: 'lib/actions/team-admin.worker.ts',
    tests: [ADMIN],
    mutants: [
      { protects: 'members nobody told of', find: 'agentIds === null && wish', put: 'false && wish' },
      { protects: 'members when only a text changes', find: 'if (members.length === 0) return changes;', put: '' },
      { protects: 'who stays in the team', find: '...new Set([...staying, ', put: '...new Set([' },
      { protects: 'who leaves', find: '!leaving.has(each)', put: 'true' },
      { protects: 'an empty description is none', find: 'description || null', put: 'description' },
    ],
  },
  {
    file: 'lib/actions/run-action.worker.ts',
    tests: [ADMIN],
    mutants: [
      { protects: 'an order is never sent twice', find: "if (earlier && step.is === 'order')", put: 'if (false)' },
      {
        protects: 'what nobody knows is not called a failure',
        find: "outcome === 'refused' || outcome === 'already')",
        put: "outcome !== 'changed')",
      },
    ],
  },
  {
    file: 'lib/actions/landing.worker.ts',
    tests: [ADMIN],
    mutants: [
      {
        protects: 'an order is not judged by what is seen',
        find: "if (step.is === 'order') return {",
        put: 'if (false) return {',
      },
    ],
  },
  {
    file: 'lib/actions/write-steps.worker.ts',
    tests: [ADMIN],
    mutants: [
      { protects: 'a lost order is not open for ever', find: "order: 'notKnown' }", put: "order: 'pending' }" },
    ],
  },
  {
    file: 'lib/actions/undo-action.worker.ts',
    tests: [ADMIN],
    mutants: [{ protects: 'what nothing takes back is not undone', find: ' && canGoBack(step))) {', put: ')) {' }],
  },
  {
    file: 'lib/ledger-page/undoable.ts',
    tests: [ADMIN],
    mutants: [{ protects: 'no undo of what nothing takes back', find: '.filter(canGoBack)', put: '' }],
  },
  {
    file: 'lib/permissions/why-not.page.ts',
    tests: [WHY],
    mutants: [
      { protects: 'the right is that of the setup', find: "teams: 'setup'", put: "teams: 'tickets'" },
      { protects: 'what agents need', find: "leaveDepartment: 'department'", put: "leaveDepartment: 'manageAgents'" },
    ],
  },
];
