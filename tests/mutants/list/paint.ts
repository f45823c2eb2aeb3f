import type { Target } from '../mutant';

const MEMORY = 'tests/unit/panel/view-memory.test.ts';
const MOVING = 'tests/unit/panel/moving-on.test.ts';

/** What a panel has at hand of what was seen before. */
export const AT_HAND: readonly Target[] = [
  {
    file: 'lib/panel/view-memory.ts',
    tests: [MEMORY],
    mutants: [
      { protects: 'what goes from the cache goes here', find: '        else records.delete(key);\n', put: '' },
      { protects: 'what was changed meanwhile', find: 'if (isAged(newValue)) records.set(key, newValue);', put: '' },
      { protects: 'the younger record', find: 'known && known.at > at ? known : ', put: '' },
      { protects: 'a bound', find: 'records.size > MOST_RECORDS && ', put: 'false && ' },
      {
        protects: 'what is shown is the youngest',
        find: '      records.delete(key);\n      records.set',
        put: '      records.set',
      },
    ],
  },
  {
    file: 'lib/panel/view.ts',
    tests: [MEMORY],
    mutants: [
      {
        protects: 'one go',
        find: '    if (!isKnown) store.setState(emptied);\n',
        put: '    store.setState(emptied);\n',
      },
      { protects: 'what is opened meanwhile', find: '...(isKnown && emptied), ', put: '...emptied, ' },
      { protects: 'what is at hand is not read', find: ' && !records.has(name));', put: ');' },
      {
        protects: 'the session that has ended',
        find: 'forget: () => memory.clear(),',
        put: 'forget: () => undefined,',
      },
      { protects: 'what is old', find: 'loading: !isFresh(resource, at, now())', put: 'loading: false' },
    ],
  },
  {
    file: 'lib/panel/follow-hint.ts',
    tests: [MOVING],
    mutants: [
      { protects: 'a hint for another ticket', find: ' || latest.ticketId !== ticketId', put: '' },
      { protects: 'a hint of the tab that was left', find: '    stop();\n', put: '' },
      { protects: 'the latest is kept', find: '      latest = hint;\n', put: '' },
    ],
  },
  {
    file: 'lib/panel/palette-memory.ts',
    tests: ['tests/unit/panel/palette-memory.test.ts'],
    mutants: [
      { protects: 'what was cleared', find: 'if (!kept || orgId() !== id) return;', put: 'if (!kept) return;' },
      { protects: 'what comes back late', find: 'writing > 0 && ', put: 'false && ' },
      { protects: 'what was cleared while it is written', find: ' && Object.keys(stored).length > 0', put: '' },
      { protects: 'what cannot be read', find: 'views.read().catch(() => null)', put: 'views.get()' },
    ],
  },
  {
    file: 'lib/panel/first-reads.ts',
    tests: ['tests/unit/panel/first-reads.test.ts'],
    mutants: [
      { protects: 'what has changed meanwhile', find: 'isOver || changed.has(key)', put: 'isOver' },
      { protects: 'nobody listens any more', find: 'isOver || changed.has(key)', put: 'changed.has(key)' },
      {
        protects: 'only what is open here',
        find: 'open.some(({ url }) => url === view.url) ? view.keys : []',
        put: 'view.keys',
      },
    ],
  },
  {
    file: 'lib/panel/seen-views.ts',
    tests: ['tests/unit/panel/seen-views.test.ts'],
    mutants: [
      { protects: 'a bound', find: '.slice(-MOST_VIEWS)', put: '' },
      { protects: 'what was cleared', find: 'item.watch((stored) => (known = stored));', put: '' },
      {
        protects: 'one write',
        find: "if (known.some((view) => view.url === url && view.keys.join(' ') === keys.join(' '))) return;",
        put: '',
      },
    ],
  },
  {
    file: 'components/keys/early-keys.ts',
    tests: ['tests/unit/keys/keys.test.tsx'],
    mutants: [
      { protects: 'what it was pressed on', find: '.filter(({ on }) => on === onScreen)', put: '' },
      {
        protects: 'nobody knows whom it is for',
        find: "addEventListener('pointerdown'",
        put: "addEventListener('none'",
      },
    ],
  },
  {
    file: 'components/keys/use-keys.ts',
    tests: ['tests/unit/keys/keys.test.tsx'],
    mutants: [
      { protects: 'nothing is done late', find: '!opensDialog(verdict.command) || ', put: '' },
      { protects: 'no badge that nobody has seen', find: " || 'digit' in verdict.command", put: '' },
    ],
  },
  {
    file: 'lib/cache/read-together.page.ts',
    tests: ['tests/unit/cache/read-together.test.ts'],
    mutants: [{ protects: 'one read a turn', find: 'reading ??= readAsked()', put: 'reading = readAsked()' }],
  },
];
