import type { Target } from '../mutant';

const ADMIN = 'tests/unit/actions/administering.test.ts';
const WHY = 'tests/unit/permissions/why-not.test.ts';
const DEED = 'tests/unit/administration/deed.test.ts';
const ASKED = 'tests/unit/administration/what-is-asked.test.ts';
const VIEWS = 'tests/unit/components/administration.test.tsx';

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
    file: 'lib/administration/deed.ts',
    tests: [DEED],
    mutants: [
      {
        protects: 'sent once',
        find: "deed.is !== 'ready' && deed.is !== 'refused' && deed.is !== 'open'",
        put: 'false',
      },
      { protects: 'what may have arrived is looked up', find: 'sent ?? requestOf(wanted)', put: 'requestOf(wanted)' },
      {
        protects: 'what Desk has not answered is looked up',
        find: "if (entry.phase === 'sending') {",
        put: 'if (false) {',
      },
      {
        protects: 'all refused is not done',
        find: "outcome === 'refused')) return fail",
        put: "outcome === 'pending')) return fail",
      },
      { protects: 'undone once', find: "deed.is !== 'done' && deed.is !== 'notUndone'", put: "deed.is === 'undone'" },
      { protects: 'one window of Zoho’s', find: 'if (store.getState().consent.isAsking) return;', put: '' },
      { protects: 'consent of another organization', find: ' || now.organization.id !== orgId', put: '' },
      { protects: 'consent that failed', find: 'problem === null && deed.is', put: 'deed.is' },
    ],
  },
  {
    file: 'lib/administration/hand-over.ts',
    tests: [ASKED],
    mutants: [
      { protects: 'what stays', find: 'tickets !== null || tasks !== null', put: 'true' },
      { protects: 'unknown is not none', find: 'work === null || work.open === null', put: 'work === null' },
    ],
  },
  {
    file: 'lib/administration/team-edit.ts',
    tests: [ASKED],
    mutants: [
      { protects: 'a team keeps a name', find: "newName === '' || (", put: '(' },
      { protects: 'who is to leave can stay', find: 'if (draft.leave.some(', put: 'if (draft.join.some(' },
      { protects: 'nobody joins twice', find: '|| draft.join.some(({ id }) => id === member.id);', put: ';' },
    ],
  },
  {
    file: 'lib/administration/team-drafts.ts',
    tests: [ASKED],
    mutants: [
      {
        protects: 'drafts of organizations are kept apart',
        find: 'drafts.get(`${orgId}/${teamId}`)',
        put: 'drafts.get(`1/${teamId}`)',
      },
    ],
  },
  {
    file: 'lib/directory-page/with-agent.ts',
    tests: [ASKED],
    mutants: [{ protects: 'nobody else is shown otherwise', find: 'row.id === id ? renewed : row', put: 'renewed' }],
  },
  {
    file: 'components/administration/Administration.tsx',
    tests: [VIEWS],
    mutants: [
      { protects: 'a profile that says no', find: "reason !== 'profile' && ", put: '' },
      { protects: 'a light agent', find: " && reason !== 'lightAgent'", put: '' },
      { protects: 'what is not known yet', find: 'signedIn === null || !isKnown', put: 'signedIn === null' },
      {
        protects: 'a profile that cannot be read',
        find: '(profile?.problem !== undefined && !profile.loading)',
        put: 'false',
      },
    ],
  },
  {
    file: 'components/administration/deeds.tsx',
    tests: [VIEWS],
    mutants: [
      { protects: 'oneself', find: ' && !isMe', put: '' },
      {
        protects: 'a status that is not told',
        find: "status !== null && status !== 'ACTIVE'",
        put: "status !== 'ACTIVE'",
      },
      { protects: 'who has accepted', find: 'isConfirmed === false && ', put: '' },
    ],
  },
  {
    file: 'components/administration/DeedDialog.tsx',
    tests: [VIEWS],
    mutants: [
      { protects: 'an answer that is on its way', find: 'if (isUnderWay) event.preventDefault();', put: '' },
      { protects: 'a held Enter', find: "event.key === 'Enter' && event.repeat", put: 'false' },
      { protects: 'numbers that are not read yet', find: ' || waiting !== null || ', put: ' || ' },
      { protects: 'offline', find: ' || !isOnline;', put: ';' },
      { protects: 'consent before confirming', find: 'isMissing(needOf(wanted.action), granted) || ', put: '' },
      {
        protects: 'nothing that writes has the focus',
        find: 'useEffect(() => heading.current?.focus(), []);',
        put: '',
      },
    ],
  },
  {
    file: 'components/administration/use-anew.ts',
    tests: [VIEWS],
    mutants: [
      { protects: 'how it is now', find: 'want(resource, key, true)', put: 'want(resource, key)' },
      { protects: 'what is on its way', find: '?.loading !== true', put: '?.loading !== null' },
    ],
  },
  {
    file: 'components/administration/way-out.ts',
    tests: [VIEWS],
    mutants: [
      {
        protects: 'the way out of a full edition',
        find: "kind === 'editionLimit' && feature",
        put: "kind === 'forbidden' && feature",
      },
    ],
  },
  {
    file: 'lib/permissions/rules.page.ts',
    tests: [WHY],
    mutants: [
      { protects: 'the right is that of the setup', find: "teams: 'setup'", put: "teams: 'tickets'" },
      { protects: 'what agents need', find: 'leaveDepartment: DEPARTMENT', put: 'leaveDepartment: AGENT' },
    ],
  },
];
