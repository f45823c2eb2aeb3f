import type { Target } from '../mutant';

const PANEL = 'tests/unit/panel/macros.test.ts';
const VIEW = 'tests/unit/components/macro.test.tsx';
const of = (name: string): string => `tests/unit/macros/${name}.test.ts`;

/** Several things done in one step, and taken back as one. */
export const MACROS: readonly Target[] = [
  {
    file: 'lib/macros/placeholders.ts',
    tests: [of('placeholders')],
    mutants: [
      {
        protects: 'what is not known stays in sight',
        find: '(isPlaceholder(name) && values[name]) || whole',
        put: "(isPlaceholder(name) && values[name]) || ''",
      },
      { protects: 'a closed list', find: 'filter((name) => !isPlaceholder(name))', put: 'filter(() => false)' },
    ],
  },
  {
    file: 'lib/macros/parts.ts',
    tests: [of('plan')],
    mutants: [
      {
        protects: 'the status comes last',
        find: "['comment', 'badge', 'label', 'tags', 'status'] as const",
        put: "['status', 'comment', 'badge', 'label', 'tags'] as const",
      },
      {
        protects: 'what is no part is called by its own name',
        find: 'return PARTS.find(',
        put: 'return PARTS[0] ?? PARTS.find(',
      },
    ],
  },
  {
    file: 'lib/macros/plan.ts',
    tests: [of('plan')],
    mutants: [
      { protects: 'a gap is not sent', find: "if (gapsIn(text).length > 0) return cannot(text, 'gap');", put: '' },
      {
        protects: 'of several users none is guessed',
        find: "if (holder.value === 'choose') return cannot(wanted, 'severalUsers');",
        put: "if (holder.value === 'choose') return cannot(wanted, 'noUser');",
      },
      { protects: 'only a closed status closes', find: "({ type }) => type === 'closed'", put: '() => true' },
    ],
  },
  {
    file: 'lib/macros/run.ts',
    tests: [of('run')],
    mutants: [
      { protects: 'it stops where something is not done', find: 'if (!isOver(outcome)) break;', put: '' },
      { protects: 'what is done is not done again', find: 'if (isOver(part)) continue;', put: '' },
      { protects: 'begun on the disk before it is asked for', find: '    await set(begun);\n', put: '' },
      {
        protects: 'what may have been done is asked for by the same id',
        find: "state === 'refused' && !isWriting()",
        put: '!isWriting()',
      },
      { protects: 'a text that may be there is not written anew', find: ' && !isWriting()', put: '' },
      { protects: 'late is not refused', find: ' && !isUnknownOutcome(problem)', put: '' },
    ],
  },
  {
    file: 'lib/panel/macros.ts',
    tests: [PANEL],
    mutants: [
      {
        protects: 'no marks of the screen in what is kept and sent',
        find: "withoutIsolates(t('macroReason', macro.name))",
        put: "t('macroReason', macro.name)",
      },
      {
        protects: 'a second press',
        find: "    if (running.has(id)) return toasts.note(t('macroUnderWay'));\n",
        put: '',
      },
      {
        protects: 'what never left was not tried',
        find: "return { ...asked, state: 'waiting' };",
        put: "return { ...asked, state: 'unknown' };",
      },
      {
        protects: 'a text that was refused is not lost',
        find: '!isSent || id !== macroId',
        put: 'id !== macroId',
      },
      { protects: 'a text that was sent is no draft', find: 'withoutSent(work, after)', put: 'work' },
      {
        protects: 'a text sent by a panel that was closed is no draft',
        find: 'withoutSent(withRun(workOf(ticketId), isLeft ? now : null), now)',
        put: 'withRun(workOf(ticketId), isLeft ? now : null)',
      },
      {
        protects: 'what another panel has begun is not begun anew',
        find: '(there && !isKnown ? null : run)',
        put: 'run',
      },
      {
        protects: 'what another panel has ended is not gone on with',
        find: '      (there) => there,\n',
        put: '      () => run,\n',
      },
      {
        protects: 'a run whose panel has gone since is told of',
        find: 'run && (isNew || isUnderWay(run))',
        put: 'run && isNew',
      },
      { protects: 'no going on after an undo', find: 'leaveMacro(ticketId);\n    }', put: 'void ticketId;\n    }' },
    ],
  },
  {
    file: 'lib/panel/macro-work.ts',
    tests: [PANEL],
    mutants: [
      { protects: 'what is on the disk unread', find: 'if (!opened.has(id)) return;', put: '' },
      { protects: 'how far a run is in another panel', find: '    follow(id, ticketId);\n', put: '' },
      {
        protects: 'what is typed here, while another panel runs one',
        find: 'withRun(workOf(ticketId), run ?? null)',
        put: 'withRun(NO_WORK, run ?? null)',
      },
    ],
  },
  {
    file: 'lib/panel/undo-together.ts',
    tests: [PANEL],
    mutants: [
      { protects: 'the latest first', find: 'entries.toReversed()', put: 'entries' },
      { protects: 'what could not be taken back stays on offer', find: 'left.unshift(known);', put: '' },
    ],
  },
  {
    file: 'components/macros/MacroDialog.tsx',
    tests: [VIEW],
    mutants: [
      { protects: 'the macro that was opened', find: 'opened.current ??= kept;', put: 'opened.current = kept;' },
    ],
  },
  {
    file: 'components/macros/MacroForm.tsx',
    tests: [VIEW],
    mutants: [
      { protects: 'nothing is said of what is still read', find: "whyNot !== 'loading'", put: 'true' },
      { protects: 'a part that cannot be done', find: ' && blocked.length === 0', put: '' },
      { protects: 'a held key, an input method', find: ' || !isFreshPress(event)', put: '' },
      { protects: 'what is left out', find: 'wanted.map(asPlanned)', put: 'parts.map(asPlanned)' },
    ],
  },
];
