import type { Target } from '../mutant';

const VIEWS = ['tests/unit/components/cards.test.tsx'];

/** Cards, recent tickets and what happened before: whose they are, for which ticket, and what is asked for. */
export const CARDS: readonly Target[] = [
  {
    file: 'components/cards/AssignButton.tsx',
    tests: VIEWS,
    mutants: [
      {
        protects: 'a card assigns the ticket it was opened on and no other',
        find: 'if (ticket?.id === opened.id) return',
        put: 'if (ticket) return',
      },
      {
        protects: 'a ticket that takes no changes',
        find: 'if (whyNotAssign !== null) return whyNotAssign;',
        put: '',
      },
      {
        protects: 'who has the ticket is not given it',
        find: "if (shown.assigneeId === agentId) return t('hasItAlready');",
        put: '',
      },
      { protects: 'the toast with the undo is in sight', find: 'closeCards();\n', put: '' },
    ],
  },
  {
    file: 'components/cards/AssignInRow.tsx',
    tests: VIEWS,
    mutants: [
      {
        protects: 'a row gives the ticket its list was opened on and no other',
        find: 'return ticket?.id === opened.id && <Assign',
        put: 'return ticket && <Assign',
      },
      {
        protects: 'nothing is pressed that Desk would refuse',
        find: '  if (whyNot !== null) return null;\n',
        put: '',
      },
      {
        protects: 'who has the ticket is not given it',
        find: 'if (shown.assigneeId === agentId) {',
        put: 'if (false) {',
      },
      { protects: 'one press, one change', find: 'giving.once(() => {', put: '[0].forEach(() => {' },
      { protects: 'the toast with the undo is in sight', find: 'closeCards();\n', put: '' },
    ],
  },
  {
    file: 'lib/assignment/team-members.ts',
    tests: ['tests/unit/assignment/team-members.test.ts'],
    mutants: [
      {
        protects: 'that none was found among some says nothing of the others',
        find: "known?.isPart === false ? 'none'",
        put: "known ? 'none'",
      },
      { protects: 'two more are chance', find: 'const MANY_MORE = 3;', put: 'const MANY_MORE = 2;' },
      { protects: 'three more of thirty are chance', find: ' && open > middle * FACTOR', put: '' },
      { protects: 'unknown is not no', find: 'return overdue === null ? null : false;', put: 'return false;' },
      { protects: 'only those who can be given tickets', find: '.filter(({ id }) => ids.has(id))', put: '' },
    ],
  },
  {
    file: 'lib/records/card-readers.worker.ts',
    tests: ['tests/unit/records/card-readers.test.ts'],
    mutants: [
      {
        protects: 'what was closed a moment ago does not wait',
        find: "      .filter(({ statusType }) => statusType !== 'closed')\n",
        put: '',
      },
      {
        protects: 'a page that is full may not be all',
        find: 'total === null ? size >= TICKETS.pageSize : total > size',
        put: 'total !== null && total > size',
      },
    ],
  },
  {
    file: 'lib/assignment/givable.ts',
    tests: ['tests/unit/components/panel-directory.test.tsx'],
    mutants: [
      { protects: 'who no longer works here is given nothing', find: 'if (!isActive)', put: 'if (false)' },
      { protects: 'light agents take no tickets', find: 'if (isLight === true)', put: 'if (false)' },
      { protects: 'nor do those of other departments', find: 'return isElsewhere ?', put: 'return false ?' },
    ],
  },
  {
    file: 'lib/panel/panel-directory.ts',
    tests: ['tests/unit/panel/panel-directory.test.ts'],
    mutants: [
      {
        protects: 'one list, however often it is asked for',
        find: 'isOpening || orgId === null',
        put: 'orgId === null',
      },
      {
        protects: 'nothing lies over a panel of another portal',
        find: 'if (isOther || organizationId(',
        put: 'if (organizationId(',
      },
      {
        protects: 'nor over one whose session has ended',
        find: 'if (isOther || organizationId(account.getState()) !== orgId) return;',
        put: 'if (isOther) return;',
      },
      { protects: 'what was left asks nothing', find: '          page.stop();\n', put: '' },
    ],
  },
  {
    file: 'components/cards/CardSection.tsx',
    tests: VIEWS,
    mutants: [
      {
        protects: 'what is rarely wanted waits for a click',
        find: 'useState(onWish === undefined)',
        put: 'useState(true)',
      },
      {
        protects: 'unknown is not none',
        find: "if (key === 'unknown') return <NotTold />;",
        put: 'if (key === \'unknown\') return <p class="quiet">{t(section.empty)}</p>;',
      },
    ],
  },
  {
    file: 'components/cards/CardSection.tsx',
    tests: ['tests/unit/components/role-card.test.tsx'],
    mutants: [
      {
        protects: 'a section that has nobody to ask about leaves the asking to the next',
        find: " && typeof one.key(card.of, look, card) === 'object'",
        put: '',
      },
    ],
  },
  {
    file: 'components/cards/role-card.tsx',
    tests: ['tests/unit/components/role-card.test.tsx'],
    mutants: [
      { protects: 'as many names as one call tells', find: '.slice(0, MOST_IDS)', put: '' },
      {
        protects: 'those who are all in sight are not counted',
        find: '{page.next !== null && <HowMany roleId={roleId} />}',
        put: '<HowMany roleId={roleId} />',
      },
    ],
  },
  {
    file: 'lib/records/ticket-changes.worker.ts',
    tests: ['tests/unit/records/ticket-changes.test.ts'],
    mutants: [
      { protects: 'the newest first', find: '.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))', put: '' },
      { protects: 'a part is said to be one', find: 'events.length === MOST_EVENTS', put: 'false' },
      { protects: 'unreadable is not nothing', find: "value.name === '' ? null : ", put: '' },
    ],
  },
  {
    file: 'components/folds/Folds.tsx',
    tests: VIEWS,
    mutants: [
      {
        protects: 'what was wanted of one ticket is not asked of the next',
        find: '<WhatHappened key={ticket.id} ticket={ticket} />',
        put: '<WhatHappened ticket={ticket} />',
      },
    ],
  },
  {
    file: 'components/cards/use-reads.ts',
    tests: VIEWS,
    mutants: [
      { protects: 'one question for each record', find: 'if (isAsking) ask(false);', put: 'ask(false);' },
      { protects: 'Retry asks Desk', find: 'return () => ask(true);', put: 'return () => ask(false);' },
    ],
  },
  {
    file: 'components/cards/TicketRows.tsx',
    tests: VIEWS,
    mutants: [
      {
        protects: 'a key held is the browser’s',
        find: 'if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;',
        put: '',
      },
    ],
  },
  {
    file: 'components/folds/Fold.tsx',
    tests: VIEWS,
    mutants: [{ protects: 'nothing is read for what is folded', find: '{isOpen && <div', put: '{<div' }],
  },
  {
    file: 'lib/panel/cards.ts',
    tests: ['tests/unit/panel/cards.test.ts'],
    mutants: [
      {
        protects: 'no second card of the same right above',
        find: 'if (top && isSame(top.of, card.of)) return cards;',
        put: '',
      },
      { protects: 'a small stack', find: '.slice(-MOST_CARDS)', put: '' },
      {
        protects: 'a late press closes nothing else',
        find: 'return at === -1 ? cards : cards.slice(0, at);',
        put: 'return cards.slice(0, at);',
      },
    ],
  },
  {
    file: 'lib/panel/open-address.ts',
    tests: ['tests/unit/panel/open-address.test.ts'],
    mutants: [
      { protects: 'another site’s tab is not led away', find: " || shown.kind === 'elsewhere'", put: '' },
      { protects: 'CRM Plus beside Desk stays', find: ' || isOtherApp(url, shown)', put: '' },
      { protects: 'the tab’s own host', find: 'isHere ? atHostOf(url, address) : address', put: 'address' },
      {
        protects: 'another portal’s page has another host',
        find: 'isHere ? atHostOf(url, address) : address',
        put: 'atHostOf(url, address)',
      },
    ],
  },
  {
    file: 'lib/panel/folds.ts',
    tests: ['tests/unit/panel/folds.test.ts'],
    mutants: [
      {
        protects: 'what other organizations have open',
        find: '{ ...(await openFoldsItem.read()), [id]: openFolds }',
        put: '{ [id]: openFolds }',
      },
    ],
  },
  {
    file: 'lib/records/card-readers.worker.ts',
    tests: ['tests/unit/records/card-readers.test.ts'],
    mutants: [
      { protects: 'what customers see is no private note', find: '.filter(({ isPublic }) => !isPublic)', put: '' },
      {
        protects: 'what was not looked through is not none',
        find: 'isPart: notes.length < NOTES && comments.length === MOST_COMMENTS',
        put: 'isPart: false',
      },
      {
        protects: 'who wrote is unknown where Desk does not tell',
        find: "?? 'unknown'",
        put: "?? 'agent'",
      },
    ],
  },
  {
    file: 'lib/records/resources.ts',
    tests: ['tests/unit/records/card-readers.test.ts'],
    mutants: [
      {
        protects: 'several ids only where a record is of several',
        find: "field.endsWith('Ids') || isTextField(field) || ids[field]?.includes(',') === false",
        put: 'true',
      },
    ],
  },
];
