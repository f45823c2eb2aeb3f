import { type Proof, provenIn } from '../faults/support/case';

/** What WCAG 2.2 AA asks, how it is met here, and the tests that show it. */
export interface Criterion {
  /** Number and name, as WCAG has them. */
  name: string;
  how: string;
  proofs: readonly Proof[];
}

const STATES = provenIn(
  'tests/e2e/every-state.spec.ts',
  'a state of each kind, in both themes: axe, targets of 24 px, headings in order, nothing out of sight or cut, names read from their own side',
);
const WORK = provenIn(
  'tests/e2e/by-keyboard.spec.ts',
  'by keyboard alone: award, undo, leave, revoke, remove a label, and the focus stays where the work is',
);
const DIALOGS = provenIn(
  'tests/e2e/by-keyboard.spec.ts',
  'by keyboard alone: status, priority, hand over, note, palette, and each gives the focus back',
);
const MANUAL_OF_PANEL = provenIn(
  'tests/e2e/manuals.spec.ts',
  'by keyboard alone in the panel: signing in, several badges, a macro, a card, seeing an agent off',
);
const MANUAL_OF_PAGES = provenIn(
  'tests/e2e/manuals.spec.ts',
  'by keyboard alone on the pages: award to many, the ledger, the directory, the options',
);
const SAID = 'tests/unit/components/ticket-announcement.test.tsx';
const PLACE = 'tests/unit/components/keep-place.test.tsx';

export const CRITERIA: readonly Criterion[] = [
  {
    name: '1.1.1, 1.3.1, 4.1.2: texts for pictures, structure, name and role',
    how: 'Axe over a state of each kind; a value of a ticket is one button with field and value in its name',
    proofs: [...STATES, ...provenIn(SAID, 'the values of a ticket have their field’s name and their value in one')],
  },
  {
    name: '1.4.3, 1.4.11: contrast',
    how: 'Axe over a state of each kind, in light and in dark',
    proofs: STATES,
  },
  {
    name: '1.4.1: not by colour alone; forced colours',
    how: 'The dots of presence differ in shape and have words; what is marked in a list has an outline of the system’s colour',
    proofs: provenIn(
      'tests/e2e/every-state.spec.ts',
      'in forced colours the focus, the marked row and who is there can be told',
    ),
  },
  {
    name: '1.4.4: text of 200 %',
    how: 'Sizes of text follow the browser’s; no control leaves the width of a panel of 360 px',
    proofs: STATES,
  },
  {
    name: '1.4.10: reflow',
    how: 'At 320 px (400 % of 1280) and at 250 px, the narrowest side panel, nothing scrolls sideways',
    proofs: STATES,
  },
  {
    name: '2.1.1, 2.1.2: keyboard, no trap',
    how: 'Everything is reached by Tab; a list is one stop, with the arrows inside; Escape leaves every dialog',
    proofs: [
      ...WORK,
      ...DIALOGS,
      ...MANUAL_OF_PANEL,
      ...MANUAL_OF_PAGES,
      ...provenIn(
        'tests/unit/ledger/ledger-days.test.tsx',
        'keep a stop for Tab when the one that had the focus is folded away, and a run as open as it was left',
      ),
      ...provenIn('tests/unit/list/choose-list.test.tsx', 'takes with a click and leaves the focus in the field'),
      ...provenIn('tests/e2e/badges.both.spec.ts', 'award, undo and revoke by keyboard alone'),
    ],
  },
  {
    name: '2.1.4: single keys can be switched off',
    how: 'An option turns all of them off; until it is known whether they are on they do nothing',
    proofs: provenIn(
      'tests/unit/keys/keys.test.tsx',
      'does nothing while single keys are switched off, or while that is not known yet',
      'are not named where the user has turned them off',
    ),
  },
  {
    name: '2.3.3 (AAA), prefers-reduced-motion',
    how: 'Nothing moves where the user wants nothing to',
    proofs: provenIn('tests/e2e/every-state.spec.ts', 'nothing moves where the user wants less motion'),
  },
  {
    name: '2.4.3, 2.4.7: order of the focus, and that it is seen',
    how: 'After undo, revoke, remove, the end of a dialog or form and data that arrives late the focus is where the work is, on every page',
    proofs: [
      ...WORK,
      ...DIALOGS,
      ...MANUAL_OF_PANEL,
      ...MANUAL_OF_PAGES,
      ...provenIn(
        'tests/unit/options/macros.test.tsx',
        'take the focus into the form, and give it back to the button that opened it',
      ),
      ...provenIn(
        PLACE,
        'a button that goes leaves the focus with its region',
        'one that is switched off, too',
        'or with its named group of fields',
        'with the whole region, it is the page’s main part',
        'who has gone elsewhere is left there',
      ),
    ],
  },
  {
    name: '2.4.6: headings',
    how: 'One of the first level on each page, none left out below',
    proofs: STATES,
  },
  {
    name: '2.5.8: targets of 24 px',
    how: 'Measured in a state of each kind, with the criterion’s own exceptions for air around and for links in a line of text',
    proofs: STATES,
  },
  {
    name: '3.3.1, 3.3.3: errors are named, with the way out',
    how: 'What is wrong is said in words; the focus is at what has to be mended, and what was typed is still there',
    proofs: [
      ...MANUAL_OF_PANEL,
      ...provenIn(
        'tests/unit/components/sign-in.test.tsx',
        'after “%s” the focus is at what has to be mended, each time: %s',
      ),
    ],
  },
  {
    name: '4.1.3: what is said',
    how: 'Another ticket once, by number and person; an action once; how a check or a search came out; nothing of what merely arrives. What says it was there before its words',
    proofs: [
      ...DIALOGS,
      ...MANUAL_OF_PANEL,
      ...MANUAL_OF_PAGES,
      ...provenIn(
        'tests/unit/house/live-regions.test.ts',
        'is said by a region that was there before its words',
        'by one that is there for whoever listens also while it is empty',
      ),
      ...provenIn(
        SAID,
        'once, with number and person, however its parts arrive',
        'again when it turns out to be another person’s',
        'never with the person of the ticket before',
      ),
    ],
  },
];
