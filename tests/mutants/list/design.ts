import type { Target } from '../mutant';

const LOOKS = 'tests/unit/appearance/appearance.test.tsx';
const LINES = 'tests/unit/ledger/ledger-days.test.tsx';
const FILE = 'tests/unit/bulk/file-text.test.ts';
const CHOSEN = 'tests/unit/bulk/file-source.test.tsx';

/** How pages look, the ledger's lines and filters, and people read from a file. */
export const DESIGN: readonly Target[] = [
  {
    file: 'components/pages/PageShell.tsx',
    tests: ['tests/unit/components/page-shell.test.tsx'],
    mutants: [
      { protects: 'what the address says is shown', find: 'event.preventDefault();', put: '' },
      { protects: 'the keyboard goes past the header', find: 'main.current?.focus();', put: '' },
    ],
  },
  {
    file: 'lib/appearance/appearance.ts',
    tests: [LOOKS],
    mutants: [
      {
        protects: 'a change from an older reading',
        find: 'if (!isOutdated) changed(appearance);',
        put: 'changed(appearance);',
      },
      { protects: 'the first paint of the next page', find: 'localStorage[MIRROR] = classes;', put: '' },
      {
        protects: 'what is set, at the beginning',
        find: 'void appearanceItem.get().then((appearance) => {',
        put: 'void new Promise<Appearance>(() => undefined).then((appearance) => {',
      },
    ],
  },
  {
    file: 'lib/ledger-page/ledger-days.ts',
    tests: [LINES],
    mutants: [
      { protects: 'a run is told once', find: 'if (isTold.has(entry.runId)) continue;', put: '' },
      {
        protects: 'days of the time zone',
        find: 'if (day?.key === key) day.lines.push(line);',
        put: 'if (day) day.lines.push(line);',
      },
    ],
  },
  {
    file: 'lib/ledger-page/ledger-filters.ts',
    tests: [LINES],
    mutants: [
      { protects: 'a day there is', find: 'dayKey(since.getTime()) !== day) return null;', put: 'false) return null;' },
      {
        protects: 'one person',
        find: 'if (person !== null && targetKey(entry.target) !== person) return false;',
        put: '',
      },
    ],
  },
  {
    file: 'lib/ledger-page/undo-run.ts',
    tests: [LINES],
    mutants: [
      { protects: 'what a run is still sending', find: "entry.phase !== 'sending' && ", put: '' },
      { protects: 'credits, once they are used up', find: "!== 'refuse') return", put: "=== 'refuse') return" },
      {
        protects: 'the others, from one who is refused',
        find: 'failed += 1;',
        put: 'return { undone, failed, problem };',
      },
    ],
  },
  {
    file: 'lib/ledger-page/ledger-page.ts',
    tests: [LINES],
    mutants: [
      {
        protects: 'one undo of a run at a time',
        find: 'if (runUndo !== null || place === null) return;',
        put: 'if (place === null) return;',
      },
    ],
  },
  {
    file: 'lib/bulk/file-text.ts',
    tests: [FILE],
    mutants: [
      { protects: 'letters of an old encoding', find: '{ fatal: true }', put: '{ fatal: false }' },
      {
        protects: 'a workbook is not guessed at',
        find: "return { refused: 'workbook' };",
        put: "return { refused: 'binary' };",
      },
      { protects: 'pictures are no text', find: 'if (strange > 0)', put: 'if (strange > 99)' },
      { protects: 'the memory', find: 'bytes.length > LARGEST_FILE', put: 'bytes.length > LARGEST_FILE + 1' },
      {
        protects: 'the order of bytes',
        find: "return even > most && odd === 0 ? 'utf-16be' : null;",
        put: 'return null;',
      },
    ],
  },
  {
    file: 'components/bulk/FileSource.tsx',
    tests: [CHOSEN],
    mutants: [
      { protects: 'a later file from an earlier one', find: 'if (mine !== reading.current) return;', put: '' },
      { protects: 'what was typed', find: 'before: isOther ? before : null', put: 'before: null' },
      {
        protects: 'the page from the file',
        find: 'event.preventDefault();\n      setOver(false);',
        put: 'setOver(false);',
      },
      { protects: 'one file, not the first of many', find: 'if (files.length > 1)', put: 'if (files.length > 9)' },
    ],
  },
  {
    file: 'components/bulk/StepFrame.tsx',
    tests: [CHOSEN],
    mutants: [
      { protects: 'a held key', find: "key !== 'Enter' || !isFreshPress(event) ||", put: "key !== 'Enter' ||" },
    ],
  },
];
