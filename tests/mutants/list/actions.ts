import type { Target } from '../mutant';

const RUN = 'tests/unit/actions/run.test.ts';
const ONCE = 'tests/unit/actions/exactly-once.test.ts';
const UNDO = 'tests/unit/actions/undo.test.ts';
const STATUS = 'tests/unit/actions/set-status.test.ts';
const NOTES = 'tests/unit/actions/ticket-notes.test.ts';
const SETTLE = 'tests/unit/actions/settle-left.test.ts';
const HANDLERS = 'tests/unit/service/action-handlers.test.ts';

/** What is written to Zoho: once, what was meant, to whom it was meant, and taken back exactly. */
export const ACTIONS: readonly Target[] = [
  {
    file: 'lib/actions/run-action.worker.ts',
    tests: [RUN, UNDO, STATUS, NOTES, ONCE, SETTLE],
    mutants: [
      {
        protects: 'an action of another organization is not taken up',
        find: "if (earlier && earlier.orgId !== orgId) throw problemError('notFound');",
        put: '',
      },
      {
        protects: 'what is done is not done again',
        find: "earlier && earlier.phase !== 'sending' ? earlier : await change",
        put: 'await change',
      },
      {
        protects: 'a field that somebody else has changed',
        find: 'if (!earlier && changesIn(entry).some((step) => hasChangedMeanwhile(half, before, step))) {',
        put: 'if (false) {',
      },
      {
        protects: 'what was so before is not ours',
        find: 'const isIt = earlier && isOurs(half, before, earlier, step);',
        put: 'const isIt = true;',
      },
      {
        protects: 'what an earlier worker did is ours',
        find: 'const isIt = earlier && isOurs(half, before, earlier, step);',
        put: 'const isIt = false;',
      },
      {
        protects: 'what somebody else has done since is not ours, also when it is asked for again',
        find: 'const isIt = earlier && isOurs(half, before, earlier, step);',
        put: 'const isIt = earlier;',
      },
      {
        protects: 'nothing to do writes nothing',
        find: 'if (pending.length === 0) {',
        put: 'if (pending.length < 0) {',
      },
      {
        protects: 'in the ledger before it leaves',
        find: "await ledger.save({ ...withChanges(entry, changes), phase: 'sending', sentAt: clock.now() });",
        put: "{ ...withChanges(entry, changes), phase: 'sending' as const, sentAt: clock.now() };",
      },
      {
        protects: 'the time when it left',
        find: "phase: 'sending', sentAt: clock.now() });",
        put: "phase: 'sending' });",
      },
      { protects: 'an unknown outcome stays open', find: "phase: isOpen ? 'sending' : 'done'", put: "phase: 'done'" },
      {
        protects: 'an unknown outcome is no failure',
        find: 'if (!isOpen && written.failure',
        put: 'if (written.failure',
      },
      {
        protects: 'one badge that stands is no failure',
        find: 'written.failure && isOver)',
        put: 'written.failure)',
      },
      {
        protects: 'settling is of the own organization',
        find: "if (!entry || entry.orgId !== orgId) throw problemError('notFound');",
        put: "if (!entry) throw problemError('notFound');",
      },
      {
        protects: 'settling what is settled asks nothing',
        find: 'if (openSteps(entry).length === 0) return entry;',
        put: '',
      },
      {
        protects: 'an undo that was refused can be asked for again',
        find: "if (entry.phase === 'sending' || openSteps(entry).length > 0) return 'done';",
        put: "if (entry.phase === 'sending') return 'done';",
      },
      {
        protects: 'an undo that leaves a comment is not over',
        find: "isCommentLeft ? 'undoing' : 'undone'",
        put: "'undone'",
      },
      { protects: 'a comment of what is done only', find: " || entry.phase !== 'done') throw", put: ') throw' },
      {
        protects: 'a comment that was asked for',
        find: "(request.writeComment || wanted !== undefined) && entry.phase === 'done'",
        put: "entry.phase === 'done'",
      },
      {
        protects: 'no comment while nobody knows',
        find: "(request.writeComment || wanted !== undefined) && entry.phase === 'done'",
        put: '(request.writeComment || wanted !== undefined)',
      },
    ],
  },
  {
    file: 'lib/actions/landing.worker.ts',
    tests: [RUN, NOTES, ONCE, UNDO, SETTLE],
    mutants: [
      {
        protects: 'the time in which it may still land',
        find: 'const LANDING_MS = 30_000;',
        put: 'const LANDING_MS = 5_000;',
      },
      {
        protects: 'a clock that was set back',
        find: 'Math.min(sentAt, now) + LANDING_MS - now',
        put: 'sentAt + LANDING_MS - now',
      },
      {
        protects: 'what cannot be seen by then was refused',
        find: "if (!half.holds(now, step)) return { ...settled, outcome: 'refused', problem };",
        put: '',
      },
      {
        protects: 'what somebody else has done since is not ours',
        find: "outcome: isIt ? 'changed' : 'already'",
        put: "outcome: 'changed'",
      },
      {
        protects: 'nor what they gave again after an undo',
        find: 'if (isUndoing && isLeft(step) && !isIt)',
        put: 'if (isUndoing && isLeft(step) && !half.holds(now, step))',
      },
      {
        protects: 'what we did is ours although the clocks differ a little',
        find: ' + LANDING_MS + CLOCK_TOLERANCE_MS;',
        put: ';',
      },
      {
        protects: 'what was sent again is ours',
        find: 'Math.max(entry.at, sentAt(entry))',
        put: 'entry.at',
      },
      {
        protects: 'what we did is ours although the clock was far behind',
        find: 'Math.max(entry.at, sentAt(entry))',
        put: 'sentAt(entry)',
      },
      {
        protects: 'of an undo stopped halfway nobody else is blamed',
        find: "return { ...step, undone: 'byUs' };",
        put: "return { ...step, undone: 'byOthers' };",
      },
      {
        protects: 'what is taken back already is not taken back again',
        find: "step.outcome === 'changed' && step.undone === undefined && can",
        put: "step.outcome === 'changed' && can",
      },
      {
        protects: 'what was so before stays',
        find: "step.outcome === 'changed' && step.undone === undefined && can",
        put: 'step.undone === undefined && can',
      },
      {
        protects: 'an earlier try of undo that may still land is waited for',
        find: 'return changes.filter(isLeft).map(inverse);',
        put: 'return [];',
      },
      { protects: 'nobody waits for what is there', find: 'isThere(seen) || left <= 0', put: 'left <= 0' },
      {
        protects: 'waiting ends when it must have landed',
        find: 'Math.min(left, FIRST_PAUSES_MS[turn] ?? LATER_PAUSE_MS)',
        put: 'FIRST_PAUSES_MS[turn] ?? LATER_PAUSE_MS',
      },
    ],
  },
  {
    file: 'lib/actions/undo-action.worker.ts',
    tests: [UNDO, RUN, STATUS, NOTES, ONCE],
    mutants: [
      {
        protects: 'undo of the own organization',
        find: "if (!known || known.orgId !== orgId) throw problemError('notFound');",
        put: "if (!known) throw problemError('notFound');",
      },
      { protects: 'twice is once', find: "if (known.phase === 'undone') return known;", put: '' },
      {
        protects: 'what somebody else has taken back is left',
        find: 'isLeft(step) && !half.holds(before, step)',
        put: 'false',
      },
      {
        protects: 'an undo that others were faster in says so',
        find: "{ ...step, undone: 'byOthers' }",
        put: "{ ...step, undone: 'byUs' }",
      },
      {
        protects: 'in the ledger before it leaves',
        find: "let entry = await ledger.save({ ...withChanges(known, left), phase: 'undoing', sentAt: clock.now() });",
        put: "let entry: LedgerEntry = { ...withChanges(known, left), phase: 'undoing', sentAt: clock.now() };",
      },
      {
        protects: 'what was refused can be tried again',
        find: "phase: failed.length > 0 && !isOpen ? 'done' : 'undoing'",
        put: "phase: 'undoing'",
      },
      {
        protects: 'an undo that may still land stays open',
        find: "phase: failed.length > 0 && !isOpen ? 'done' : 'undoing'",
        put: "phase: failed.length > 0 ? 'done' : 'undoing'",
      },
      {
        protects: 'a comment that stays does not end the undo',
        find: "await ledger.save({ ...entry, phase: 'done' });\n      throw thrown;",
        put: 'throw thrown;',
      },
      { protects: 'a comment is withdrawn', find: 'withComment(entry, await notes.withdraw(entry))', put: 'entry' },
    ],
  },
  {
    file: 'lib/actions/write-steps.worker.ts',
    tests: [RUN, UNDO, STATUS, ONCE],
    mutants: [
      { protects: 'a refusal is told as one', find: 'if (!isUnknownOutcome(failure)) {', put: 'if (false) {' },
      {
        protects: 'every step is answered for',
        find: 'if (steps.every((step) => resultOf.has(keyOf(step)))) {',
        put: 'if (steps.some((step) => resultOf.has(keyOf(step)))) {',
      },
      {
        protects: 'a result that says no',
        find: 'if (result?.success) return changed(step);',
        put: 'return changed(step);',
      },
      {
        protects: 'late is not refused',
        find: 'const isOpen = failure !== null && mayStillLand(failure) && !isSeen;',
        put: 'const isOpen = false;',
      },
      {
        protects: 'what cannot be read is not known',
        find: 'open(step, problem);\n    return',
        put: 'refused(step, problem);\n    return',
      },
      { protects: 'the cache has what was done and nothing else', find: 'changedOnes(told)', put: 'told' },
    ],
  },
  {
    file: 'lib/problems/problem-kinds.ts',
    tests: [RUN, UNDO, NOTES, 'tests/unit/service/invitations.test.ts'],
    mutants: [
      { protects: 'a time-out is not a no', find: "  'timeout',\n", put: '' },
      { protects: 'a lost connection is not a no', find: "  'network',\n", put: '' },
      { protects: 'a server’s trouble is not a no', find: "  'serverError', //", put: '  //' },
    ],
  },
  {
    file: 'lib/problems/unknown-outcome.ts',
    tests: [RUN, UNDO, NOTES, 'tests/unit/service/invitations.test.ts'],
    mutants: [{ protects: 'an answer that makes no sense is not a no', find: ', ...MAY_HAVE_LANDED]', put: ']' }],
  },
  {
    file: 'lib/actions/ticket-notes.worker.ts',
    tests: [NOTES, ONCE, 'tests/unit/actions/writing.test.ts'],
    mutants: [
      {
        protects: 'looked for before it is written again',
        find: "if (id !== undefined) return await keep({ state: 'written', id });",
        put: '',
      },
      {
        protects: 'not written again while nobody could look',
        find: "return await keep({ state: 'failed', problem: before.problem ?? { kind: 'workerGone' } });",
        put: '',
      },
      {
        protects: 'in the ledger before it leaves',
        find: "const sent = await keep({ state: 'sending' }, clock.now());",
        put: 'const sent = entry;',
      },
      { protects: 'a public comment is not ours', find: 'isPublic === note.isPublic && ', put: '' },
      {
        protects: 'somebody else’s comment is not ours',
        find: '(entry.by === null || each.commenterId === null || each.commenterId === entry.by.id)',
        put: 'true',
      },
      {
        protects: 'an older comment is not ours',
        find: '(each.commentedAt === null || each.commentedAt >= entry.at - CLOCK_TOLERANCE_MS)',
        put: 'true',
      },
      {
        protects: 'other words are not ours',
        find: "(isSameNote(content, note.text) || isSameNote(plainText ?? '', note.text))",
        put: 'true',
      },
      {
        protects: 'what somebody has rewritten is theirs',
        find: "if (isOwnWords && !isSame(await desk.read(ticket.id, id), note)) throw problemError('changedMeanwhile');",
        put: '',
      },
      { protects: 'comments with the same words are told apart', find: '`${text} ${markOf(entry)}`', put: 'text' },
      {
        protects: 'what another action has written',
        find: 'return ids.filter((id) => !others.has(id));',
        put: 'return ids;',
      },
      {
        protects: 'every copy is withdrawn',
        find: 'for (const id of await lookUntilLanded(since, clock, look, (found) => found.length > 0)) ids.add(id);',
        put: '',
      },
      { protects: 'a copy that was sent twice is looked for', find: ' || comment.mayBeTwice === true', put: '' },
      {
        protects: 'somebody has deleted it already',
        find: "if (problemOf(thrown).kind !== 'notFound') throw thrown;",
        put: 'throw thrown;',
      },
      {
        protects: 'a comment that cannot be deleted is said to stay',
        find: "if (problemOf(thrown).kind !== 'notFound') throw thrown;",
        put: '',
      },
    ],
  },
  {
    file: 'lib/actions/note-text.worker.ts',
    tests: [NOTES],
    mutants: [
      { protects: 'nobody is mentioned by a name', find: ".replace(MENTION, 'zsu [')", put: '' },
      {
        protects: 'only what was changed is told',
        find: "filter(({ outcome }) => outcome === 'changed')",
        put: 'filter(() => true)',
      },
    ],
  },
  {
    file: 'lib/actions/labels.worker.ts',
    tests: [RUN, HANDLERS],
    mutants: [
      {
        protects: 'the primary label stays',
        find: 'wasPrimary === true && !before.some(({ isPrimary }) => isPrimary)',
        put: 'wasPrimary === true',
      },
      {
        protects: 'a label is given as an ordinary one',
        find: 'wasPrimary === true && !before.some(({ isPrimary }) => isPrimary)',
        put: '!before.some(({ isPrimary }) => isPrimary)',
      },
      {
        protects: 'a label comes back as it looked',
        find: '{ ...plain, ...known, ...item.look }',
        put: '{ ...plain, ...known }',
      },
    ],
  },
  {
    file: 'lib/actions/ticket-fields.worker.ts',
    tests: [STATUS, 'tests/unit/actions/ticket-fields.test.ts'],
    mutants: [
      {
        protects: 'what Desk took without changing anything',
        find: 'fields.filter((step) => half.holds(now, step))',
        put: 'fields',
      },
      {
        protects: 'what an answer leaves out is not empty',
        find: 'if (isOther.assignee || isOther.team) return null;',
        put: '',
      },
      {
        protects: 'nobody is taken for the agent before',
        find: "assigneeId === before.assigneeId ? before.assignee : chosen(assigneeId, asked('assignee'), agentNamed)",
        put: 'before.assignee',
      },
      { protects: 'what goes along is put back', find: '    along: goneAlong,\n', put: '' },
      {
        protects: 'what was asked for has not gone along',
        find: 'if (isAsked || value === null',
        put: 'if (value === null',
      },
      {
        protects: 'a move stands, whatever became of the rest',
        find: '    if (isUnknownOutcome(problemOf(thrown))) throw thrown;',
        put: '    throw thrown;',
      },
    ],
  },
  {
    file: 'lib/actions/writing.worker.ts',
    tests: ['tests/unit/actions/writing.test.ts'],
    mutants: [
      { protects: 'a text that says nothing', find: ', v.regex(/\\S/)', put: '' },
      { protects: 'a text longer than Desk takes', find: ', v.maxLength(LONGEST_COMMENT)', put: '' },
      { protects: 'a note is for agents only', find: "writing<'addNote'>(false)", put: "writing<'addNote'>(true)" },
    ],
  },
  {
    file: 'lib/actions/specs.ts',
    tests: [RUN, 'tests/unit/panel/dispatch.test.ts'],
    mutants: [
      {
        protects: 'each badge once',
        find: 'return [...each.values()];',
        put: "return items.map(({ id, name }) => ({ is: 'member' as const, way, id, name }));",
      },
    ],
  },
];
