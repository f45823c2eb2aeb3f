import type { Target } from '../mutant';

/** Where the focus goes, and what is heard. */
export const BY_KEYBOARD: readonly Target[] = [
  {
    file: 'components/sign-in/use-field-to-mend.ts',
    tests: ['tests/unit/components/sign-in.test.tsx'],
    mutants: [
      { protects: 'the focus is at what has to be mended', find: 'if (field) document', put: 'if (!field) document' },
      { protects: 'the ID that Zoho does not know', find: "invalidClient: 'client-id',", put: '' },
      { protects: 'the ID that may be the one', find: "redirectNotRegistered: 'client-id',", put: '' },
      { protects: 'another data centre', find: "wrongDataCentre: 'data-centre',", put: '' },
    ],
  },
  {
    file: 'components/options/use-edited.ts',
    tests: ['tests/unit/options/macros.test.tsx'],
    mutants: [
      { protects: 'the form has the focus as it opens', find: 'field.focus();', put: '' },
      { protects: 'only as it opens', find: ' || hadIt.current', put: '' },
      { protects: 'the button has it again', find: 'goesBackTo.current = id;', put: '' },
      { protects: 'no other button', find: ' || goesBackTo.current !== of', put: '' },
    ],
  },
  {
    file: 'components/ledger/line-place.ts',
    tests: ['tests/unit/ledger/ledger-days.test.tsx'],
    mutants: [
      { protects: 'a run that is folded', find: 'opened.has(line.id) ? wanted : line.id', put: 'wanted' },
      { protects: 'a line of a run that is open', find: 'opened.has(line.id) ? wanted : line.id', put: 'line.id' },
      { protects: 'there is always one', find: 'all[0]?.id ?? null', put: 'wanted' },
    ],
  },
  {
    file: 'components/shell/Toasts.tsx',
    tests: ['tests/unit/components/toasts.test.tsx'],
    mutants: [{ protects: 'nothing is said twice', find: ' aria-atomic="false"', put: '' }],
  },
  {
    file: 'components/list/ChooseList.tsx',
    tests: ['tests/unit/list/choose-list.test.tsx'],
    mutants: [
      {
        protects: 'that nothing is found is heard',
        find: '<div aria-live="polite">{!isThere && props.note}</div>',
        put: '{!isThere && <div aria-live="polite">{props.note}</div>}',
      },
    ],
  },
  {
    file: 'components/ledger/RowButtons.tsx',
    tests: ['tests/unit/ledger/ledger-days.test.tsx'],
    mutants: [
      { protects: 'who has gone on meanwhile', find: ' && document.activeElement === document.body', put: '' },
      {
        protects: 'an undo heard of before it is answered',
        find: 'was.isBusy && hasGone',
        put: 'was.isBusy && !isBusy && hasGone',
      },
    ],
  },
  {
    file: 'components/ledger/LedgerApp.tsx',
    tests: ['tests/unit/ledger/ledger-page.test.tsx'],
    mutants: [{ protects: 'that nothing fits is heard', find: '<p aria-live="polite">', put: '<p>' }],
  },
  {
    file: 'components/bulk/CheckStep.tsx',
    tests: ['tests/unit/bulk/bulk-steps.test.tsx'],
    mutants: [
      {
        protects: 'that the check is over is heard',
        find: 'class="bulk-foot-note quiet" aria-live="polite"',
        put: 'class="bulk-foot-note quiet"',
      },
      {
        protects: 'that it failed is heard',
        find: '<div aria-live="polite">\n        {problem',
        put: '<div>\n        {problem',
      },
    ],
  },
  {
    file: 'components/basics/use-escape.ts',
    tests: ['tests/unit/bulk/ask-first.test.tsx'],
    mutants: [
      { protects: 'a dialog that lies under it', find: '  event.preventDefault();\n', put: '' },
      { protects: 'whatever else hears Escape', find: '  event.stopImmediatePropagation();\n', put: '' },
      { protects: 'an Escape that was meant for something else', find: 'if (event.repeat) return;', put: '' },
      { protects: 'what lies under it from a held Escape', find: '      swallowHeld();\n', put: '' },
      { protects: 'an Escape of a word that is composed', find: 'event.isComposing || ', put: '' },
      { protects: 'a field beside it', find: '|| !isOurs(event)', put: '' },
      { protects: 'an Escape after a click on the question', find: 'target === document.body ||', put: '' },
    ],
  },
];
